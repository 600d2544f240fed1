"""The section «Документы» as the public reads it."""

import json
import re
from datetime import date
from io import BytesIO

import pytest
from django.utils import timezone
from openpyxl import load_workbook

from acts.choices import ActKind, ActLevel, ActRole, ActStatus, ActTopic
from acts.sections import acts_of
from tests.factories.acts import ActFactory, ClauseFactory, PublicationFactory, make_regulation_page
from tests.factories.media_library import DocumentFactory


def text_of(client, path, **headers):
    """Return the page as one line of words with plain spaces."""
    response = client.get(path, headers={"host": "localhost", **headers})
    assert response.status_code == 200
    return " ".join(response.content.decode().replace("\u00a0", " ").split())


def test_list_shows_requisites_state_and_level(documents, client):
    documents.add(
        title="Об утверждении Положения",
        kind=ActKind.RESOLUTION,
        issuer="Администрация города Твери",
        number="372",
        date=date(2022, 4, 22),
    )
    page = text_of(client, "/dokumenty/")
    assert "Об утверждении Положения" in page
    assert "Администрация города Твери" in page
    assert 'datetime="2022-04-22"' in page
    assert "№ 372" in page
    assert 'href="/dokumenty/postanovlenie-372/"' in page


def test_the_file_of_an_act_is_offered_unless_the_antivirus_closed_it(documents, client):
    document = DocumentFactory(collection=documents.own.collection)
    documents.add(slug="akt", document=document)
    assert f'href="{document.url}"' in text_of(client, "/dokumenty/akt/")

    document.scan = "infected"
    document.save()

    page = text_of(client, "/dokumenty/akt/")
    assert document.url not in page
    assert "скачайте" not in page
    assert '<p class="share"></p>' not in page


def test_list_is_narrowed_by_the_address_and_says_so(documents, client):
    documents.add(title="Закон о всяком", kind=ActKind.LAW, level=ActLevel.FEDERAL)
    documents.add(title="Приказ о разном")
    page = text_of(client, "/dokumenty/?kind=law")
    assert "Закон о всяком" in page
    assert "Приказ о разном" not in page
    assert '<meta name="robots" content="noindex">' in page


def test_only_published_acts_of_this_centre_are_listed_exported_and_found(documents, client):
    documents.add(title="Свой акт")
    documents.add(title="Свой черновик", live=False)
    ActFactory(site=documents.other.site, title="Чужой акт", number="999")
    for path in ("/dokumenty/", "/dokumenty/?q=акт", "/dokumenty/?format=csv"):
        response = client.get(path, headers={"host": "localhost"})
        body = (response.getvalue() if response.streaming else response.content).decode()
        assert "Свой акт" in body
        assert "Чужой акт" not in body
        assert "черновик" not in body


@pytest.mark.parametrize("host", ["localhost", "tver.localhost"])
def test_each_centre_shows_its_own_documents(documents, client, host):
    documents.add(title="Акт первого")
    ActFactory(site=documents.other.site, title="Акт второго")
    body = client.get("/dokumenty/", headers={"host": host}).content.decode()
    assert ("Акт первого" in body) is (host == "localhost")
    assert ("Акт второго" in body) is (host == "tver.localhost")


def test_act_of_another_centre_or_a_draft_has_no_address_here(documents, client):
    ActFactory(site=documents.other.site, slug="chuzhoy")
    documents.add(slug="chernovik", live=False)
    for slug in ("chuzhoy", "chernovik", "net-takogo"):
        assert client.get(f"/dokumenty/{slug}/", headers={"host": "localhost"}).status_code == 404


def test_act_page_has_linkable_clauses_and_contents(documents, client):
    act = documents.add(slug="polozhenie-1")
    ClauseFactory(act=act, number="2", is_heading=True, text="Цель и задачи")
    ClauseFactory(act=act, number="2.2.1", marker="1)", text="поддержка участников;")
    ClauseFactory(act=act, number="2.2.2", text="снят", revoked=True, note="С 10.02.2026.")
    page = text_of(client, "/dokumenty/polozhenie-1/")
    assert '<h2 id="r2">2. Цель и задачи</h2>' in page
    assert '<a href="#r2"><b>2</b>Цель и задачи</a>' in page
    assert 'class="clause clause--sub" id="p2-2-1"' in page
    assert 'href="#p2-2-1"' in page
    assert 'class="clause clause--sub clause--off" id="p2-2-2"' in page
    assert "С 10.02.2026." in page


