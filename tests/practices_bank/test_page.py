"""The page of a practice."""

import json

import pytest
from bs4 import BeautifulSoup
from django.test import RequestFactory

from consents.withdrawal import withdraw
from core import related_panels
from practices_bank.choices import Evidence, Kind, Source, Stage
from practices_bank.models import (
    PracticeAuthor,
    PracticeMaterial,
    PracticePage,
    PracticePartner,
    PracticeResource,
    PracticeStage,
)
from tests.factories.consents import ConsentRecordFactory
from tests.factories.media_library import DocumentFactory
from tests.factories.organisations import OrganisationFactory
from tests.factories.practices import make_practice, measured
from tests.factories.programmes import make_catalogue, make_programme
from vocabularies.models import Term, TermLabel

pytestmark = pytest.mark.django_db

OPTIONAL = (
    "figures",
    "resources",
    "partners",
    "materials",
    "authors",
    "contact",
    "source",
    "programmes",
    "similar",
)


@pytest.fixture
def organisation(centre):
    return OrganisationFactory(site=centre.site, short_name="Станция техников «Пример»")


@pytest.fixture
def college(centre):
    return OrganisationFactory(site=centre.site, short_name="Колледж «Пример»")


@pytest.fixture
def request_of(centre):
    return RequestFactory().get("/", headers={"host": "localhost"})


@pytest.fixture
def read(client):
    def answer(page):
        response = client.get(page.get_url())
        assert response.status_code == 200
        return BeautifulSoup(response.content, "html.parser")

    return answer


def term(vocabulary, code):
    return Term.objects.get(vocabulary=vocabulary, code=code)


def plain(node):
    return " ".join(node.get_text(" ").replace("\u00a0", " ").split())


def part(soup, name):
    return soup.select_one(f'[aria-labelledby="practice-{name}"]')


def words(soup, name):
    return plain(part(soup, name))


def facts(soup):
    lines = part(soup, "passport").select(".facts > div")
    return {plain(each.dt): plain(each.dd) for each in lines}


def test_a_bare_practice_shows_its_text_and_no_empty_part(bank, organisation, read):
    soup = read(make_practice(bank, organisation=organisation))

    assert "уходил каждый третий" in words(soup, "problem")
    assert "Начать с подходящего уровня" in words(soup, "problem")
    assert "испытание на сорок минут" in words(soup, "problem")
    assert "Уходят реже" in words(soup, "results")
    assert "отпугнуло часть семей" in plain(soup.select_one("#practice-failures"))
    assert [name for name in OPTIONAL if part(soup, name)] == []


def test_nothing_is_said_of_failures_where_there_are_none(bank, organisation, read):
    soup = read(make_practice(bank, organisation=organisation, failures=""))

    assert soup.select_one("#practice-failures") is None


def test_the_head_names_all_directions_and_how_far_a_pilot_has_come(bank, organisation, read):
    page = make_practice(
        bank,
        organisation=organisation,
        kind=Kind.PILOT,
        stage=Stage.TRIAL,
        directions=["tekhnicheskoe", "hudozhestvennoe"],
    )

    head = read(page).select_one("main article")

    shown = [plain(each) for each in head.select("header .dirlabel")]
    assert sorted(shown) == ["Техническая", "Художественная"]
    assert "Пилотный проект, апробация" in plain(head.select_one(".badges"))
    assert head["class"] == ["dir-tech"] or head["class"] == ["dir-art"]


