"""The section «Организации» as the public reads it."""

import json
import re

import feedparser
import pytest

from core.models import CentreSection
from organisations import figures
from organisations.figures import Figure
from organisations.sections import organisations_of
from tests.factories.acts import ActFactory, make_documents_page
from tests.factories.organisations import (
    AddressFactory,
    DistrictFactory,
    OrganisationFactory,
    SystemRoleFactory,
    word,
)
from vocabularies.models import TermLabel, Vocabulary

pytestmark = pytest.mark.django_db


def graph_of(page):
    found = re.search(r'<script type="application/ld\+json">(.*?)</script>', page)
    return json.loads(found[1])["@graph"]


def test_a_row_of_the_list_says_what_and_where_it_is(section, read):
    district = DistrictFactory(site=section.own.site, name="Заречный район")
    row = section.add(short_name="Дом творчества «Пример»", district=district, lead="Театр и медиа")
    SystemRoleFactory(organisation=row, code="pilot")
    row.accessibility.add(word(Vocabulary.ACCESSIBILITY, "ramp"))
    row.directions.add(word(Vocabulary.DIRECTION, "tekhnicheskoe"))
    row.save()

    page = read("/organizatsii/")

    assert 'href="/organizatsii/dom-tvorchestva-primer/"' in page
    for words in ("Заречный район", "Театр и медиа", "Пилотная площадка", "пандус", "Техническая"):
        assert words in page, words
    assert "1 организация" in page


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("type=sport", "Спортивная"),
        ("department=cultures", "Музей"),
        ("district=zarechnyi", "Музей"),
        ("role=partner", "Спортивная"),
        ("direction=hudozhestvennoe", "Музей"),
        ("locality=rural", "Спортивная"),
        ("access=lift", "Музей"),
        ("q=музеи", "Музей"),
        ("q=полевая", "Спортивная"),
        ("q=6900000003", "Музей"),
    ],
)
def test_the_list_is_narrowed_by_every_filter(section, read, query, found):
    district = DistrictFactory(site=section.own.site, name="Заречный", slug="zarechnyi")
    museum = section.add(
        short_name="Музей",
        kind=word(Vocabulary.ORGANISATION_TYPE, "culture"),
        department=word(Vocabulary.DEPARTMENT, "cultures"),
        district=district,
        inn="6900000003",
    )
    museum.directions.add(word(Vocabulary.DIRECTION, "hudozhestvennoe"))
    museum.accessibility.add(word(Vocabulary.ACCESSIBILITY, "lift"))
    museum.save()
    school = section.add(
        short_name="Спортивная",
        kind=word(Vocabulary.ORGANISATION_TYPE, "sport"),
        locality="rural",
    )
    SystemRoleFactory(organisation=school, code="partner")
    AddressFactory(organisation=school, address="с. Пример, ул. Полевая, 1")
    titles = re.findall(r'id="org-\d+" href="[^"]*">([^<]*)', read(f"/organizatsii/?{query}"))

    assert titles == [found]


def test_filters_show_own_names_of_words_and_count_an_organisation_once(section, read):
    term = word(Vocabulary.ORGANISATION_ROLE, "direction-base")
    TermLabel.objects.create(site=section.own.site, term=term, name="Опорная площадка")
    TermLabel.objects.create(site=section.other.site, term=term, name="Чужое имя")
    row = section.add()
    for code in ("tekhnicheskoe", "hudozhestvennoe"):
        direction = word(Vocabulary.DIRECTION, code)
        SystemRoleFactory(organisation=row, code="direction-base", direction=direction)

    page = read("/organizatsii/")

    assert '<span>Опорная площадка</span><span class="check__n">1</span>' in page
    assert "Чужое имя" not in page


