"""The rules of review of a centre: a new version with every change."""

from typing import Any

from django.forms import formset_factory
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils.functional import cached_property
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail.admin import messages
from wagtail.admin.staticfiles import versioned_static
from wagtail.models import Site

from core import access
from core.desk_page import DeskPage
from practices_bank.review import scales
from practices_bank.review.scale_form import Criteria, CriterionForm, ScaleForm, criteria_of

PERMISSION = "practices_bank.add_reviewscale"


class ScaleView(DeskPage):
    """For administrators of the centre."""

    template_name = "practices_bank/review/scale.html"
    page_title = gettext_lazy("Rules of expert review")
    header_icon = "cogs"

    def test_func(self) -> bool:
        return access.works_where(self.request.user, PERMISSION)

    @cached_property
    def site(self) -> Site:
        """The centre; others do not exist."""
        own = access.sites_where(self.request.user, PERMISSION)
        return get_object_or_404(own, pk=self.kwargs["site_id"])

    def get_page_subtitle(self) -> str:
        return self.site.site_name

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        scale = scales.current(self.site)
        kwargs.setdefault("form", ScaleForm(initial={name: getattr(scale, name) for name in NAMES}))
        kwargs.setdefault("rows", _rows(initial=[_initial(row) for row in scale.rows]))
        sheet = versioned_static("css/admin/review.css")
        return super().get_context_data(**kwargs, scale=scale, style_sheet=sheet)

    def post(self, request: HttpRequest, site_id: int) -> HttpResponse:
        """Make the next version, or show what is wrong at its place."""
        form, rows = ScaleForm(request.POST), _rows(request.POST)
        sound = rows.is_valid()
        form.most = rows.most if sound else None
        if not (form.is_valid() and sound):
            return self.render_to_response(self.get_context_data(form=form, rows=rows))
        given = {**form.cleaned_data, "criteria": criteria_of(rows)}
        before = scales.current(self.site)
        after = scales.renew(self.site, given, by=request.user)
        if after.pk == before.pk:
            messages.info(request, _("Nothing has changed."))
        else:
            messages.success(request, _("The rules hold for practices submitted from now on."))
        return redirect("review_scale", site_id)


NAMES = (*scales.NUMBERS, *scales.SWITCHES)


def _rows(data: Any = None, initial: Any = None) -> Any:
    make = formset_factory(CriterionForm, formset=Criteria, extra=0 if data else 2, max_num=20)
    return make(data, initial=initial, prefix="criteria")


def _initial(row: Any) -> dict[str, Any]:
    zero, one, two = row.meanings
    meanings = {"zero": zero, "one": one, "two": two}
    return {"code": row.code, "name": row.name, "weight": row.weight, **meanings}