def test_figures_say_the_change_in_words(bank, organisation, read):
    rows = [
        measured(),
        measured("Работы до защиты", 5, 13, unit="работ"),
        measured("Доля", 10, "14.5"),
        measured("Без перемен", 3, 3, unit="кружка"),
        measured("Впервые", None, 7, unit="детей", note="раньше не считали"),
    ]
    page = make_practice(bank, organisation=organisation, indicators=rows)

    figures = [plain(each) for each in part(read(page), "figures").select(".figure")]

    assert "было: 31 %" in figures[0]
    assert "стало: 12 %" in figures[0]
    assert "на 19 процентных пунктов меньше" in figures[0]
    assert "2024/25 учебный год, журнал" in figures[0]
    assert "на 8 больше" in figures[1]
    assert "на 4,5 процентного пункта больше" in figures[2]
    assert "не изменилось" in figures[3]
    assert "было" not in figures[4]
    assert "раньше не считали" in figures[4]


def test_each_comparison_has_a_picture_and_all_stand_in_a_table(bank, organisation, read):
    rows = [measured(), measured("Впервые", None, 7)]
    page = make_practice(bank, organisation=organisation, indicators=rows)

    found = part(read(page), "figures")

    (picture,) = found.select("svg.figure__bars")
    was, became = picture.select("rect")
    assert float(was["width"]) == 240
    assert float(became["width"]) == pytest.approx(240 * 12 / 31, abs=0.1)
    assert "было 31 %, стало 12 %" in picture["aria-label"].replace("\u00a0", " ")
    assert not found.select("[style]")
    lines = [[plain(cell) for cell in row.select("th, td")] for row in found.select("tbody tr")]
    assert lines == [
        ["Ушли за первые три месяца", "%", "31", "12", "2024/25 учебный год", "журнал"],
        ["Впервые", "%", "–", "7", "2024/25 учебный год", "журнал"],
    ]


def test_bars_of_losses_begin_at_the_same_nought(bank, organisation, read):
    page = make_practice(
        bank, organisation=organisation, indicators=[measured("Сальдо", -10, 30, unit="детей")]
    )

    was, became = part(read(page), "figures").select("rect")

    assert (float(was["x"]), float(was["width"])) == (0, 60)
    assert (float(became["x"]), float(became["width"])) == (60, 180)


def test_stages_resources_and_partners(bank, organisation, college, read):
    page = make_practice(
        bank,
        organisation=organisation,
        stages=[
            PracticeStage(
                title="Подготовка",
                term="апрель",
                actions="Собрать набор.\nОбучить.",
                sort_order=0,
            ),
            PracticeStage(title="Испытание", sort_order=1),
        ],
        resources=[
            PracticeResource(
                kind=term("resource-kind", "staff"), what="Педагоги", quantity="3 человека"
            )
        ],
        partners=[
            PracticePartner(organisation=college, role="Мастерские", sort_order=0),
            PracticePartner(outside_name="Музей «Пример»", role="Экскурсии", sort_order=1),
        ],
    )

    soup = read(page)

    first, second = part(soup, "stages").select(".timeline > li")
    assert plain(first) == "Подготовка апрель Собрать набор. Обучить."
    assert plain(second) == "Испытание"
    assert "Кадровые Педагоги 3 человека" in words(soup, "resources")
    near, outside = part(soup, "partners").select("li")
    assert plain(near) == "Колледж «Пример» Мастерские"
    assert plain(outside) == "Музей «Пример» Экскурсии"
    assert outside.a is None


def test_materials_tell_kind_licence_and_where_they_lead(bank, organisation, read):
    page = make_practice(
        bank,
        organisation=organisation,
        materials=[
            PracticeMaterial(
                title="Чек-лист",
                document=DocumentFactory(),
                kind=term("material-kind", "diagnostics"),
                licence=term("licence", "cc-by"),
                sort_order=0,
            ),
            PracticeMaterial(title="Запись", url="https://video.example.ru/1", sort_order=1),
        ],
    )

    file, link = part(read(page), "materials").select(".file-list > li")

    assert "Чек-лист" in plain(file)
    assert "PDF" in plain(file)
    assert "Диагностика, Можно копировать и менять с указанием автора" in plain(file)
    assert link.a["href"] == "https://video.example.ru/1"
    assert plain(link.p) == "video.example.ru"


