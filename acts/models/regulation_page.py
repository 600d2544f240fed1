"""«Положение» of the centre under «О центре»."""

from typing import Any

from django.db.models import Q
from django.http import HttpRequest
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _
from wagtail.models import Site

from acts.addresses import Addresses
from core.centres import site_of
from core.models import BasePage

from .act import NormativeAct


class RegulationPage(BasePage):
    """The act with the role «Положение», shown whole at one address (Тверь п. 1, 1.2).

    The page has no text of its own: what it shows is edited in the register of acts.
    """

    page_description = _("The regulation of the centre, taken from the register of acts")
    parent_page_types = ["home.AboutPage"]
    subpage_types: list[str] = []
    max_count_per_parent = 1

    search_fields = BasePage.search_fields

    class Meta:
        verbose_name = _("regulation page")
        verbose_name_plural = _("regulation pages")

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        from acts.presentation import act_context

        self.centre = Site.find_for_request(request)
        context = super().get_context(request, *args, **kwargs)
        if self.family:
            addresses = Addresses(self.centre, request)
            addresses.regulation = self.get_url(request) or ""
            context.update(act_context(self.family, addresses, request))
            node = {**context["structured_data"]["@graph"][0], **context["legislation"]}
            context["structured_data"]["@graph"][0] = node
        return context

    @cached_property
    def centre(self) -> Site | None:
        """The centre whose regulation it is."""
        return site_of(self)

    @cached_property
    def family(self) -> list[NormativeAct]:
        """The regulation in force and the acts that it replaced; empty while it is a draft."""
        acts = NormativeAct.objects.for_site(self.centre)
        return acts.family(Q(pk__in=acts.regulations().values("pk")))

    @property
    def act(self) -> NormativeAct | None:
        """The regulation in force, if it is published."""
        return self.family[0] if self.family else None

    @property
    def lead_text(self) -> str:
        return self.act.lead if self.act else ""

    @property
    def updated(self) -> Any:
        """Moment of the last change of the act, else of the page."""
        return self.act.updated if self.act else super().updated
