"""The list of materials as readers meet it: filters, counts, order, exports, feeds."""

import io
import json
from datetime import date

import feedparser
import pytest
from openpyxl import load_workbook

from methodology.models import MaterialFile
from tests.factories.media_library import DocumentFactory
from tests.factories.methodology import make_collection, make_material
from tests.factories.organisations import OrganisationFactory

pytestmark = pytest.mark.django_db


def titles(soup):
    return [each.text.replace("\xa0", " ") for each in soup.select("#results .material > a")]


def counts(soup, name):
    boxes = soup.select(f"#filters-form input[name={name}]")
    return {
        each["value"]: int(each.find_parent("label").select_one(".check__n").text) for each in boxes
    }


def file_of(name, **fields):
    return MaterialFile(title=name, document=DocumentFactory(**fields), sort_order=0)


@pytest.fixture
def three(section, centre):
    """A memo for parents, a template for heads, a plan for teachers."""
    house = OrganisationFactory(site=centre.site, short_name="Дом творчества", slug="dom")
    return [
        make_material(
            section,
            "Памятка",
            kind="memo",
            audiences=["parents"],
            topics=["choice"],
            age_from=5,
            age_to=9,
            issued_on=date(2025, 3, 1),
            files=[file_of("Памятка")],
        ),
        make_material(
            section,
            "Договор",
            kind="template",
            audiences=["heads", "teachers"],
            topics=["network"],
            issued_on=date(2026, 2, 1),
            keywords="соглашение",
        ),
        make_material(
            section,
            "Конспект",
            kind="lesson",
            directions=["tekhnicheskoe"],
            levels=["basic"],
            organisation=house,
            age_from=10,
            age_to=14,
        ),
    ]


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("", ["Конспект", "Договор", "Памятка"]),
        ("?sort=old", ["Памятка", "Договор", "Конспект"]),
        ("?sort=name", ["Договор", "Конспект", "Памятка"]),
        ("?audience=parents", ["Памятка"]),
        ("?audience=parents&audience=heads", ["Договор", "Памятка"]),
        ("?kind=template", ["Договор"]),
        ("?topic=choice", ["Памятка"]),
        ("?direction=tekhnicheskoe", ["Конспект"]),
        ("?level=basic", ["Конспект"]),
        ("?age=5-6", ["Памятка"]),
        ("?age=12", ["Конспект"]),
        ("?file=pdf", ["Памятка"]),
        ("?year=2026", ["Конспект", "Договор"]),
        ("?organisation=dom", ["Конспект"]),
        ("?q=соглашение", ["Договор"]),
        ("?audience=teachers&year=2026&kind=lesson", ["Конспект"]),
    ],
)
def test_every_filter_narrows_the_list(query, expected, read, three):
    assert titles(read(query)) == expected


def test_every_value_says_how_many_it_gives_under_the_other_filters(read, three):
    soup = read("?audience=teachers")
    assert counts(soup, "audience") == {"parents": 1, "teachers": 2, "heads": 1}
    assert counts(soup, "kind") == {"template": 1, "lesson": 1}


def test_a_file_gives_its_format_once_however_many_there_are(read, section):
    make_material(section, files=[file_of("Первый"), file_of("Второй")])
    assert counts(read(), "file") == {"pdf": 1}


def test_nothing_found_is_said_with_a_way_out(read, text_of, three):
    soup = read("?q=шахматы&audience=parents")
    assert titles(soup) == []
    assert "Показать весь список" in text_of(soup.select_one("#results"))
    assert soup.select_one("meta[name=robots]")["content"].startswith("noindex")


def test_a_row_says_kind_reader_format_and_date(read, text_of, three):
    row = text_of(read("?kind=memo").select_one(".material"))
    for words in ("PDF", "Памятка", "родители", "5–9 лет", "1 марта 2025"):
        assert words in row


@pytest.mark.parametrize("closed", ["draft", "archived", "replaced", "other"])
def test_what_is_not_in_force_here_is_not_listed(closed, read, section, other_section):
    if closed == "draft":
        make_material(section, "Тайный", live=False)
    if closed == "archived":
        make_material(section, "Тайный", is_archived=True)
    if closed == "replaced":
        make_material(section, "Тайный", replaced_by=make_material(section, "Новый"))
    if closed == "other":
        make_material(other_section, "Тайный")
    for path in ("", "?format=csv", "?format=json", "rss/", "pechat/"):
        assert "Тайный" not in str(read(path))


def test_the_table_has_a_row_for_every_material(client, three):
    response = client.get("/metodika/?format=xlsx&sort=name", headers={"host": "localhost"})
    sheet = load_workbook(io.BytesIO(response.getvalue())).active
    heads = [cell.value for cell in sheet[1]]
    rows = {row[0].value: [cell.value for cell in row] for row in sheet.iter_rows(min_row=2)}
    assert list(rows) == ["Договор", "Конспект", "Памятка"]
    memo = dict(zip(heads, rows["Памятка"], strict=True))
    assert memo["Формат файла"] == "PDF"
    assert memo["Аудитория"] == "Родители (законные представители)"


def test_json_has_the_same(client, three):
    response = client.get("/metodika/?format=json", headers={"host": "localhost"})
    data = json.loads(response.getvalue())
    assert "Договор" in json.dumps(data, ensure_ascii=False)


def test_the_feed_follows_the_filters(client, three):
    response = client.get("/metodika/rss/?audience=parents", headers={"host": "localhost"})
    feed = feedparser.parse(response.content)
    assert not feed.bozo
    assert [each.title for each in feed.entries] == ["Памятка"]
    assert feed.entries[0].category == "Памятка"


def test_the_sheet_for_print_has_the_chosen_in_a_table(read, text_of, three):
    soup = read("pechat/?audience=parents")
    assert text_of(soup.select_one("tbody th")) == "Памятка"
    assert len(soup.select("tbody tr")) == 1


def test_collections_stand_under_the_whole_list_only(read, section, three):
    make_collection(section, three[:2], "Для начала")
    assert read().select_one("#collections") is not None
    assert read("?kind=memo").select_one("#collections") is None
