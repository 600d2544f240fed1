"""What stands around a page is in its language: menu, way, foot, site map, errors, versions."""

import re

import pytest
from defusedxml import ElementTree

from core.caching import stamp
from core.models import CentreSection
from home.models import LegalPage, StandardPage
from tests.factories.home import make_standard
from tests.factories.languages import speak, translate

pytestmark = pytest.mark.django_db
NAMES = {
    "s": "http://www.sitemaps.org/schemas/sitemap/0.9",
    "x": "http://www.w3.org/1999/xhtml",
}


@pytest.fixture
def section(centre):
    return make_standard(centre, "Раздел", "razdel", show_in_menus=True)


@pytest.fixture
def english(section):
    return translate(section, title="Section", slug="section")


@pytest.fixture
def read(client):
    def get(path, host="localhost", status=200):
        answer = client.get(path, headers={"host": host})
        assert answer.status_code == status
        return answer.text

    return get


def links(html, rel):
    return dict(re.findall(rf'<link rel="{rel}" hreflang="([\w-]+)" href="([^"]+)">', html))


def test_each_version_names_all_and_one_for_everybody(read, english):
    expected = {
        "ru": "http://localhost/razdel/",
        "x-default": "http://localhost/razdel/",
        "en": "http://localhost/en/section/",
    }

    assert links(read("/razdel/"), "alternate") == expected
    assert links(read("/en/section/"), "alternate") == expected


def test_the_switch_leads_to_the_other_version(read, english):
    assert '<a href="/en/section/" lang="en" hreflang="en">English</a>' in read("/razdel/")
    assert '<a href="/razdel/" lang="ru" hreflang="ru">Русский</a>' in read("/en/section/")


def test_there_is_no_switch_without_a_translation(read, section):
    page = read("/razdel/")

    assert "hreflang" not in page


def test_there_is_no_switch_when_the_language_is_off(read, centre, english):
    speak(centre)

    assert "hreflang" not in read("/razdel/")


def test_an_alias_names_its_original_as_the_only_address(read, section):
    below = section.add_child(instance=StandardPage(title="Ниже", slug="nizhe"))
    translate(below, title="Below")

    page = read("/en/razdel/")
    assert '<link rel="canonical" href="http://localhost/razdel/">' in page
    assert links(page, "alternate") == {}
    assert '<a href="/razdel/" lang="ru" hreflang="ru">Русский</a>' in page
    assert "English" not in read("/razdel/")
    assert re.search(r'<(\w+) lang="ru"[^>]*>(<h1>)?Раздел', page)


def test_the_menu_and_the_way_are_in_the_language(read, english):
    page = read("/en/section/")

    assert '<a href="/en/section/" aria-current="page">Section</a>' in page
    assert '<a href="/en/">Home page</a>' in page
    assert "Раздел" not in page


def test_the_menu_has_what_is_translated_only(read, centre, english):
    make_standard(centre, "Другой", "drugoy", show_in_menus=True)

    assert "Другой" not in read("/en/section/")
    assert "Другой" in read("/razdel/")


def test_names_of_the_centre_are_in_the_language(read, english):
    page = read("/en/section/")

    assert "Example Centre" in page
    assert "Центр Пример" in read("/razdel/")


def test_names_without_a_translation_are_marked(read, centre, english):
    settings = speak(centre, "en")
    settings.translations = {}
    settings.save()
    stamp.bump(None)

    assert '<a lang="ru" class="logo" href="/en/">' in read("/en/section/")


def test_a_legal_page_is_offered_in_the_language_or_in_russian(read, centre, english):
    page = centre.home.add_child(instance=LegalPage(title="Политика", slug="politika"))
    CentreSection.objects.create(site=centre.site, key="politika-personalnykh-dannykh", page=page)
    assert '<a lang="ru" href="/politika/">Политика</a>' in read("/en/section/").replace(
        '<li lang="ru"><a', '<li><a lang="ru"'
    )

    translate(page, title="Policy")

    assert 'href="/en/politika/">Policy</a>' in read("/en/section/")


def test_the_site_map_page_is_in_the_language(read, english):
    page = read("/en/karta-sayta/")

    assert "Section" in page
    assert "Раздел" not in page
    assert "Site map" in page


def versions(read):
    """Read what sitemap.xml says of each address: its languages and their addresses."""
    tree = ElementTree.fromstring(read("/sitemap.xml"))
    return {
        url.findtext("s:loc", None, NAMES): {
            each.get("hreflang"): each.get("href") for each in url.iterfind("x:link", NAMES)
        }
        for url in tree.iterfind("s:url", NAMES)
    }


def test_sitemap_xml_names_both_versions(read, english):
    found = versions(read)

    expected = {
        "ru": "http://localhost/razdel/",
        "en": "http://localhost/en/section/",
        "x-default": "http://localhost/razdel/",
    }
    assert found["http://localhost/razdel/"] == expected
    assert found["http://localhost/en/section/"] == expected


def test_sitemap_xml_does_not_give_a_view_the_versions_of_its_page(read, english, monkeypatch):
    monkeypatch.setattr(StandardPage, "listed_views", ("nizhe/",))

    found = versions(read)

    assert found["http://localhost/razdel/"]
    assert found["http://localhost/razdel/nizhe/"] == found["http://localhost/en/section/nizhe/"]
    assert found["http://localhost/razdel/nizhe/"] == {}


def test_sitemap_xml_leaves_out_languages_that_are_off(read, centre, english):
    speak(centre)

    assert "/en/" not in read("/sitemap.xml")


def test_a_page_that_is_not_there_answers_in_the_language(read, english):
    page = read("/en/nothing/", status=404)

    assert '<html lang="en"' in page
    assert "Page not found" in page


def test_a_section_that_is_off_is_off_in_all_languages(read, centre, section, english):
    CentreSection.objects.create(site=centre.site, key="razdel", page=section)
    settings = speak(centre, "en")
    settings.sections_off = ["razdel"]
    settings.save()

    read("/razdel/", status=404)
    read("/en/section/", status=404)
    assert "Section" not in read("/en/")


def test_versions_of_a_page_have_marks_of_their_own(client, english):
    stamp.bump(None)
    marks = {
        path: client.get(path, headers={"host": "localhost"})["ETag"]
        for path in ("/razdel/", "/en/section/")
    }

    assert len(set(marks.values())) == 2
    for path, mark in marks.items():
        answer = client.get(path, headers={"host": "localhost", "if-none-match": mark})
        assert (answer.status_code, answer.content) == (304, b"")


def test_what_is_kept_is_kept_apart(client, read, english):
    stamp.bump(None)

    for _time in range(2):
        assert "Section" not in read("/razdel/")
        assert "Раздел" not in read("/en/section/")


def test_switching_off_is_seen_at_once(client, read, centre, english):
    stamp.bump(None)
    assert "hreflang" in read("/razdel/")
    read("/en/section/")

    speak(centre)
    stamp.bump(centre.site.pk)

    assert "hreflang" not in read("/razdel/")
    read("/en/section/", status=404)


@pytest.mark.parametrize("path", ["/en/", "/en/section/", "/en/karta-sayta/"])
def test_english_pages_keep_the_budget(client, english, path, django_assert_max_num_queries):
    stamp.bump(None)
    client.get(path, headers={"host": "localhost"})

    with django_assert_max_num_queries(14):
        assert client.get(path, headers={"host": "localhost"}).status_code == 200
