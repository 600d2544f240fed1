"""The public catalogue: words, filters with counts, orders, files, feeds, other centres."""

import csv
import io
import json
from datetime import timedelta

import feedparser
import pytest
from bs4 import BeautifulSoup
from django.utils import timezone
from openpyxl import load_workbook

from programmes.models import ProgrammePage, ProgrammePlace
from tests.factories.organisations import DistrictFactory, OrganisationFactory
from tests.factories.programmes import make_programme, network
from users.models import Role
from vocabularies.models import Term, TermLabel

pytestmark = pytest.mark.django_db

PATH = "/programmy/"


@pytest.fixture
def read(client):
    """Read an address of the catalogue as soup."""

    def answer(query="", host="localhost", path=PATH):
        response = client.get(f"{path}{query}", headers={"host": host})
        assert response.status_code == 200
        return BeautifulSoup(response.content, "html.parser")

    return answer


def titles(soup):
    return [each.text.replace("\u00a0", " ") for each in soup.select(".programme-card h3")]


def counts(soup, name):
    """Return the numbers beside the ticks of a filter, by value."""
    ticks = soup.select(f'#filters-form input[name="{name}"]')
    return {each["value"]: int(each.find_parent().select_one(".check__n").text) for each in ticks}


def labels(soup, name):
    """Return the words beside the ticks of a filter, in their order."""
    ticks = soup.select(f'#filters-form input[name="{name}"]')
    return [each.find_next_sibling("span").text for each in ticks]


@pytest.fixture
def three(catalogue, organisation):
    """Three programmes that differ in everything that matters to a parent."""
    robots = make_programme(
        catalogue, "Робототехника", organisation, free_places=4, places_on=timezone.localdate()
    )
    choir = make_programme(
        catalogue,
        "Хор для всех",
        organisation,
        direction="hudozhestvennoe",
        age_from=7,
        age_to=11,
        is_adapted=True,
        nosologies=["speech"],
        levels=["initial", "basic"],
        enrolment="closed",
    )
    python = make_programme(
        catalogue,
        "Программирование онлайн",
        organisation,
        age_from=13,
        age_to=17,
        distance="only",
        platform="Сферум",
        levels=["basic"],
        funding=["pfdod_certificate"],
        target_groups=["rural"],
        enrolment="next",
        delivery="correspondence-school",
    )
    return robots, choir, python


def test_places_first(three, read):
    assert titles(read()) == ["Робототехника", "Программирование онлайн", "Хор для всех"]


@pytest.mark.parametrize(
    ("sort", "first"), [("age", "Робототехника"), ("name", "Программирование онлайн")]
)
def test_other_orders(three, read, sort, first):
    assert titles(read(f"?sort={sort}"))[0] == first


def test_sessions_that_are_ahead_come_first_by_their_days(catalogue, organisation, three, read):
    today = timezone.localdate()
    for title, starts, ends in (
        ("Осенняя", 40, 50),
        ("Прошлая", -20, -1),
        ("Идёт до сегодня", -10, 0),
        ("Ближняя", 4, 5),
    ):
        days = {
            "session_starts": today + timedelta(starts),
            "session_ends": today + timedelta(ends),
        }
        make_programme(catalogue, title, organisation, delivery="session", **days)

    found = titles(read("?sort=session"))

    assert found[:4] == ["Идёт до сегодня", "Ближняя", "Осенняя", "Прошлая"]
    assert set(found[4:]) == {each.title for each in three}