def test_only_published_organisations_of_this_centre_are_shown(section, read, client):
    section.add(short_name="Своя")
    section.add(short_name="Черновик", slug="chernovik", live=False)
    foreign = OrganisationFactory(
        site=section.other.site,
        short_name="Чужая",
        slug="chuzhaya",
        partner_kind=word(Vocabulary.PARTNER_KIND, "school"),
    )
    DistrictFactory(site=section.other.site, name="Чужой район")

    for path in (
        "",
        "?q=своя",
        "?format=csv",
        "?format=json",
        "partnyory/",
        "partnyory/?format=csv",
    ):
        page = read(f"/organizatsii/{path}")
        assert "Чуж" not in page
        assert "Черновик" not in page
    assert "Своя" in read("/organizatsii/?format=csv")
    for slug in ("chuzhaya", "chernovik", "net-takoy"):
        response = client.get(f"/organizatsii/{slug}/", headers={"host": "localhost"})
        assert response.status_code == 404
    response = client.get("/organizatsii/chuzhaya/", headers={"host": "tver.localhost"})
    assert response.status_code == 200
    assert foreign.get_url() == "/organizatsii/chuzhaya/" or "tver" in foreign.get_url()


def test_the_card_has_contacts_roles_access_and_requisites(section, read):
    documents = make_documents_page(section.own)
    CentreSection.objects.create(site=section.own.site, key="dokumenty", page=documents)
    act = ActFactory(site=section.own.site, number="88", slug="prikaz-88")
    row = section.add(
        slug="primer",
        phone="+7 000 000-00-02",
        email="dt@example.ru",
        website="https://dt.example.ru/",
        opening_hours="пн–сб 9–20",
        sveden_url="https://dt.example.ru/sveden/",
        head_position="директор",
        head_name="И. И. Тайная",
        founder="администрация",
        accessibility_plans="санитарная комната, сентябрь 2027",
    )
    AddressFactory(organisation=row, note="главный корпус")
    direction = word(Vocabulary.DIRECTION, "hudozhestvennoe")
    SystemRoleFactory(
        organisation=row, code="direction-base", direction=direction, since=2022, act=act
    )
    row.accessibility.add(word(Vocabulary.ACCESSIBILITY, "ramp"))
    row.save()

    page = read("/organizatsii/primer/")

    for words in (
        "г. Пример, ул. Образцовая, 5",
        "главный корпус",
        'href="tel:+70000000002"',
        'href="mailto:dt@example.ru"',
        'href="https://dt.example.ru/"',
        'href="https://dt.example.ru/sveden/"',
        "Базовая организация по направленности: Художественная",
        "2022",
        'href="/dokumenty/prikaz-88/"',
        "Пандус",
        "санитарная комната, сентябрь 2027",
        "директор",
        row.inn,
    ):
        assert words in page, words
    assert "Тайная" not in page
    assert "<title>" + row.short_name in page


def test_an_act_that_is_a_draft_is_not_given_away(section, read):
    row = section.add(slug="primer")
    act = ActFactory(site=section.own.site, number="77-тайный", live=False)
    SystemRoleFactory(organisation=row, act=act)

    assert "77-тайный" not in read("/organizatsii/primer/")


def test_the_card_tells_search_engines_what_it_is(section, read):
    row = section.add(slug="primer", phone="+7 000 000-00-02", website="https://dt.example.ru/")
    AddressFactory(organisation=row)
    node, crumbs = graph_of(read("/organizatsii/primer/"))

    assert node["@type"] == "EducationalOrganization"
    assert node["url"].endswith("/organizatsii/primer/")
    assert node["taxID"] == row.inn
    assert node["address"][0]["streetAddress"] == "г. Пример, ул. Образцовая, 5"
    assert [each["name"] for each in crumbs["itemListElement"]] == [
        "Главная",
        "Организации",
        row.short_name,
    ]

    culture = word(Vocabulary.ORGANISATION_TYPE, "culture")
    section.add(slug="muzey", kind=culture)
    assert graph_of(read("/organizatsii/muzey/"))[0]["@type"] == "Organization"


