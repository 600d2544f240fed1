"""The search page of a centre."""

import re
from urllib.parse import quote

import pytest
from django.core.files.base import ContentFile
from wagtail.models import Collection, CollectionViewRestriction, PageViewRestriction

from core.models import CentreSection, CentreSettings
from media_library.models import PortalDocument
from search.search_kinds import visible_documents
from tests.factories.acts import ActFactory, ClauseFactory


def found(client, query, host="localhost", **params):
    """Return the titles found, without marks and with plain spaces."""
    extra = "".join(f"&{name}={value}" for name, value in params.items())
    response = client.get(f"/poisk/?q={quote(query)}{extra}", headers={"host": host})
    assert response.status_code == 200
    html = response.content.decode()
    titles = re.findall(r'<div><p class="meta">.*?<h2>(.*?)</h2>', html)
    return [re.sub(r"<[^>]+>", "", title).replace("\u00a0", " ") for title in titles]


def page_of(client, path, host="localhost"):
    return client.get(path, headers={"host": host}).content.decode()


def test_word_forms_are_found_in_pages_and_acts(portal, client):
    portal.page("Занятия робототехникой")
    portal.act("О развитии робототехники")
    assert sorted(found(client, "робототехника")) == [
        "Занятия робототехникой",
        "О развитии робототехники",
    ]


def test_yo_and_case_do_not_matter(portal, client):
    portal.page("Приём в кружки", seo_title="ёлка")
    assert found(client, "ПРИЕМ") == ["Приём в кружки"]


def test_text_of_clauses_and_numbers_are_found_and_marked(portal, indexed, client):
    act = ActFactory(site=portal.own.site, title="Положение", number="419-рп")
    ClauseFactory(act=act, number="1.1", text="Центр ведёт медиаплан и <b>публичный</b> перечень.")
    indexed(act)
    html = page_of(client, "/poisk/?q=медиапланы")
    assert "<mark>медиаплан</mark>" in html
    assert "<b>публичный" not in html
    assert found(client, "419-рп") == ["Положение"]


def test_only_this_centre_is_searched(portal, client):
    portal.page("Робототехника своя")
    portal.page("Робототехника чужая", centre=portal.other)
    portal.act("Робототехника чужая в актах", centre=portal.other)
    assert found(client, "робототехника") == ["Робототехника своя"]
    assert len(found(client, "робототехника", host="tver.localhost")) == 2


def test_drafts_and_closed_pages_are_never_shown(portal, client):
    portal.page("Тайна черновика", live=False)
    portal.act("Тайна акта", live=False)
    closed = portal.page("Тайна закрытая")
    PageViewRestriction.objects.create(page=closed, restriction_type="password", password="x")
    portal.page("Тайна под закрытой", parent=closed)
    assert found(client, "тайна") == []


def test_section_that_is_off_is_not_searched(portal, client):
    section = portal.page("Отключённый раздел")
    portal.page("Страница отключённого раздела", parent=section)
    CentreSection.objects.create(site=portal.own.site, key="razdel", page=section)
    settings = CentreSettings.for_site(portal.own.site)
    settings.sections_off = ["razdel"]
    settings.save()
    assert found(client, "раздел") == []


class TestFiles:
    """Files of the centre's collection."""

    @pytest.fixture
    def add(self, portal, indexed):
        def add(title, centre=portal.own, collection=None):
            settings = CentreSettings.for_site(centre.site)
            settings.collection = centre.collection
            settings.save()
            document = PortalDocument(title=title, collection=collection or centre.collection)
            document.file.save("plan.pdf", ContentFile(b"%PDF-1.7"))
            return indexed(document)

        return add

    def test_are_found_by_title_with_their_form(self, portal, add, client):
        add("Договор о сети")
        assert found(client, "договоры") == ["Договор о сети"]
        assert "PDF" in page_of(client, "/poisk/?q=договор")

    def test_are_found_with_their_size(self, portal, add, client):
        document = add("Договор о сети")
        PortalDocument.objects.filter(pk=document.pk).update(file_size=2048)
        page = page_of(client, "/poisk/?q=договор").replace("\xa0", " ")
        assert "Файл, PDF, 2,0 КБ" in page

    def test_of_another_centre_or_behind_a_restriction_are_not(self, portal, add, client):
        add("Договор чужой", centre=portal.other)
        closed = portal.own.collection.add_child(instance=Collection(name="Закрытая"))
        CollectionViewRestriction.objects.create(collection=closed, restriction_type="login")
        add("Договор закрытый", collection=closed)
        assert found(client, "договор") == []

    def test_of_a_centre_without_a_collection_are_none(self, two_centres):
        settings = CentreSettings.for_site(two_centres.own.site)
        settings.collection = None
        PortalDocument.objects.create(title="Ничей", file="nichey.pdf")
        assert not visible_documents(settings)