@pytest.mark.parametrize(
    ("starts", "ends", "words"),
    [
        ("2027-07-01", "2027-07-14", "1–14 июля 2027"),
        ("2027-06-28", "2027-07-11", "28 июня – 11 июля 2027"),
        ("2026-12-28", "2027-01-05", "28 декабря 2026 – 5 января 2027"),
        ("2027-07-01", "2027-07-01", "1 июля 2027"),
    ],
)
def test_a_card_and_the_page_say_the_days_of_a_session(
    catalogue, organisation, read, starts, ends, words
):
    days = {"session_starts": starts, "session_ends": ends}
    page = make_programme(catalogue, "Смена", organisation, delivery="session", **days)

    assert words in read().select_one(".programme-card").get_text().replace("\xa0", " ")
    assert words in read(path=page.url).get_text().replace("\xa0", " ")


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("direction=tekhnicheskoe", {"Робототехника", "Программирование онлайн"}),
        ("age=8", {"Робототехника", "Хор для всех"}),
        ("age=10", {"Хор для всех"}),
        ("age=10-12", {"Хор для всех"}),
        ("age=7-9", {"Робототехника", "Хор для всех"}),
        ("age=10&age=13-15", {"Хор для всех", "Программирование онлайн"}),
        ("level=basic", {"Хор для всех", "Программирование онлайн"}),
        ("form=full-time", {"Робототехника", "Хор для всех", "Программирование онлайн"}),
        ("distance=only", {"Программирование онлайн"}),
        (
            "distance=none&distance=only",
            {"Робототехника", "Хор для всех", "Программирование онлайн"},
        ),
        ("delivery=correspondence-school", {"Программирование онлайн"}),
        ("funding=pfdod_certificate", {"Программирование онлайн"}),
        ("adapted=1", {"Хор для всех"}),
        ("ovz=1", {"Хор для всех"}),
        ("nosology=speech", {"Хор для всех"}),
        ("target=rural", {"Программирование онлайн"}),
        ("enrolment=open", {"Робототехника"}),
        ("enrolment=open&enrolment=next", {"Робототехника", "Программирование онлайн"}),
        ("direction=tekhnicheskoe&age=8", {"Робототехника"}),
        ("q=хоры", {"Хор для всех"}),
        ("q=конструктора", {"Робототехника", "Хор для всех", "Программирование онлайн"}),
        ("age=99", {"Робототехника", "Хор для всех", "Программирование онлайн"}),
        ("age=2", {"Робототехника", "Хор для всех", "Программирование онлайн"}),
    ],
)
def test_filters(three, read, query, found):
    assert set(titles(read(f"?{query}"))) == found


def test_one_age_is_chosen_without_scripts(three, read):
    form = read("?age=7-9").select_one("#filters-form")

    (label,) = form.select('label[for="f-age-one"]')
    options = [each["value"] for each in form.select('select#f-age-one[name="age"] option')]
    assert label.text == "Возраст ребёнка"
    assert options == ["", *map(str, range(3, 19))]
    # what the browser sends where nothing is chosen in the list
    assert titles(read("?age=7-9&age=")) == titles(read("?age=7-9"))
    chosen = read("?age=8")
    assert chosen.select_one('#filters-form input[name="age"][value="8"]').has_attr("checked")
    assert chosen.select_one('#f-age-one option[value="8"]') is None


@pytest.mark.parametrize("logged_in", [True, False])
def test_words_find_directions_activities_and_places(
    centre, catalogue, organisation, read, client, logged_in
):
    page = make_programme(
        catalogue,
        "Наша студия",
        organisation,
        direction="socialno_gumanitarnoe",
        activities=[Term.objects.filter(vocabulary="activity").order_by("pk")[0].code],
    )
    page.where = [ProgrammePlace(address="посёлок Образцовый, 5", sort_order=0)]
    page.save_revision().publish()
    make_programme(catalogue, "Другая", organisation)
    if logged_in:
        client.force_login(centre.person(Role.EDITOR))

    activity = page.activities.get().name
    # the old name of the direction is a spelling of the new one
    for words in ("социально-педагогическая", activity, "Образцовый"):
        assert titles(read(f"?q={words}")) == ["Наша студия"], words


def test_an_accessible_place_is_a_filter(centre, catalogue, organisation, read):
    word = Term.objects.filter(vocabulary="accessibility").first()
    organisation.accessibility.set([word])
    organisation.save()
    make_programme(catalogue, "С пандусом", organisation)
    make_programme(catalogue, "Без", OrganisationFactory(site=centre.site))

    assert titles(read(f"?access={word.code}")) == ["С пандусом"]


def test_a_season_is_a_filter(catalogue, organisation, read):
    make_programme(catalogue, "Лагерь", organisation, delivery="summer", season="summer")
    make_programme(catalogue, "Кружок", organisation)

    assert titles(read("?season=summer")) == ["Лагерь"]
    assert counts(read(), "season") == {"summer": 1}


def test_networks_are_a_filter(catalogue, organisation, college, read):
    make_programme(catalogue, "Одна", organisation)
    rows = network(organisation, college)
    make_programme(catalogue, "Вместе", organisation, is_network=True, participants=rows)

    assert titles(read("?network=1")) == ["Вместе"]


