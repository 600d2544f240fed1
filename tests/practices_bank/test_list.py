"""The bank of practices as readers meet it: filters, counts, order, exports, feeds."""

import io
import json

import pytest
from bs4 import BeautifulSoup
from openpyxl import load_workbook

from core.outbox.drain import drain
from practices_bank.choices import Evidence, Kind, Source
from tests.factories.media_library import DocumentFactory
from tests.factories.organisations import OrganisationFactory
from tests.factories.practices import make_practice, measured
from users.models import Role
from vocabularies.models import Term, TermLabel

pytestmark = pytest.mark.django_db

PATH = "/praktiki/"


@pytest.fixture
def read(client):
    def answer(query="", host="localhost", path=PATH):
        response = client.get(f"{path}{query}", headers={"host": host})
        assert response.status_code == 200
        return BeautifulSoup(response.content, "html.parser")

    return answer


def titles(soup):
    return [each.text.replace("\xa0", " ") for each in soup.select(".results .card__title")]


def counts(soup, name):
    boxes = soup.select(f"#filters-form input[name={name}]")
    return {
        each["value"]: int(each.find_parent("label").select_one(".check__n").text) for each in boxes
    }


def test_a_card_says_what_it_is_whose_for_whom_and_how_sure(read, bank, organisation):
    make_practice(
        bank,
        "Робототехника с испытанием",
        organisation,
        kind=Kind.PILOT,
        stage="trial",
        claimed_evidence=Evidence.MEASURED,
        indicators=[measured()],
    )
    card = read().select_one("article.card")
    text = card.get_text(" ", strip=True).replace("\xa0", " ")
    for words in ("Техническая", "Пилотный проект, апробация", "Дом творчества", "7–14 лет"):
        assert words in text
    assert "описана в 2024 году" in text
    assert len(card.select(".evidence__dots .on")) == Evidence.MEASURED
    assert "(2 из 5)" in text


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("?kind=pilot", ["Пилот"]),
        ("?direction=hudozhestvennoe", ["Театр"]),
        ("?level=basic", ["Театр"]),
        ("?target=rural", ["Пилот"]),
        ("?age=5-6", ["Театр"]),
        ("?age=17", ["Пилот"]),
        ("?evidence=2", ["Театр"]),
        ("?source=other-region", ["Чужая"]),
        ("?region=16", ["Чужая"]),
        ("?distance=1", ["Пилот"]),
        ("?year=2021", ["Театр"]),
        ("?q=спектакли", ["Театр"]),
        ("?q=незримое", ["Пилот"]),
        ("?kind=practice&source=municipal", ["Театр"]),
        ("?kind=pilot&kind=practice", ["Театр", "Пилот", "Чужая"]),
    ],
)
def test_every_filter_narrows_the_list(query, expected, read, bank, organisation):
    make_practice(
        bank,
        "Театр",
        organisation,
        lead="Спектакль на всех.",
        directions=["hudozhestvennoe"],
        levels=["basic"],
        age_from=5,
        age_to=9,
        described_year=2021,
        started_year=2020,
        claimed_evidence=Evidence.MEASURED,
        indicators=[measured()],
    )
    make_practice(
        bank,
        "Пилот",
        organisation,
        kind=Kind.PILOT,
        stage="developed",
        target_groups=["rural"],
        age_from=14,
        age_to=17,
        uses_distance=True,
        described_year=2025,
        keywords="незримое слово",
    )
    make_practice(
        bank,
        "Чужая",
        organisation,
        source=Source.OTHER_REGION,
        region="16",
        source_url="https://example.org/praktika",
        source_organisation="Центр другого региона",
        age_from=10,
        age_to=12,
    )
    assert titles(read(query)) == expected


@pytest.fixture
def worded(bank, organisation):
    """A practice called so, one that tells of it, one in whose text it stands, one without it."""
    proved = {"claimed_evidence": Evidence.EXTERNAL, "assessed_by": "Институт"}
    proved["assessment_file"] = DocumentFactory()
    make_practice(bank, "Глубоко", organisation, problem="<p>Не было чертежей.</p>", **proved)
    make_practice(bank, "Рядом", organisation, keywords="чертёж", lead="О линиях.")
    make_practice(bank, "Чертежи руками", organisation)
    make_practice(bank, "Хор", organisation)
    drain()


@pytest.mark.parametrize("is_public", [True, False], ids=["memory", "database"])
def test_words_are_found_in_the_whole_text_and_the_best_come_first(
    is_public, read, client, centre, worded
):
    if not is_public:
        client.force_login(centre.person(Role.EDITOR))
    soup = read("?q=чертежи")
    assert titles(soup) == ["Чертежи руками", "Рядом", "Глубоко"]
    assert soup.select_one(".sort [aria-current]").text == "соответствие словам"
    assert titles(read("?q=чертежи&sort=evidence"))[0] == "Глубоко"


def test_without_words_nothing_is_ordered_by_them(read, worded):
    soup = read()
    assert soup.select_one(".sort [aria-current]").text == "доказательность"
    assert "соответствие" not in soup.select_one(".sort").text
    assert titles(soup)[0] == "Глубоко"
    assert titles(read("?sort=relevance")) == titles(soup)


def test_practices_of_other_municipalities_are_found_by_them(read, bank, other_bank, organisation):
    make_practice(bank, "Своя", organisation)
    make_practice(bank, "Соседняя", organisation, municipality="Зелёный Бор")
    make_practice(bank, "Дальняя", organisation, municipality="Анино")
    make_practice(other_bank, "Чужая", municipality="Тайное")

    assert list(counts(read(), "municipality").items()) == [("Анино", 1), ("Зелёный Бор", 1)]
    assert titles(read("?municipality=Анино")) == ["Дальняя"]
    assert len(titles(read("?municipality=Тайное"))) == 3  # of another centre: it is no value here


