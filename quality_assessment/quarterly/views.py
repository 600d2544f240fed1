"""The page of the report: figures with pictures, lists, files."""

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _

from core.desk_page import OneCentrePage
from core.figures.files import FORMATS, file_response
from core.figures.picture import picture
from core.viewsets import CentrePermissionPolicy
from quality_assessment.models import FixMeasure

from .paper import paper
from .scope import Quarter, Scope, offered
from .tables import by_organisation, lists

DOCX = "docx"
FILES = ("xlsx", DOCX, "csv", "json")
ACTIONS = ("view", "add", "change")
WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"


def reads(user: Any) -> bool:
    """Tell whether a person reads the plans of some centre, without a query of its own."""
    return bool(CentrePermissionPolicy(FixMeasure).user_has_any_permission(user, ACTIONS))


class QuarterlyView(OneCentrePage):
    """The report of one centre for a quarter; `?format=` gives it as a file."""

    template_name = "quality_assessment/desk/quarterly.html"
    page_title = _("Plans of fixes: quarterly report")
    header_icon = "table"

    def test_func(self) -> bool:
        return bool(self.sites)

    def centres(self) -> Any:
        """Return the centres whose plans the person reads."""
        return CentrePermissionPolicy(FixMeasure).sites_user_has_any_permission_for(
            self.request.user, ACTIONS
        )

    @cached_property
    def scope(self) -> Scope:
        """What the address asks for."""
        quarter = Quarter.read(self.request.GET.get("quarter", ""))
        return Scope(self.site, quarter or offered()[0])

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """Show the report, or send it."""
        form = request.GET.get("format")
        name = f"plany-ispravleniya-{self.scope.quarter.key}"
        if form is None:
            return super().get(request, *args, **kwargs)
        if form == DOCX:
            response = HttpResponse(paper(self.scope), content_type=WORD)
            response["Content-Disposition"] = f'attachment; filename="{name}.docx"'
            return response
        if form not in FILES or form not in FORMATS:
            raise Http404
        return file_response(name, form, [by_organisation(self.scope), *lists(self.scope)])

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        table, key = by_organisation(self.scope), self.scope.quarter.key
        address = f"?site={self.site.pk}&quarter={key}&format="
        quarters = offered()
        if self.scope.quarter not in quarters:
            quarters = [*quarters, self.scope.quarter]
        return super().get_context_data(
            **kwargs,
            scope=self.scope,
            quarters=quarters,
            tables=[(table, picture(table))] if self.scope.measures else [],
            sheets=lists(self.scope),
            files=[(form.upper(), f"{address}{form}") for form in FILES],
        )
