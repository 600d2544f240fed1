"""The page of a material: text, files, edition, links both ways, names with consents."""

import json
from datetime import date

import pytest

from consents.withdrawal import removals, withdraw
from methodology.models import MaterialAuthor, MaterialFile, MaterialPage
from tests.factories.acts import ActFactory, make_documents_page
from tests.factories.consents import ConsentRecordFactory
from tests.factories.media_library import DocumentFactory
from tests.factories.methodology import make_material
from tests.factories.organisations import OrganisationFactory, make_organisations_page
from tests.factories.practices import make_bank, make_practice
from tests.factories.programmes import make_catalogue, make_programme

pytestmark = pytest.mark.django_db


def slug_of(page):
    return f"{page.slug}/"


def learning_resource(soup):
    nodes = json.loads(soup.select_one("script[type='application/ld+json']").string)["@graph"]
    return next(each for each in nodes if each["@type"] == "LearningResource")


def test_the_text_stands_before_the_files(read, section):
    page = make_material(
        section, files=[MaterialFile(title="Бланк", document=DocumentFactory(), sort_order=0)]
    )
    main = str(read(slug_of(page)).select_one("main"))
    assert main.index("чего хочет сам ребёнок") < main.index("Бланк")


def test_what_a_reader_weighs_is_said_in_brief(read, text_of, section):
    page = make_material(
        section,
        topics=["programmes"],
        levels=["basic"],
        age_from=7,
        age_to=9,
        version="2",
        in_force_from=date(2026, 9, 1),
        review_due=date(2027, 9, 1),
        licence="cc-by",
    )
    facts = text_of(read(slug_of(page)).select_one(".facts"))
    for words in (
        "Педагоги",
        "Разработка программ",
        "Базовый",
        "7–9 лет",
        "версия 2, действует с 1 сентября 2026 года",
        "1 сентября 2027 года",
        "Можно копировать и менять с указанием автора",
    ):
        assert words in facts


def test_a_replaced_edition_leads_to_the_one_in_force(read, text_of, section):
    newest = make_material(section, "Третья редакция")
    middle = make_material(section, "Вторая редакция", replaced_by=newest)
    first = make_material(section, "Первая редакция", replaced_by=middle)

    soup = read(slug_of(first))
    notice = soup.select_one(".notice--warn")
    assert "Эта редакция утратила силу" in text_of(notice)
    assert notice.a["href"].endswith(f"/{newest.slug}/")
    assert soup.select_one("meta[name=robots]")["content"].startswith("noindex")
    earlier = read(slug_of(newest)).select_one("[aria-labelledby=material-earlier]")
    assert [text_of(each) for each in earlier.select("a")] == ["Вторая редакция"]


def test_a_successor_that_is_not_public_is_not_named(read, text_of, section):
    draft = make_material(section, "Тайная редакция", live=False)
    old = make_material(section, "Старая", replaced_by=draft)
    assert "Тайная" not in text_of(read(slug_of(old)))


def test_an_archived_one_says_so(read, text_of, section):
    page = make_material(section, is_archived=True)
    assert "хранится для справки" in text_of(read(slug_of(page)).select_one(".notice--warn"))


@pytest.mark.parametrize("consented", [True, False])
def test_an_author_is_named_with_a_consent_only(consented, read, text_of, section, centre):
    consent = ConsentRecordFactory(site=centre.site) if consented else None
    author = MaterialAuthor(name="Иванова А. А.", position="методист", consent=consent)
    text = text_of(read(slug_of(make_material(section, authors=[author]))))
    assert "методист" in text
    assert ("Иванова" in text) is consented


def test_a_withdrawn_consent_takes_the_name_off(read, text_of, section, centre):
    consent = ConsentRecordFactory(site=centre.site)
    author = MaterialAuthor(name="Иванова А. А.", position="методист", consent=consent)
    page = make_material(section, authors=[author])
    assert any(page.title in each.label for each in removals(consent))
    withdraw(consent)
    assert "Иванова" not in text_of(read(slug_of(page)))