def test_counts_respect_the_other_filters(read, bank, organisation):
    make_practice(bank, "Первая", organisation, age_from=7, age_to=9)
    make_practice(bank, "Вторая", organisation, age_from=7, age_to=9, levels=["basic"])
    make_practice(bank, "Третья", organisation, age_from=14, age_to=17, levels=["basic"])
    soup = read("?age=7-9")
    assert counts(soup, "level") == {"initial": 1, "basic": 1}
    assert counts(soup, "age")["13-15"] == 1


def test_years_of_the_description_stand_with_the_latest_first(read, bank, organisation):
    for year in (2022, 2024, 2023):
        make_practice(bank, f"Года {year}", organisation, started_year=2020, described_year=year)
    assert list(counts(read(), "year")) == ["2024", "2023", "2022"]
    assert counts(read("?year=2019"), "year").get("2019", 0) == 0


def test_more_values_than_ten_are_all_offered(read, bank, centre):
    for number in range(12):
        own = OrganisationFactory(site=centre.site, short_name=f"Школа {number:02}")
        make_practice(bank, f"Практика {number:02}", own)
    assert len(counts(read(), "organisation")) == 12


def test_the_sure_ones_stand_first_and_other_orders_are_offered(read, bank, organisation):
    make_practice(bank, "Слабая", organisation)
    strong = {"claimed_evidence": Evidence.MEASURED, "indicators": [measured()]}
    make_practice(bank, "Сильная", organisation, **strong)
    make_practice(bank, "Астра", organisation, described_year=2023)
    assert titles(read()) == ["Сильная", "Слабая", "Астра"]
    assert titles(read("?sort=new")) == ["Астра", "Сильная", "Слабая"]
    assert titles(read("?sort=name")) == ["Астра", "Сильная", "Слабая"]


def test_an_empty_list_says_which_condition_to_take_off(read, bank, organisation):
    make_practice(bank, "Пилот", organisation, kind=Kind.PILOT, stage="trial")
    soup = read("?kind=pilot&age=3-4")
    assert "Ничего не нашлось" in soup.text
    assert any("1 практика" in each.text for each in soup.select(".stack .links li"))


def test_drafts_archive_and_other_centres_are_not_here(
    read, client, bank, other_bank, organisation
):
    make_practice(bank, "Видна", organisation)
    make_practice(bank, "Черновик", organisation, live=False)
    make_practice(bank, "Старая", organisation, is_archived=True, archive_reason="Устарела")
    make_practice(other_bank, "Соседняя")
    assert titles(read()) == ["Видна"]
    assert titles(read(host="tver.localhost")) == ["Соседняя"]
    for path in (f"{PATH}rss/", f"{PATH}pechat/", f"{PATH}?format=csv", f"{PATH}?format=json"):
        said = client.get(path).getvalue().decode()
        assert "Видна" in said
        for other in ("Черновик", "Старая", "Соседняя"):
            assert other not in said


def test_the_centre_s_own_names_of_words_stand_on_filters_and_cards(read, bank, organisation):
    term = Term.objects.get(vocabulary="direction", code="tekhnicheskoe")
    TermLabel.objects.create(site=organisation.site, term=term, name="Техника и роботы")
    make_practice(bank, "Робототехника", organisation)
    soup = read()
    assert "Техника и\xa0роботы" in soup.select_one(".card .dirlabel").text
    assert "Техника и роботы" in soup.select_one("#filters-form").text


def test_the_table_is_given_with_typed_cells_and_no_formula(client, bank, organisation):
    make_practice(bank, "=1+1", organisation, claimed_evidence=Evidence.DESCRIPTION)
    book = load_workbook(io.BytesIO(client.get(f"{PATH}?format=xlsx").getvalue()))
    rows = list(book.active.values)
    line = dict(zip(rows[0], rows[1], strict=True))
    assert line["Год описания"] == 2024
    assert not str(line["Практика"]).startswith("=")
    assert line["Доказательность"] == "Описание опыта"
    data = json.loads(client.get(f"{PATH}?format=json&kind=pilot").getvalue())
    assert data["items"] == []


def test_a_feed_follows_what_the_filters_select(client, bank, organisation):
    make_practice(bank, "Практика", organisation)
    make_practice(bank, "Пилот", organisation, kind=Kind.PILOT, stage="trial")
    for form in ("rss/", "atom/", "feed.json"):
        said = client.get(f"{PATH}{form}?kind=pilot").content.decode()
        assert "Пилот" in said
        assert "Практика</title>" not in said


def test_the_sheet_for_print_has_everything_selected(read, bank, organisation):
    for number in range(22):
        make_practice(bank, f"Практика {number:02}", organisation)
    assert len(read(path=f"{PATH}pechat/").select("tbody tr")) == 22


def test_a_filtered_list_is_not_for_robots_and_names_the_whole_one(client, bank, organisation):
    make_practice(bank, "Практика", organisation)
    soup = BeautifulSoup(client.get(f"{PATH}?kind=practice").content, "html.parser")
    assert "noindex" in soup.select_one("meta[name=robots]")["content"]
    whole = BeautifulSoup(client.get(PATH).content, "html.parser")
    robots = whole.select_one("meta[name=robots]")
    assert robots is None or "noindex" not in robots["content"]
