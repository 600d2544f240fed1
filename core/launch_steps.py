"""What the settings of a fresh centre must say, and which sections it opens with."""

from collections.abc import Callable

from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from wagtail.models import Site

from core.launch import Step, register
from core.models import CentreSection, CentreSettings
from core.upkeep.places import AT_PLACE

CONTACTS = ("postal_address", "phone", "email", "opening_hours")
REGION = ("coordinator", "regional_centre")


def settings_at(*fields: str) -> Callable[[Site], str]:
    """Return the address of the settings of a centre, open at the first field without a value."""

    def url(site: Site) -> str:
        centre = CentreSettings.for_site(site)
        field = next((name for name in fields if not getattr(centre, name)), fields[0])
        form = reverse("wagtailsettings:edit", args=["core", "centresettings", site.pk])
        return f"{form}{AT_PLACE}{field}"

    return url


def filled(*names: str) -> Callable[[Site], bool]:
    """Return the question whether fields of the settings are filled."""

    def is_done(site: Site) -> bool:
        centre = CentreSettings.for_site(site)
        return all(getattr(centre, name) for name in names)

    return is_done


def sections_are_alive(site: Site) -> bool:
    """Tell whether every section that is on and should grow has something in it."""
    centre = CentreSettings.for_site(site)
    for section in CentreSection.objects.for_site(site).select_related("page"):
        page = section.page
        if not getattr(page.specific_class, "is_expected_to_grow", False):
            continue
        shown = page.live and centre.is_section_on(section.key)
        if shown and page.specific.newest_content() is None:
            return False
    return True


register(
    Step(
        key="names",
        title=_("Names and the owner of the site"),
        why=_(
            "Fill in the tabs «Names» and «Owner» before you save. Every page shows them: the law "
            "demands the owner's name, address and e-mail (149-FZ, article 10)."
        ),
        url=settings_at(*CentreSettings.MANDATORY),
        is_done=filled(*CentreSettings.MANDATORY),
        order=10,
        guide="nastroyki",
    )
)
register(
    Step(
        key="requisites",
        title=_("INN and OGRN"),
        why=_("The portal checks the digits, so that a slip is seen at once."),
        url=settings_at("inn", "ogrn"),
        is_done=filled("inn", "ogrn"),
        order=20,
        guide="nastroyki",
    )
)
register(
    Step(
        key="contacts",
        title=_("Address, telephone and hours"),
        why=_("They stand in the header, at the foot and on the page «Contacts»."),
        url=settings_at(*CONTACTS),
        is_done=filled(*CONTACTS),
        order=30,
        guide="nastroyki",
    )
)
register(
    Step(
        key="coordinator",
        title=_("Coordinator and regional centre"),
        why=_("People see whose the centre is and whom it works with."),
        url=settings_at(*REGION),
        is_done=filled(*REGION),
        order=40,
        guide="nastroyki",
    )
)
register(
    Step(
        key="sections",
        title=_("Sections: fill them or switch them off"),
        why=_(
            "A section that is on must have something in it. What the centre does not need yet is "
            "switched off and can be switched on later."
        ),
        url=settings_at("sections_off"),
        is_done=sections_are_alive,
        order=130,
        guide="nastroyki",
    )
)