def test_it_is_linked_both_ways_with_programmes_practices_acts_and_its_organisation(
    client, read, text_of, section, centre
):
    make_organisations_page(centre)
    make_documents_page(centre)
    house = OrganisationFactory(site=centre.site, short_name="Дом творчества")
    programme = make_programme(make_catalogue(centre), "Роботы", house)
    practice = make_practice(make_bank(centre), "Входное испытание", house)
    act = ActFactory(site=centre.site, title="Приказ о сети")
    page = make_material(
        section,
        "Договор о сети",
        organisation=house,
        programmes=[programme],
        practices=[practice],
        act=act,
    )
    soup = read(slug_of(page))
    links = {text_of(each): each["href"] for each in soup.select("main a")}
    for name in ("Роботы", "Входное испытание", "Дом творчества"):
        assert name in links
    assert any("Приказ о сети" in name for name in links)
    for url in (programme.get_url(), practice.get_url(), act.get_url(), links["Дом творчества"]):
        text = client.get(url, headers={"host": "localhost"}).content.decode()
        assert "Договор о сети" in text.replace("\xa0", " "), url


def test_closed_programmes_and_practices_are_not_named(read, text_of, section, centre):
    programme = make_programme(make_catalogue(centre), "Тайные роботы", live=False)
    practice = make_practice(make_bank(centre), "Тайное испытание", live=False)
    page = make_material(section, programmes=[programme], practices=[practice])
    assert "Тайн" not in text_of(read(slug_of(page)))


def test_search_engines_learn_what_it_is(read, section):
    page = make_material(section, topics=["programmes"], licence="cc-by", age_from=7, age_to=9)
    node = learning_resource(read(slug_of(page)))
    assert node["learningResourceType"] == "Чек-лист"
    assert node["audience"] == [{"@type": "EducationalAudience", "educationalRole": "teacher"}]
    assert node["license"] == "https://creativecommons.org/licenses/by/4.0/"
    assert node["typicalAgeRange"] == "7-9"
    assert node["isAccessibleForFree"] is True


def test_a_page_with_many_rows_asks_as_often_as_one_with_few(
    client, django_assert_max_num_queries, section, centre
):
    def whole(number):
        consents = [ConsentRecordFactory(site=centre.site) for _each in range(number)]
        files = [DocumentFactory() for _each in range(number)]
        return make_material(
            section,
            f"Материал {number}",
            organisation=OrganisationFactory(site=centre.site),
            topics=["programmes", "network"][:number],
            files=[
                MaterialFile(title=f"{n}", document=files[n], sort_order=n) for n in range(number)
            ],
            authors=[
                MaterialAuthor(name=f"А{n}", position="п", consent=consents[n], sort_order=n)
                for n in range(number)
            ],
        )

    for number in (1, 6):
        url = whole(number).get_url()
        client.get(url, headers={"host": "localhost"})  # fills what a process keeps
        with django_assert_max_num_queries(12):
            client.get(url, headers={"host": "localhost"})


def test_the_list_stays_inside_its_budget(client, django_assert_max_num_queries, section):
    for number in range(25):
        make_material(section, f"Материал {number}", topics=["programmes"])
    for query in ("", "?audience=teachers&kind=checklist&year=2026"):
        client.get(f"/metodika/{query}", headers={"host": "localhost"})
        with django_assert_max_num_queries(12):
            client.get(f"/metodika/{query}", headers={"host": "localhost"})


def test_a_draft_and_a_neighbour_s_material_are_not_found(read, section, other_section):
    draft = make_material(section, "Черновик", live=False)
    foreign = make_material(other_section, "Чужой")
    read(slug_of(draft), status=404)
    read(slug_of(foreign), status=404)
    assert MaterialPage.objects.count() == 2