def test_organisations_and_districts_are_filters(centre, catalogue, read):
    district = DistrictFactory(site=centre.site, name="Заречный")
    near = OrganisationFactory(site=centre.site, short_name="Станция", district=district)
    far = OrganisationFactory(site=centre.site, short_name="Школа")
    make_programme(catalogue, "Рядом", near)
    make_programme(catalogue, "Далеко", far)

    assert titles(read("?district=Заречный")) == ["Рядом"]
    assert titles(read(f"?organisation={far.slug}")) == ["Далеко"]


@pytest.fixture
def travelling(centre, catalogue):
    """A programme with lessons in two districts not its organisation's, and one at home."""
    names = ("Центр", "Заречный", "Сельский")
    town, river, village = (
        DistrictFactory(site=centre.site, name=name, order=number)
        for number, name in enumerate(names)
    )
    house = OrganisationFactory(site=centre.site, short_name="Дом", district=town)
    make_programme(catalogue, "Дома", house)
    page = make_programme(catalogue, "В пути", house)
    page.where = [
        ProgrammePlace(address="Школа 1", district=village),
        ProgrammePlace(address="Школа 2", district=village),
        ProgrammePlace(address="Школа 3", district=river),
        ProgrammePlace(address="Дом"),
    ]
    page.save_revision().publish()


def test_lessons_are_where_their_places_are(travelling, read):
    soup = read()

    assert counts(soup, "district") == {"Центр": 1, "Заречный": 1, "Сельский": 1}
    assert list(counts(soup, "district")) == ["Центр", "Заречный", "Сельский"]
    assert titles(read("?district=Центр")) == ["Дома"]
    assert titles(read("?district=Сельский")) == ["В пути"]
    assert titles(read("?district=Центр&district=Сельский&sort=name")) == ["В пути", "Дома"]


def test_tables_and_comparison_name_the_districts_of_places(travelling, client, read):
    text = client.get(f"{PATH}?format=json&sort=name").getvalue()
    assert [each["district"] for each in json.loads(text)["items"]] == [
        "Заречный; Сельский",
        "Центр",
    ]

    key = ProgrammePage.objects.get(title="В пути").pk
    assert "Заречный; Сельский" in read(f"?p={key}", path=f"{PATH}sravnenie/").text


def test_counts_are_those_under_the_other_filters(three, read):
    soup = read("?age=8&direction=hudozhestvennoe")

    assert counts(soup, "direction") == {"tekhnicheskoe": 1, "hudozhestvennoe": 1}
    assert counts(soup, "level") == {"initial": 1, "basic": 1}
    assert counts(soup, "age") == {
        "3-4": 0,
        "5-6": 0,
        "7-9": 1,
        "10-12": 1,
        "13-15": 0,
        "16-18": 0,
        "8": 1,
    }


def test_filters_bear_the_centre_s_own_names_of_words(three, centre, two_centres, read):
    word = Term.objects.get(vocabulary="direction", code="tekhnicheskoe")
    basic = Term.objects.get(vocabulary="level", code="basic")
    TermLabel.objects.create(site=centre.site, term=word, name="Инженерная")
    TermLabel.objects.create(site=two_centres.other.site, term=basic, name="Соседский")

    soup = read("?direction=tekhnicheskoe")

    assert labels(soup, "direction") == ["Инженерная", "Художественная"]
    assert labels(soup, "level") == ["Ознакомительный (стартовый)", "Базовый"]
    assert soup.select_one(".results .chips a").text.split()[-1] == "Инженерная"


def test_words_stand_in_filters_in_the_order_of_their_vocabulary(three, read):
    Term.objects.filter(vocabulary="level", code="basic").update(order=1)
    Term.objects.filter(vocabulary="level", code="initial").update(order=10)

    assert labels(read(), "level") == ["Базовый", "Ознакомительный (стартовый)"]


def test_chips_take_filters_off(three, read):
    chips = read("?age=8&q=хор").select(".results .chips a")

    words = [" ".join(each.text.split()) for each in chips]
    assert words[0].endswith("хор")
    assert words[1].endswith("8 лет")
    assert chips[1]["href"] == "/programmy/?q=%D1%85%D0%BE%D1%80"