def test_act_page_escapes_what_was_typed(documents, client):
    act = documents.add(slug="akt", title="О <script>знаках</script>")
    ClauseFactory(act=act, number="1", text="<b onclick=x>жирно</b>")
    page = text_of(client, "/dokumenty/akt/")
    assert "<script>знаках" not in page
    assert "<b onclick" not in page


def test_chain_of_replacement_is_shown_from_both_ends(documents, client):
    new = documents.add(number="204", date=date(2024, 3, 14), slug="novyy")
    documents.add(
        number="118",
        date=date(2020, 5, 22),
        slug="staryy",
        status=ActStatus.REPEALED,
        replaced_by=new,
    )
    old_page, new_page = text_of(client, "/dokumenty/staryy/"), text_of(client, "/dokumenty/novyy/")
    assert 'href="/dokumenty/novyy/"' in old_page
    assert "от 14.03.2024 № 204" in old_page
    assert 'href="/dokumenty/staryy/"' in new_page
    assert "act-row--off" in text_of(client, "/dokumenty/")


def test_replacement_that_is_a_draft_is_not_given_away(documents, client):
    draft = documents.add(title="Тайный черновик", number="777", live=False)
    documents.add(slug="staryy", status=ActStatus.REPEALED, replaced_by=draft)
    assert "777" not in text_of(client, "/dokumenty/staryy/")
    assert "777" not in text_of(client, "/dokumenty/")


def test_official_publications_and_updated(documents, client):
    act = documents.add(slug="akt", last_published_at=timezone.now())
    PublicationFactory(act=act, where="газета «Вестник» № 11", date=date(2024, 3, 20))
    PublicationFactory(act=act, where="официальный сайт", url="https://example.ru/118")
    page = text_of(client, "/dokumenty/akt/")
    assert "газета «Вестник» № 11, 20.03.2024" in page
    assert 'href="https://example.ru/118"' in page
    assert f"{timezone.localdate():%Y-%m-%d}" in page


def test_act_page_is_legislation_for_search_engines(documents, client):
    documents.add(slug="akt", number="372", date=date(2022, 4, 22), kind=ActKind.RESOLUTION)
    found = re.search(
        r'<script type="application/ld\+json">(.*?)</script>', text_of(client, "/dokumenty/akt/")
    )
    graph = json.loads(found[1])["@graph"]
    assert graph[0]["@type"] == "Legislation"
    assert graph[0]["legislationIdentifier"] == "372"
    assert graph[0]["legislationDate"] == "2022-04-22"
    assert graph[0]["legislationLegalForce"] == "https://schema.org/InForce"
    assert [step["name"] for step in graph[1]["itemListElement"]][1] == "Документы"


def test_table_is_downloaded_with_the_filters_of_the_address(documents, client):
    documents.add(title="=Опасный", kind=ActKind.LAW, date=date(2022, 4, 22))
    documents.add(title="Другой")
    response = client.get("/dokumenty/?kind=law&format=xlsx", headers={"host": "localhost"})
    today = timezone.localdate()
    assert f'filename="dokumenty-{today:%Y-%m-%d}.xlsx"' in response["Content-Disposition"]
    assert response["X-Robots-Tag"] == "noindex"
    rows = list(load_workbook(BytesIO(response.getvalue())).active.values)
    assert len(rows) == 2
    assert "'=Опасный" in rows[1]
    assert any(str(cell).startswith("http://localhost") for cell in rows[1])


def test_table_of_an_unknown_form_is_the_page(documents, client):
    documents.add(title="Акт")
    assert "<h1>" in text_of(client, "/dokumenty/?format=exe")


