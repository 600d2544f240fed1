"""What the pages about one cycle share."""

from typing import Any

from django.http import Http404
from django.urls import reverse
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from core import access
from core.desk_page import DeskPage
from core.viewsets import CentrePermissionPolicy
from quality_assessment.computing import latest
from quality_assessment.models import AssessmentCycle, FixMeasure

PAGES = (
    ("quality_grid", pgettext_lazy("assessment", "Figures")),
    ("quality_organisations", _("Organisations assessed")),
    ("quality_import", _("From a file")),
    ("quality_survey", _("Survey")),
    ("quality_check", _("Check and publish")),
)


def may(user: Any, action: str, cycle: AssessmentCycle) -> bool:
    """Tell whether a person's role in the cycle's centre lets him do it."""
    policy = CentrePermissionPolicy(AssessmentCycle)
    return bool(policy.user_has_permission_for_instance(user, action, cycle))


class CyclePage(DeskPage):
    """A page about a cycle of one of the person's centres; another's does not exist."""

    header_icon = "list-ol"
    action = "change"

    @cached_property
    def cycle(self) -> AssessmentCycle:
        """The cycle."""
        rows = AssessmentCycle.objects.for_sites(access.sites_of(self.request.user))
        found = rows.filter(pk=self.kwargs["pk"]).select_related("site").first()
        if found is None:
            raise Http404
        return found

    @cached_property
    def version(self) -> AssessmentCycle:
        """The cycle in its newest version: by its rules editors count."""
        return latest(self.cycle)

    def test_func(self) -> bool:
        return may(self.request.user, self.action, self.cycle)

    def _may_change(self) -> bool:
        return may(self.request.user, "change", self.cycle)

    def get_page_subtitle(self) -> str:
        return str(self.version)

    def get_breadcrumbs_items(self) -> list[dict[str, Any]]:
        names = AssessmentCycle.snippet_viewset
        listing = reverse(names.get_url_name("list"))
        edit = reverse(names.get_url_name("edit"), args=[self.cycle.pk])
        return [
            *self.breadcrumbs_items,
            {"url": listing, "label": str(names.menu_label)},
            {"url": edit, "label": str(self.version)},
            {"url": "", "label": self.get_page_title()},
        ]

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        match = self.request.resolver_match
        here = (match.url_name if match else "") or ""
        # whoever only looks is led nowhere that refuses him
        open_to = [name for name, _label in PAGES] if self._may_change() else [here]
        pages = [
            (reverse(name, args=[self.cycle.pk]), label, name == here)
            for name, label in PAGES
            if name in open_to
        ]
        if self._may_change():
            plans = reverse(FixMeasure.snippet_viewset.get_url_name("list"))
            pages.append((f"{plans}?cycle={self.cycle.pk}", _("Plan of fixes"), False))
        return super().get_context_data(cycle=self.version, pages=pages, **kwargs)
