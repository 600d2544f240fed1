"""Partners of the centre on «О центре»."""

from django.http import HttpRequest
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail.models import Page, Site

from core import related_panels
from core.related_panels import RelatedLink
from core.section_of import section_of
from organisations.models import Agreement, OrganisationsPage
from organisations.places import PARTNERS

SHOWN = 6


def partners(_page: Page, request: HttpRequest) -> list[RelatedLink]:
    """Return organisations with which the centre itself has an agreement in force."""
    section = section_of(request, OrganisationsPage)
    if section is None:
        return []
    base = section.get_url(request) or "/"
    agreements = Agreement.objects.for_site(Site.find_for_request(request)).public()
    own = agreements.filter(organisation=None, partner__live=True).select_related("partner")
    found = {each.partner_id: each.partner for each in own.order_by("-date", "-pk")}
    links = [
        RelatedLink(str(each.said("short_name")), f"{base}{each.slug}/")
        for each in list(found.values())[:SHOWN]
    ]
    if links:
        links.append(RelatedLink(_("All partners and agreements"), f"{base}{PARTNERS}/"))
    return links


related_panels.register(
    "partners", gettext_lazy("Partners"), partners, models=("home.AboutPage",), order=30
)