def test_sitemap_names_published_acts_of_this_centre(documents):
    documents.add(slug="akt")
    documents.add(slug="chernovik", live=False)
    ActFactory(site=documents.other.site, slug="chuzhoy")
    urls = [each.location for each in acts_of(documents.own.site)]
    assert urls == [f"{documents.page.full_url}akt/"]


class TestRegulation:
    """«Положение» has one address, under «О центре»."""

    @pytest.fixture
    def regulation(self, documents):
        return make_regulation_page(documents.own)

    def test_is_shown_under_about(self, documents, regulation, client):
        act = documents.add(title="Положение о центре", role=ActRole.REGULATION)
        ClauseFactory(act=act, number="1.1", text="Центр создан.")
        text = text_of(client, "/o-tsentre/polozhenie/")
        assert "<h1>Положение о центре</h1>" in text
        assert 'id="p1-1"' in text
        assert '"Legislation"' in text

    def test_address_in_documents_leads_there(self, documents, regulation, client):
        documents.add(slug="polozhenie", role=ActRole.REGULATION)
        response = client.get("/dokumenty/polozhenie/", headers={"host": "localhost"})
        assert response.status_code == 301
        assert response["Location"] == "/o-tsentre/polozhenie/"
        assert 'href="/o-tsentre/polozhenie/"' in text_of(client, "/dokumenty/")
        assert list(acts_of(documents.own.site)) == []

    def test_repealed_one_stays_in_documents(self, documents, regulation, client):
        old = {"slug": "staroe", "role": ActRole.REGULATION, "status": ActStatus.REPEALED}
        documents.add(title="Старое положение", **old)
        assert "Старое положение" in text_of(client, "/dokumenty/staroe/")
        assert "Старое положение" not in text_of(client, "/o-tsentre/polozhenie/")

    def test_of_another_centre_is_not_shown(self, documents, regulation, client):
        ActFactory(site=documents.other.site, title="Чужое положение", role=ActRole.REGULATION)
        assert "Чужое" not in text_of(client, "/o-tsentre/polozhenie/")

    # a page two levels deep: Wagtail itself asks two more questions to find it, the path one more
    def test_query_budget(self, documents, regulation, client, django_assert_max_num_queries):
        act = documents.add(role=ActRole.REGULATION)
        for number in range(60):
            ClauseFactory(act=act, number=f"1.{number}")
        text_of(client, "/o-tsentre/polozhenie/")
        with django_assert_max_num_queries(15):
            text_of(client, "/o-tsentre/polozhenie/")


class TestQueryBudget:
    """Twelve queries, however many acts there are."""

    @pytest.fixture
    def many(self, documents):
        make_regulation_page(documents.own)
        documents.add(role=ActRole.REGULATION)
        last = documents.add(slug="posledniy")
        PublicationFactory(act=last, url="https://example.ru/")
        ClauseFactory(act=last, number="1")
        acts = [
            ActFactory.build(
                site=documents.own.site,
                slug=f"akt-{number}",
                kind=ActKind.values[number % 11],
                topic=ActTopic.values[number % 9],
                date=date(2000 + number % 26, 1, 1),
                status=ActStatus.REPEALED if number % 2 else ActStatus.IN_FORCE,
                replaced_by=last if number % 2 else None,
            )
            for number in range(300)
        ]
        type(last).objects.bulk_create(acts)
        return last

    @pytest.mark.parametrize(
        "path",
        [
            "/dokumenty/",
            "/dokumenty/?kind=law&kind=order&status=repealed&year=2019&q=порядке&sort=new",
            "/dokumenty/posledniy/",
        ],
    )
    def test_of_lists_and_acts(self, many, client, path, django_assert_max_num_queries):
        text_of(client, path)
        with django_assert_max_num_queries(12):
            text_of(client, path)

    def test_of_the_table(self, many, client, django_assert_max_num_queries):
        text_of(client, "/dokumenty/")
        with django_assert_max_num_queries(12):
            response = client.get("/dokumenty/?format=csv", headers={"host": "localhost"})
            assert response.getvalue().count(b"\r\n") == 303