def test_kinds_have_tabs_with_numbers(portal, client):
    portal.page("Конкурс рисунков")
    for number in range(3):
        portal.act(f"О конкурсе {number}")
    html = page_of(client, "/poisk/?q=конкурс")
    tabs = re.findall(r'<a href="([^"]+)"[^>]*>[^<]+<span>(\d+)</span>', html)
    assert [number for url, number in tabs] == ["4", "3", "1"]
    assert len(found(client, "конкурс", type="acts")) == 3
    assert len(found(client, "конкурс", type="nonsense")) == 4


def test_results_are_paged_and_a_page_too_far_is_not_found(portal, client):
    for number in range(13):
        portal.act(f"О конкурсе {number}")
    first, second = found(client, "конкурс"), found(client, "конкурс", page=2)
    assert (len(first), len(second)) == (10, 3)
    assert not set(first) & set(second)
    response = client.get("/poisk/?q=конкурс&page=3", headers={"host": "localhost"})
    assert response.status_code == 404


def test_title_weighs_more_than_text(portal, indexed, client):
    act = ActFactory(site=portal.own.site, title="О другом")
    ClauseFactory(act=act, number="1", text="здесь слово медиаплан")
    indexed(act)
    portal.page("Медиаплан")
    assert found(client, "медиаплан")[0] == "Медиаплан"


@pytest.mark.parametrize(
    "query",
    [
        '"',
        "'; drop table users; --",
        "%",
        "%_\\",
        "\x00робот\x00",
        "а" * 10_000,
        "!!! ??? ...",
        "& | ! ( ) :*",
        "робот:*",
        "-робот",
        "\U0001f916 \u202e",
        "<script>alert(1)</script>",
        "{{ 7|add:7 }}",
    ],
)
def test_odd_input_never_breaks_the_page(portal, client, query):
    portal.page("Робот")
    response = client.get("/poisk/", {"q": query}, headers={"host": "localhost"})
    assert response.status_code == 200
    assert b"<script>alert" not in response.content


@pytest.mark.parametrize("params", ["page=-1", "page=x", "page=999999999999", "q[]=1", "page=%00"])
def test_odd_parameters_never_break_the_page(portal, client, params):
    portal.page("Робот")
    assert page_of(client, f"/poisk/?q=робот&{params}").count("search-result") == 1


def test_without_a_query_the_page_explains_itself(portal, client):
    html = page_of(client, "/poisk/")
    assert "<h2>" in html
    assert 'name="q"' in html
    assert "search-result" not in html


def test_nothing_found_helps_further(portal, client):
    portal.page("Родителям", show_in_menus=True)
    html = page_of(client, "/poisk/?q=орнитоптер")
    assert "«<b>орнитоптер</b>»" in html or "<b>орнитоптер</b>" in html
    assert "search-sections" in html


def test_page_is_not_indexed_and_repeats_what_was_typed(portal, client):
    html = page_of(client, "/poisk/?q=робот+%22круж%22")
    assert '<meta name="robots" content="noindex">' in html
    assert 'value="робот &quot;круж&quot;"' in html


def test_header_form_leads_to_the_search(portal, client):
    html = page_of(client, "/dokumenty/")
    assert 'action="/poisk/" role="search"' in html


def test_query_budget(portal, indexed, client, django_assert_max_num_queries):
    for number in range(5):
        portal.page(f"Конкурс {number}")
        portal.act(f"О конкурсе {number}")
    page_of(client, "/poisk/?q=конкурс")
    # two more for each kind on the page: what may be read of it, how it is shown
    with django_assert_max_num_queries(10):
        titles = found(client, "конкурс")

    assert len(titles) == 10


def test_words_that_say_much_elsewhere_are_no_stop_words(portal, client):
    portal.page("Человек и его жизнь")
    for query in ("человек", "жизни людей", "жизнь человека"):
        assert found(client, query) == ["Человек и его жизнь"], query


def test_figures_in_names_and_dates_are_kept(portal, client):
    portal.page("3D-моделирование и ЧПУ")
    portal.page("Приём с 1 сентября")
    assert found(client, "3D") == found(client, "чпу") == ["3D-моделирование и ЧПУ"]
    assert found(client, "1 сентября") == ["Приём с 1 сентября"]