def test_a_material_whose_file_was_deleted_is_left_out(bank, organisation, read):
    document = DocumentFactory()
    page = make_practice(
        bank,
        organisation=organisation,
        materials=[PracticeMaterial(title="Чек-лист", document=document)],
    )
    document.delete()

    assert part(read(page), "materials") is None


def test_the_passport(bank, organisation, read):
    page = make_practice(
        bank,
        organisation=organisation,
        levels=["initial", "basic"],
        target_groups=["rural"],
        uses_distance=True,
    )

    found = facts(read(page))

    assert found["Вид"] == "Практика"
    assert found["Организация"] == "Станция техников «Пример»"
    assert found["Возраст детей"] == "7–14 лет"
    assert found["Уровни программы"] == "ознакомительный, базовый"
    assert found["Для кого"] == "Дети из сельской местности"
    assert found["Дистанционные занятия"] == "применяется"
    assert found["Источник"] == "муниципальная"
    assert found["Начало, описание"] == "работает с 2022 года, описана в 2024 году"


def test_words_are_those_of_the_centre(centre, bank, organisation, read):
    own = term("direction", "tekhnicheskoe")
    TermLabel.objects.create(site=centre.site, term=own, name="Инженерная")

    page = make_practice(bank, organisation=organisation)

    assert plain(read(page).select_one("header .dirlabel")) == "Инженерная"


def test_the_evidence_says_what_proves_it(bank, organisation, read):
    page = make_practice(
        bank,
        organisation=organisation,
        claimed_evidence=Evidence.EXTERNAL,
        assessed_by="Экспертный совет университета",
        assessed_year=2024,
        assessment_file=DocumentFactory(),
        indicators=[measured(), measured("Ещё", 1, 2)],
    )

    proof = part(read(page), "proof")

    steps = proof.select(".evidence-scale > li")
    assert [each.b.text for each in steps] == ["5", "4", "3", "2", "1"]
    assert [each.get("class") for each in steps] == [None, ["on", "now"], ["on"], ["on"], ["on"]]
    assert "не зависит от организации" in plain(proof)
    assert "До и после измерены 2 показателя." in plain(proof)
    assert "Экспертный совет университета, 2024 год." in plain(proof)
    assert "Документ об экспертизе" in plain(proof.select_one(".file-list"))


def test_a_description_owns_that_nothing_proves_it(bank, organisation, read):
    proof = part(read(make_practice(bank, organisation=organisation)), "proof")

    assert "подтверждения результата пока нет" in plain(proof)
    assert proof.select_one(".file-list") is None


def test_a_name_is_shown_with_a_consent_only(centre, bank, organisation, read):
    consent = ConsentRecordFactory(site=centre.site)
    page = make_practice(
        bank,
        organisation=organisation,
        authors=[
            PracticeAuthor(name="Иванова А. А.", position="педагог", consent=consent, sort_order=0),
            PracticeAuthor(name="Петров Б. Б.", position="методист", sort_order=1),
        ],
    )

    soup = read(page)
    assert words(soup, "authors") == "Авторы Иванова А. А., педагог методист"
    assert "Иванова А. А. Входное испытание //" in words(soup, "cite")
    assert "Петров" not in str(soup)

    withdraw(consent)

    soup = read(page)
    assert "Иванова" not in str(soup)
    assert "Станция техников «Пример». Входное испытание //" in words(soup, "cite")


def test_the_line_to_cite_by(centre, bank, organisation, read):
    page = make_practice(bank, organisation=organisation)

    line = words(read(page), "cite")

    assert "– 2024. –" in line
    assert line.endswith(f"URL: {page.full_url}")