def test_nothing_found_says_what_to_take_off(three, read):
    soup = read("?direction=hudozhestvennoe&distance=only&age=7-9")

    links = [" ".join(each.text.split()) for each in soup.select(".results .stack li")]
    assert links[0] == "без «Дистанционные занятия: Только дистанционно» 1 программа"
    assert len(links) == 2  # no other single condition helps; the last is the whole list


def test_nothing_helps_alone(catalogue, organisation, read):
    make_programme(catalogue, "Робототехника", organisation, enrolment="closed")

    soup = read("?age=17&enrolment=closed&q=вертолёт&adapted=1")

    assert titles(soup) == []
    assert soup.select_one('.results .stack a[href="/programmy/"]')


def test_closed_by_its_date_is_not_offered_as_open(catalogue, organisation, read):
    yesterday = timezone.localdate() - timedelta(1)
    make_programme(catalogue, "Опоздали", organisation, orders_to=yesterday)

    assert counts(read(), "enrolment") == {"closed": 1}
    assert "Набор закрыт" in read().select_one(".programme-card .badge").text


@pytest.mark.parametrize(
    ("fields", "words"),
    [
        ({"free_places": 1}, "Набор открыт · 1 место"),
        ({"free_places": 0}, "Мест нет"),
        ({}, "Набор открыт"),
        ({"enrolment": "next"}, "Набор на следующий модуль или год"),
    ],
)
def test_admission_in_words(catalogue, organisation, read, fields, words):
    make_programme(catalogue, "Кружок", organisation, places_on=timezone.localdate(), **fields)

    badge = read().select_one(".programme-card .badge")
    assert badge.text.replace("\u00a0", " ") == words


def test_the_archive_and_drafts_are_not_offered(catalogue, organisation, read):
    make_programme(catalogue, "В архиве", organisation, is_archived=True)
    make_programme(catalogue, "Черновик", organisation, live=False)

    soup = read()

    assert titles(soup) == []
    assert "Программ пока нет" in soup.select_one("#results").text


def test_the_neighbour_s_programmes_are_not_here(two_centres, catalogue, other_catalogue, read):
    make_programme(catalogue, "Наша")
    make_programme(other_catalogue, "Соседская")

    assert titles(read()) == ["Наша"]
    assert titles(read(host="tver.localhost")) == ["Соседская"]
    assert counts(read(), "direction") == {"tekhnicheskoe": 1}


def test_narrowed_lists_are_not_indexed(three, read):
    assert read().select_one('meta[name="robots"]') is None
    assert read("?age=8").select_one('meta[name="robots"]')["content"] == "noindex"


@pytest.fixture
def exported(catalogue, other_catalogue, organisation):
    make_programme(
        catalogue,
        "=Хор",
        organisation,
        full_title="Хор для всех",
        levels=["initial", "basic"],
        cost=1500,
        funding=["paid"],
    )
    make_programme(catalogue, "Черновик", organisation, live=False)
    make_programme(other_catalogue, "Соседская")


def test_the_table_as_csv(exported, client):
    response = client.get(f"{PATH}?format=csv")

    rows = list(csv.DictReader(io.StringIO(response.getvalue().decode("utf-8-sig")), delimiter=";"))

    assert len(rows) == 1
    assert rows[0]["Краткое наименование"].lstrip("'") == "=Хор"
    assert rows[0]["Краткое наименование"] != "=Хор"  # no formula for the office
    assert rows[0]["Уровни"] == "Ознакомительный (стартовый); Базовый"
    assert rows[0]["Стоимость, рублей"] == "1500,00"
    assert rows[0]["Адрес на портале"] == "http://localhost/programmy/khor/"


def test_the_table_as_xlsx(exported, client):
    content = client.get(f"{PATH}?format=xlsx").getvalue()

    sheet = load_workbook(io.BytesIO(content)).active

    values = [cell.value for row in sheet.iter_rows() for cell in row]
    assert "Хор для всех" in values
    assert "Соседская" not in values
    assert 7 in values  # ages are numbers


def test_the_table_follows_the_filters(three, client):
    text = client.get(f"{PATH}?format=json&age=8&adapted=1").getvalue()

    assert [each["title"] for each in json.loads(text)["items"]] == ["Хор для всех"]


