"""The tree of a centre's published pages, as the site map shows it."""

from dataclasses import dataclass, field

from django.http import HttpRequest
from django.urls import reverse
from django.utils.translation import gettext, gettext_lazy
from wagtail.models import Page, Site, get_page_models

from consents.models import ConsentTextsPage, WithdrawalPage
from core import restrictions
from core.centres import pages_of
from core.links import Link
from home.models import LegalPage


@dataclass
class Branch:
    """A section of the map: a link and the links under it."""

    link: Link
    items: list["Branch"] = field(default_factory=list)


MAP_LEVELS = 3
ABOUT_THE_SITE = (LegalPage, ConsentTextsPage, WithdrawalPage)
OWN_PAGES = {"accessibility": gettext_lazy("Version for the visually impaired")}


def site_map(site: Site, request: HttpRequest) -> list[Branch]:
    """Return the sections of the reader's language with their subpages, two levels deep.

    What the law asks of a site stands together in the last one.
    """
    root = site.root_page.localized
    pages = (
        restrictions.public(pages_of(site).live())
        .descendant_of(root)
        .filter(depth__lt=root.depth + MAP_LEVELS)
        .exclude(content_type__model__in=_items_of_lists())
        .order_by("path")
    )
    about = [page for page in pages if issubclass(page.specific_class or Page, ABOUT_THE_SITE)]
    sections = _branches([page for page in pages if page not in about], root, request)
    return [*sections, _about_the_site(about, request)]


def _items_of_lists() -> list[str]:
    """Return the page types that a list of their own shows: the map leads to the list."""
    types: list[type[Page]] = get_page_models()
    return [each._meta.model_name for each in types if not getattr(each, "is_on_site_map", True)]


def _branches(pages: list[Page], root: Page, request: HttpRequest) -> list[Branch]:
    known: dict[str, Branch] = {root.path: Branch(Link(root.title))}
    for page in pages:
        parent = known.get(page.path[: -Page.steplen])
        if parent is None:  # under an unpublished page
            continue
        branch = Branch(Link(page.title, page.get_url(request) or ""))
        known[page.path] = branch
        parent.items.append(branch)
    return known[root.path].items


def _about_the_site(pages: list[Page], request: HttpRequest) -> Branch:
    links = [Link(page.title, page.get_url(request) or "") for page in pages]
    links += [Link(str(title), reverse(name)) for name, title in OWN_PAGES.items()]
    return Branch(Link(gettext("About the site")), [Branch(link) for link in links])