def test_the_contact_is_the_service_one(bank, organisation, read):
    page = make_practice(
        bank,
        organisation=organisation,
        contact_name="Методический отдел",
        contact_phone="+7 (000) 000-00-01",
        contact_email="sut@example.ru",
    )

    found = part(read(page), "contact")

    assert "Методический отдел" in plain(found)
    assert found.select_one('a[href^="tel:"]')["href"] == "tel:+70000000001"
    assert found.select_one('a[href$="/vopros/"]')
    assert "sut@example.ru" not in str(found)  # robots gather addresses


def test_a_practice_of_another_region_leads_to_its_source(bank, read):
    page = make_practice(
        bank,
        source=Source.OTHER_REGION,
        region="28",
        source_organisation="Дворец «Пример»",
        source_url="https://bank.example.ru/7",
        source_licence="cc-by-sa",
    )

    soup = read(page)

    assert "Другой субъект РФ" in plain(soup.select_one(".badges"))
    source = part(soup, "source")
    for text in ("Амурская область", "Дворец «Пример»", "на тех же условиях"):
        assert text in plain(source)
    assert source.a["href"] == "https://bank.example.ru/7"


def test_programmes_where_it_is_used(centre, bank, organisation, read):
    catalogue = make_catalogue(centre)
    used = make_programme(catalogue, "Робототехника", organisation)
    hidden = make_programme(catalogue, "Черновик", organisation)
    page = make_practice(bank, organisation=organisation, programmes=[used, hidden])
    hidden.unpublish()

    links = part(read(page), "programmes").select("a")

    assert [each.text for each in links] == ["Робототехника"]
    assert used.get_url().endswith(links[0]["href"])


def test_practices_like_this_one(bank, other_bank, organisation, college, read):
    page = make_practice(bank, "Эта", organisation, target_groups=["rural"])
    make_practice(bank, "Того же возраста", college)
    make_practice(bank, "Постарше", college, age_from=10, age_to=16)
    make_practice(bank, "Ближе по словам", college, age_from=12, target_groups=["rural"])
    make_practice(bank, "Ещё старше", college, age_from=14, age_to=18)
    make_practice(bank, "Для больших", college, age_from=16, age_to=18)
    make_practice(bank, "Хор", organisation, directions=["hudozhestvennoe"])
    make_practice(bank, "В архиве", college, is_archived=True, archive_reason="Устарела")
    make_practice(bank, "Черновик", college, live=False)
    make_practice(other_bank, "Соседская")

    shown = [plain(each) for each in part(read(page), "similar").select("h3")]

    assert shown == ["Ближе по словам", "Того же возраста", "Постарше"]


def test_among_equal_words_the_nearer_text_stands_first(bank, organisation, read):
    walk = "Семьи готовят экскурсии по улицам родного города и ведут их для соседей."
    texts = {"lead": walk, "goal": "Семейные экскурсии по городу."}
    page = make_practice(bank, "Экскурсия своей семьи", organisation, **texts)
    dance = {"lead": "Малыши танцуют под живую музыку.", "goal": "Чувство ритма."}
    make_practice(bank, "Танцы", organisation, **dance)
    other = {"lead": "Экскурсию по городу готовит семья.", "goal": "Знать улицы родного города."}
    make_practice(bank, "Прогулки", organisation, age_from=9, age_to=16, **other)

    shown = [plain(each) for each in part(read(page), "similar").select("h3")]

    assert shown == ["Прогулки", "Танцы"]


def test_an_archived_practice_says_why(bank, organisation, read):
    page = make_practice(
        bank, organisation=organisation, is_archived=True, archive_reason="Есть новая редакция."
    )

    soup = read(page)

    assert "Есть новая редакция." in plain(soup.select_one("main .notice--warn"))
    assert "В архиве" in plain(soup.select_one(".badges"))
    assert soup.select_one('meta[name="robots"]')["content"] == "noindex"


