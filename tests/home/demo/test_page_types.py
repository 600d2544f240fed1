"""No page type of a centre with real content breaks a rule of accessibility."""

from wagtail.models import Page, PageViewRestriction, Site, get_page_models

from core.centres import pages_of
from home.models import StandardPage
from tests.home.demo import assessed

OTHERS = [
    "/karta-sayta/",
    "/poisk/?q=кружок",
    "/versiya-dlya-slabovidyashchih/",
    "/novosti/?q=нет+такого",
    "/novosti/2026/",
    "/organizatsii/?role=pilot",
    "/organizatsii/partnyory/",
    "/organizatsii/dom-tvorchestva-primer/",
    "/nezavisimaya-otsenka/otkrytye-dannye/",
    "/vhod/",
    "/net-takoy/",
    "/en/",
]


def examples(site: Site) -> dict[str, str]:
    """Return the path of one published page of every type of a centre."""
    pages: dict[str, Page] = {}
    for page in pages_of(site).live().order_by("path").specific():
        pages.setdefault(page._meta.label, page)
    return {label: page.get_url_parts()[2] for label, page in pages.items()}


def our_types() -> set[str]:
    """Return the labels of the portal's own page types."""
    models = [each for each in get_page_models() if not each.__module__.startswith("tests.")]
    return {each._meta.label for each in models if each is not Page}


def test_every_page_type_of_both_centres_passes_axe(demo, page, server, broken_rules):
    found = {}
    site = Site.objects.get(hostname="localhost")
    for host, others in (("localhost", [*OTHERS, *assessed.make(site)]), ("tver.localhost", [])):
        kinds = examples(Site.objects.get(hostname=host))
        assert set(kinds) == our_types()  # a type that leaves the demo does not leave the test
        for path in [*kinds.values(), *others]:
            page.goto(server(path, host))
            found[host, path] = broken_rules()
    asked, cookie = assessed.answered(site)
    page.context.add_cookies([{"name": cookie, "value": "1", "url": server(asked)}])
    page.goto(server(asked))
    found["sent already"] = broken_rules()
    assert page.get_by_role("heading", level=1).inner_text() == "Вы уже ответили"
    page.context.clear_cookies()
    assessed.close(site)
    page.goto(server(asked))
    found["closed"] = broken_rules()
    assert page.get_by_role("heading", level=1).inner_text() == "Опрос закрыт"

    shut = StandardPage.objects.live().filter(pk__in=pages_of(site)).first()
    PageViewRestriction.objects.create(page=shut, restriction_type="password", password="сезам")
    page.goto(server(shut.get_url_parts()[2]))
    assert page.get_by_label("Пароль").is_visible()
    found["пароль"] = broken_rules()

    found = {path: broken for path, broken in found.items() if broken}
    assert found == {}