def test_words_of_people_are_escaped(section, read):
    section.add(slug="primer", short_name="Клуб <script>x</script>", lead="<b onclick=x>")

    for path in ("/organizatsii/", "/organizatsii/primer/"):
        page = read(path)
        assert "<script>x" not in page
        assert "<b onclick" not in page


def test_figures_of_other_apps_stand_on_rows_and_cards(section, read):
    row = section.add(slug="primer")
    figures.register("test", lambda rows, _request: {row.pk: Figure("5", "программ", "/p/")})
    try:
        for path in ("/organizatsii/", "/organizatsii/primer/"):
            assert '<dt>программ</dt><dd><a href="/p/">5</a></dd>' in read(path)
    finally:
        figures.unregister("test")


def test_partners_have_a_page_of_their_own(section, read):
    section.add(short_name="Просто школа")
    section.add(short_name="Вуз", partner_kind=word(Vocabulary.PARTNER_KIND, "university"))
    SystemRoleFactory(organisation=section.add(short_name="Колледж"), code="partner")

    page = read("/organizatsii/partnyory/")

    assert "2 партнёра" in page
    assert "Просто школа" not in page
    assert 'href="/organizatsii/partnyory/"' in read("/organizatsii/")
    assert "Колледж" not in read("/organizatsii/partnyory/?kind=university")
    assert [each["name"] for each in graph_of(page)[1]["itemListElement"]][-1] == "Партнёры"


def test_new_organisations_may_be_followed_as_the_list_is_narrowed(section, client, read):
    rural = section.add(short_name="Сельский клуб", locality="rural", lead="Театр и медиа")
    section.add(short_name="Городской дом", locality="urban")
    section.add(short_name="Черновик", locality="rural", live=False)
    OrganisationFactory(site=section.other.site, short_name="Чужая", locality="rural")

    feed = feedparser.parse(client.get("/organizatsii/rss/?locality=rural").content)

    (entry,) = feed.entries
    assert (entry.title, entry.summary) == ("Сельский клуб", "Театр и медиа")
    assert entry.link == f"http://localhost/organizatsii/{rural.slug}/"
    page = read("/organizatsii/?locality=rural")
    assert page.count('href="/organizatsii/rss/?locality=rural"') == 2  # for readers and for people


def test_the_newest_organisation_stands_first_in_feeds(section, client):
    for name in ("Первая", "Вторая"):
        section.add(short_name=name).save_revision().publish()

    for form in ("atom/", "feed.json"):
        text = client.get(f"/organizatsii/{form}").content.decode()
        assert text.index("Вторая") < text.index("Первая")


def test_the_addresses_of_feeds_are_never_an_organisation_s(section):
    assert section.add(short_name="RSS").slug == "rss-2"


def test_the_address_of_partners_is_never_an_organisation_s(section):
    assert section.add(short_name="Партнёры").slug == "partnery"
    row = section.add(short_name="Partnyory")
    assert row.slug == "partnyory-2"


def test_the_site_map_has_own_published_organisations(section):
    site = section.own.site
    section.add(slug="svoya", partner_kind=word(Vocabulary.PARTNER_KIND, "school"))
    section.add(slug="chernovik", live=False)
    OrganisationFactory(site=section.other.site, slug="chuzhaya")

    found = [each.location.partition("/organizatsii/")[2] for each in organisations_of(site)]

    assert found == ["partnyory/", "svoya/"]


def test_a_centre_without_the_section_has_no_addresses(two_centres):
    OrganisationFactory(site=two_centres.own.site)

    assert list(organisations_of(two_centres.own.site)) == []


def test_the_preview_shows_what_is_not_saved_yet(section):
    row = section.add(slug="primer")
    row.short_name = "Новое название"

    response = row.make_preview_request(original_request=None)

    assert "Новое название" in response.content.decode().replace("\u00a0", " ")