def test_the_article_for_search_engines(bank, organisation, read):
    soup = read(make_practice(bank, organisation=organisation))

    graph = json.loads(soup.select_one('script[type="application/ld+json"]').text)["@graph"]

    article = next(each for each in graph if each["@type"] == "Article")
    assert article["headline"] == "Входное испытание"
    assert article["abstract"].startswith("Короткое испытание")
    assert article["author"]["name"] == organisation.full_name
    assert article["about"] == ["Техническая"]
    assert article["typicalAgeRange"] == "7-14"
    assert article["audience"]["suggestedMaxAge"] == 14
    assert article["dateCreated"] == "2024"
    assert article["isAccessibleForFree"] is True
    assert "license" not in article
    assert "citation" not in article


def test_the_article_of_another_region_cites_its_source(bank, read):
    page = make_practice(
        bank,
        source=Source.OTHER_REGION,
        region="28",
        source_organisation="Дворец «Пример»",
        source_url="https://bank.example.ru/7",
        source_licence="cc-by",
    )
    page.organisation = None
    page.save_revision().publish()

    graph = json.loads(read(page).select_one('script[type="application/ld+json"]').text)["@graph"]

    article = next(each for each in graph if each["@type"] == "Article")
    assert article["author"] == {"@type": "Organization", "name": "Дворец «Пример»"}
    assert article["citation"] == "https://bank.example.ru/7"
    assert article["license"] == "https://creativecommons.org/licenses/by/4.0/"


def test_the_preview_shows_rows_that_are_not_saved(bank, organisation, college):
    page = make_practice(bank, organisation=organisation)
    page.indicators = [measured("Новый показатель")]
    page.partners = [PracticePartner(organisation=college, role="Мастерские")]
    page.authors = [PracticeAuthor(name="Петров Б. Б.", position="методист")]

    html = page.make_preview_request(preview_mode="").content.decode()

    assert "Новый показатель" in html.replace("\u00a0", " ")
    assert "Колледж" in html
    assert "методист" in html
    assert "Петров" not in html


def test_a_new_draft_without_anything_can_be_previewed(bank):
    page = PracticePage(title="Пустая", slug="pustaya", live=False)
    bank.add_child(instance=page)

    html = page.make_preview_request(preview_mode="").content.decode()

    assert "Пустая" in html


def test_headings_go_one_by_one(bank, organisation, college, read):
    page = make_practice(
        bank,
        organisation=organisation,
        indicators=[measured()],
        partners=[PracticePartner(organisation=college, role="Мастерские")],
    )
    make_practice(bank, "Другая", organisation)

    levels = [each.name for each in read(page).select("main :is(h1, h2, h3, h4)")]

    assert levels.count("h1") == 1
    assert set(levels) == {"h1", "h2", "h3"}


def test_a_programme_leads_to_its_practices(centre, bank, organisation, client):
    programme = make_programme(make_catalogue(centre), "Робототехника", organisation)
    page = make_practice(bank, organisation=organisation, programmes=[programme])
    make_practice(bank, "Черновик", organisation, programmes=[programme], live=False)

    soup = BeautifulSoup(client.get(programme.get_url()).content, "html.parser")

    links = soup.select('[aria-labelledby="programme-practices"] a')
    assert [plain(each) for each in links] == [page.title]
    assert page.get_url().endswith(links[0]["href"])


def test_an_organisation_leads_to_its_first_practices(
    centre, bank, other_bank, organisation, college, request_of
):
    for number in range(5):
        make_practice(bank, f"Своя {number}", organisation, described_year=2022 + number)
    make_practice(bank, "Черновик", organisation, live=False)
    make_practice(bank, "Чужая", college)
    make_practice(other_bank, "Соседская")

    panels = related_panels.for_page(organisation, request_of)

    section = next(each.section for each in panels if each.name == "practices")
    assert [card.title for card in section.cards] == ["Своя 4", "Своя 3", "Своя 2", "Своя 1"]
    assert section.more.url.endswith(f"/praktiki/?organisation={organisation.slug}")
    assert related_panels.for_page(OrganisationFactory(site=centre.site), request_of) == []
