"""Sections of the home app. Orders leave room for the apps between them."""

from collections.abc import Iterator

from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from wagtail.models import Site

from core import kept_pages, provision, sitemaps
from core.kept_pages import Keeper
from core.launch import state as launch
from core.sections import Section, register
from core.translating.fronts import ensure_fronts
from home.legal import prepare
from home.models import LegalPage
from users.roles import ensure_roles
from users.workflow import ensure_workflow

# core may not import users, the front app may
provision.step(order=5)(ensure_fronts)
provision.step(order=10)(ensure_roles)
provision.step(order=20)(ensure_workflow)
provision.step(order=90)(launch.renew)

register(Section("o-tsentre", "home.AboutPage", _("About the centre"), order=900))
register(Section("struktura", "home.StructurePage", _("Structure"), order=910, show_in_menus=False))
register(Section("kontakty", "home.ContactsPage", _("Contacts"), order=920))

kept_pages.register(Keeper.SUPERUSER, lambda: LegalPage.objects.exclude(kind=LegalPage.Kind.OTHER))
kept_pages.register(Keeper.ADMINISTRATOR, lambda: LegalPage.objects.filter(live=True))

LEGAL_PAGES = (
    (LegalPage.Kind.PRIVACY, "politika-personalnykh-dannykh", _("Personal data policy")),
    (LegalPage.Kind.COOKIES, "fayly-cookie", _("Cookies")),
    (LegalPage.Kind.ACCESSIBILITY, "dostupnost", _("Accessibility of the portal")),
)
for place, (kind, slug, title) in enumerate(LEGAL_PAGES):
    register(
        Section(
            slug,
            "home.LegalPage",
            title,
            order=950 + place,
            show_in_menus=False,
            prepare=prepare(kind),
            in_footer=True,
            by_law=True,
        )
    )


def own_pages(site: Site) -> Iterator[sitemaps.Record]:
    """Yield the public page of a centre that is not in its tree; the others are `noindex`."""
    yield sitemaps.Record(f"{site.root_url}{reverse('site_map')}")


sitemaps.register("own", own_pages)