def test_the_sheet_for_print_has_all_pages(catalogue, organisation, read):
    for number in range(23):
        make_programme(catalogue, f"Кружок {number:02}", organisation)

    soup = read("?sort=name", path=f"{PATH}pechat/")

    rows = [each.text.replace("\u00a0", " ") for each in soup.select("tbody th")]
    assert rows == [f"Кружок {number:02}" for number in range(23)]
    assert len(titles(read("?page=2"))) == 3


def test_a_feed_follows_the_filters(three, client, two_centres, other_catalogue):
    make_programme(other_catalogue, "Соседская")

    feed = feedparser.parse(client.get(f"{PATH}rss/?direction=tekhnicheskoe").content)

    assert [each.title for each in feed.entries] == ["Программирование онлайн", "Робототехника"]
    assert feed.entries[1].link == "http://localhost/programmy/robototekhnika/"
    assert "7–9 лет" in feed.entries[1].summary


def test_the_list_names_the_feed_of_its_filters(three, read):
    link = read("?direction=tekhnicheskoe").select_one('head link[type="application/rss+xml"]')

    assert link["href"] == "/programmy/rss/?direction=tekhnicheskoe"


@pytest.mark.parametrize("form", ["atom/", "feed.json"])
def test_other_forms_of_the_feed(three, client, form):
    response = client.get(f"{PATH}{form}")

    assert response.status_code == 200
    assert "Робототехника" in response.content.decode()


def ticks(soup):
    """Return the programmes ticked for the comparison."""
    return {int(each["value"]) for each in soup.select('input[name="p"][checked]')}


def test_ticks_stay_whatever_the_list_shows(three, read):
    robots, choir, _python = three
    keys = f"p={robots.pk}&p={choir.pk}"

    soup = read(f"?direction=hudozhestvennoe&{keys}")

    assert titles(soup) == ["Хор для всех"]
    assert ticks(soup) == {robots.pk, choir.pk}
    assert "Сравнить (2)" in soup.select_one(".compare-bar .btn").text
    links = [*soup.select(".results .chips a"), *soup.select(".results .sort a")]
    assert links
    assert all(keys in each["href"] for each in links)
    form = soup.select_one("#filters-form")
    assert form.select('input[type="hidden"]') == []  # a tick taken off is off
    hidden = soup.select('form[role="search"].search-form--big input[type="hidden"]')
    assert [each["value"] for each in hidden if each["name"] == "p"] == [
        str(each) for each in sorted([robots.pk, choir.pk])
    ]


def test_ticks_are_no_part_of_the_selection(three, read):
    soup = read(f"?direction=tekhnicheskoe&p={three[0].pk}")

    for each in soup.select('link[rel="canonical"], link[type*="rss"], .exports a'):
        assert "p=" not in each["href"].partition("?")[2].replace("format=", "")
    assert soup.select_one('meta[name="robots"]')["content"] == "noindex"


def test_what_is_ticked_is_offered_even_where_nothing_is_found(three, read):
    soup = read(f"?q=вертолёт&p={three[0].pk}")

    assert soup.select_one(f'a[href="/programmy/sravnenie/?p={three[0].pk}"]')


def test_nothing_foreign_is_ticked(three, catalogue, other_catalogue, read):
    foreign = make_programme(other_catalogue, "Соседская")
    draft = make_programme(catalogue, "Черновик", live=False)

    soup = read(f"?p={foreign.pk}&p={draft.pk}&p=x&p=999999999")

    assert ticks(soup) == set()
    assert "Соседская" not in soup.text
    assert "Черновик" not in soup.text


def test_htmx_stands_on_the_list_only(three, read):
    assert read().select_one('script[src*="htmx"]')
    page = ProgrammePage.objects.first()
    assert read(path=page.get_url()).select_one('script[src*="htmx"]') is None
    assert read(path="/").select_one('script[src*="htmx"]') is None
    form = read().select_one("#filters-form")
    assert form["data-hx-get"] == form["action"] == PATH


def test_the_list_works_by_its_form_alone(three, read):
    form = read("?q=хор").select_one("#filters-form")

    assert form.get("method", "get") == "get"
    assert form.select_one('input[type="hidden"][name="q"]')["value"] == "хор"
    assert form.select_one("button:not([type])")


def test_ticks_of_the_comparison_stand_in_a_named_group(read, catalogue, organisation):
    make_programme(catalogue, "Робототехника", organisation)
    group = read().select_one("input[name=p]").find_parent(attrs={"role": "group"})
    assert group["aria-label"] == "Программы"
