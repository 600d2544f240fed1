"""No page type of a centre with real content breaks a rule of accessibility."""

import pytest
from wagtail.models import Page, PageViewRestriction, Site

from core.centres import pages_of
from home.demo import build
from home.models import StandardPage

OTHERS = [
    "/karta-sayta/",
    "/poisk/?q=кружок",
    "/versiya-dlya-slabovidyashchih/",
    "/novosti/?q=нет+такого",
    "/organizatsii/?role=pilot",
    "/organizatsii/partnyory/",
    "/organizatsii/dom-tvorchestva-primer/",
    "/noko/otkrytye-dannye/",
    "/vhod/",
    "/net-takoy/",
]


@pytest.fixture
def demo(no_centres):
    """Both demo centres."""
    build.fill(lambda _line: None)


def examples(site: Site) -> dict[str, str]:
    """Return the path of one published page of every type of a centre."""
    pages: dict[str, Page] = {}
    for page in pages_of(site).live().specific():
        pages.setdefault(page._meta.label, page)
    return {label: page.get_url_parts()[2] for label, page in pages.items()}


def test_every_page_type_passes_axe(page, demo, server, broken_rules):
    site = Site.objects.get(hostname="localhost")
    kinds = examples(site)
    assert {"home.HomePage", "home.AboutPage", "news.NewsPage", "acts.DocumentsPage"} <= set(kinds)

    found = {}
    for path in [*kinds.values(), *OTHERS]:
        page.goto(server(path))
        if broken := broken_rules():
            found[path] = broken

    shut = StandardPage.objects.live().filter(pk__in=pages_of(site)).first()
    PageViewRestriction.objects.create(page=shut, restriction_type="password", password="сезам")
    page.goto(server(shut.get_url_parts()[2]))
    assert page.get_by_label("Пароль").is_visible()
    if broken := broken_rules():
        found["пароль"] = broken

    assert found == {}
