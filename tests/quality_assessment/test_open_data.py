"""Results as open data: a passport for people and for programs, each centre its own."""

import csv
import io
import json

import pytest
from bs4 import BeautifulSoup

from quality_assessment.publication import publish_figures
from tests.factories.assessments import CycleFactory
from tests.quality_assessment.conftest import SIX, add, make_public

pytestmark = pytest.mark.django_db
HOST = {"host": "localhost"}
PAGE = "/nezavisimaya-otsenka/otkrytye-dannye/"


def get(client, path=PAGE, host="localhost"):
    return client.get(path, headers={"host": host})


def table(client, name, slug="2025"):
    text = get(client, f"{PAGE}{slug}/{name}/").content.decode()
    return list(csv.reader(io.StringIO(text)))


def test_the_passport_says_what_the_recommendations_ask(client, quality):
    heading, *rows = table(client, "pasport-csv")
    found = dict(rows)

    assert heading == ["property", "value"]
    assert found["standardversion"] == "http://opendata.gosmonitor.ru/standard/3.0"
    assert found["identifier"].endswith("-noko-2025")
    asked = {"title", "description", "creator", "created", "modified", "subject", "format"}
    assert asked <= set(found)
    assert found["licence"].startswith("https://creativecommons.org/licenses/by/4.0/")
    assert {"publishername", "provenance", "periodicity"} <= set(found)
    (data,) = (value for name, value in rows if name.startswith("data-") and name[-3:] == "csv")
    assert data.endswith("/nezavisimaya-otsenka/2025/?format=csv")


def test_the_structure_names_every_column_of_the_files(client, quality):
    _heading, *rows = table(client, "struktura-csv")
    answer = get(client, "/nezavisimaya-otsenka/2025/?format=json")
    items = json.loads(b"".join(answer.streaming_content))["items"]

    assert [each[0] for each in rows] == list(items[0])
    kinds = {each[0]: each[3] for each in rows}
    assert (kinds["year"], kinds["total"], kinds["branch"]) == ("integer", "decimal", "boolean")
    assert (kinds["inn"], kinds["i1_1"]) == ("string", "decimal")


def test_programs_get_both_at_once(client, quality):
    found = json.loads(get(client, f"{PAGE}2025/pasport-json/").content)

    assert found["rows"] == len(SIX)
    assert found["structure"][0]["name"] == "year"


def test_a_correction_is_a_new_version_and_says_why(client, quality):
    before = dict(table(client, "pasport-csv"))
    row = quality.rows["Экоцентр"]
    row.respondents = 300
    row.save()
    publish_figures(quality.cycle, None, "оператор исправил опечатку")

    after = dict(table(client, "pasport-csv"))
    assert after["provenance"] == "оператор исправил опечатку"
    assert after["created"] == before["created"]


def test_people_read_the_passport_and_programs_the_node(client, quality):
    answer = get(client)
    soup = BeautifulSoup(answer.content, "html.parser")
    (data,) = soup.select("article.dataset")
    text = data.get_text(" ").replace("\xa0", " ")
    assert "6 строк" in text
    assert "при каждом уточнении" in text
    links = {each["href"] for each in data.select("a[href]")}
    assert "http://localhost/nezavisimaya-otsenka/2025/?format=xlsx" in links
    assert {each.rstrip("/").rsplit("/", 1)[1] for each in links} >= {
        "pasport-csv",
        "pasport-json",
        "struktura-csv",
    }
    graph = json.loads(soup.select_one("script[type='application/ld+json']").string)["@graph"]
    (node,) = graph[0]["dataset"]
    assert node["@type"] == "Dataset"
    assert {"license", "creator", "distribution", "dateModified"} <= set(node)


def test_the_cycle_leads_there(client, quality):
    assert f'href="{PAGE}"' in get(client, "/nezavisimaya-otsenka/2025/").content.decode()


def test_nothing_of_a_neighbour_or_of_a_draft_is_given(client, quality):
    CycleFactory(site=quality.own.site, year=2024, live=False)
    other = quality.other.site.hostname
    names = ("pasport-csv", "pasport-json", "struktura-csv")

    assert "set-2024" not in get(client).content.decode()
    assert "set-2025" in get(client).content.decode()
    neighbours = get(client, host=other)
    assert neighbours.status_code == 200
    assert "set-2025" not in neighbours.content.decode()
    for name in names:
        assert get(client, f"{PAGE}2024/{name}/").status_code == 404
        assert get(client, f"{PAGE}2025/{name}/", other).status_code == 404
    assert get(client, f"{PAGE}2025/drugoe/").status_code == 404


def test_many_cycles_ask_no_more(client, quality, django_assert_max_num_queries):
    for year in (2022, 2023, 2024):
        cycle = CycleFactory(site=quality.own.site, year=year)
        add(cycle, f"Дом {year}", *SIX["Экоцентр"])
        make_public(cycle)
    get(client)

    with django_assert_max_num_queries(12):
        assert get(client).content.decode().count('class="dataset"') == 4
