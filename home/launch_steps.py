"""What the pages of a fresh centre must say before people see it."""

from django.utils.translation import gettext_lazy as _
from wagtail.models import Site

from core import placeholders
from core.centres import pages_of
from core.launch import Step, register
from core.launch.places import page_form, section_form, section_page
from home.models import AboutPage, HomePage, LegalPage, StructurePage


def front_is_ready(site: Site) -> bool:
    """Tell whether the front page has a heading and at least one section."""
    page = HomePage.objects.get(pk=site.root_page_id)
    return bool(page.hero_title and page.sections)


def about_is_ready(site: Site) -> bool:
    """Tell whether the goal and some task or function are written."""
    page = section_page(site, "o-tsentre")
    return isinstance(page, AboutPage) and bool(page.goal) and page.duties.exists()


def structure_is_ready(site: Site) -> bool:
    """Tell whether a department is named."""
    page = section_page(site, "struktura")
    return isinstance(page, StructurePage) and page.departments.exists()


def legal_pages(site: Site) -> list[LegalPage]:
    """Return the pages that the law demands, in the order of the tree."""
    pages = LegalPage.objects.filter(pk__in=pages_of(site).values("pk"))
    return list(pages.exclude(kind=LegalPage.Kind.OTHER).order_by("path"))


def legal_is_ready(site: Site) -> bool:
    """Tell whether every legal page is published without a gap."""
    pages = legal_pages(site)
    return bool(pages) and all(page.live and not placeholders.find(page) for page in pages)


def legal_form(site: Site) -> str:
    """Return the form of the first legal page with a gap, open at the gap."""
    for page in legal_pages(site):
        if placeholders.find(page) or not page.live:
            return page_form(page, placeholders.first_place(page))
    return page_form(next(iter(legal_pages(site)), None))


register(
    Step(
        key="front",
        title=_("Front page"),
        why=_("A heading that says what the centre is for, and blocks in the order you like."),
        url=lambda site: page_form(site.root_page.specific, "hero_title"),
        is_done=front_is_ready,
        order=50,
        guide="glavnaya",
    )
)
register(
    Step(
        key="about",
        title=_("About the centre: goal, tasks, functions"),
        why=_("In the words of the act that founded the centre."),
        url=section_form("o-tsentre", "goal"),
        is_done=about_is_ready,
        order=70,
        guide="glavnaya",
    )
)
register(
    Step(
        key="structure",
        title=_("Structure: the departments"),
        why=_("Whom people ask about what; one department is enough to begin with."),
        url=section_form("struktura"),
        is_done=structure_is_ready,
        order=80,
        guide="glavnaya",
    )
)
register(
    Step(
        key="legal",
        title=_("Personal data policy and the other legal pages"),
        why=_("Write what stands in double square brackets and publish. The law demands them."),
        url=legal_form,
        is_done=legal_is_ready,
        order=90,
        guide="zapusk",
    )
)
