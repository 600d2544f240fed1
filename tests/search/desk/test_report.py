"""«Что ищут»: numbers, tabs, the way to a synonym, who reads it."""

from datetime import timedelta
from io import BytesIO
from urllib.parse import parse_qs, urlsplit

import pytest
from django.urls import reverse
from django.utils import timezone
from openpyxl import load_workbook

from search.desk import queries
from search.models import SearchedQuery
from tests.factories.search import make_query
from users.models import Role


def lines(client, name="search_missing", **params):
    """Return the lines of a list by their queries."""
    answer = client.get(reverse(name), params)
    assert answer.status_code == 200
    return {each["query"]: each for each in answer.context["object_list"]}


def day(ago):
    return timezone.localdate() - timedelta(days=ago)


@pytest.fixture
def editor(two_centres, client):
    client.force_login(two_centres.own.person(Role.EDITOR))
    return client


@pytest.fixture
def site(two_centres):
    return two_centres.own.site


class TestNumbers:
    """A query is one line, whatever number of days it was asked on."""

    def test_are_summed_up_over_the_period(self, site, editor):
        make_query(site, "лагерь", day(29), asked=3, found=0, clicks=1, positions=4)
        make_query(site, "лагерь", day(1), asked=2, found=7, is_weak=True, clicks=3, positions=4)
        make_query(site, "лагерь", day(30), asked=100, found=0)

        line = lines(editor)["лагерь"]

        assert (line["times"], line["days"], line["last_found"]) == (5, 2, 7)
        assert (line["opened"], line["place"]) == (4, 2.0)
        assert line["last_day"] == day(1)
        assert lines(editor, days=90)["лагерь"]["times"] == 105
        assert lines(editor, days=7)["лагерь"]["times"] == 2

    def test_languages_are_lines_of_their_own(self, site, editor):
        make_query(site, "robot")
        make_query(site, "robot", language="en")

        answer = editor.get(reverse("search_missing"))

        assert len(answer.context["object_list"]) == 2

    def test_odd_periods_are_the_usual_one(self, site, editor):
        make_query(site, "лагерь", day(29))
        make_query(site, "давно", day(31))

        for days in ("0", "x", "100000", "-7"):
            assert set(lines(editor, days=days)) == {"лагерь"}


class TestTabs:
    """What is not found, and what is looked for most."""

    def test_not_found_is_nothing_or_only_something_alike(self, site, editor):
        make_query(site, "пусто", found=0)
        make_query(site, "похоже", found=9, is_weak=True)
        make_query(site, "есть", found=9)

        assert set(lines(editor)) == {"пусто", "похоже"}
        assert set(lines(editor, "search_frequent")) == {"пусто", "похоже", "есть"}

    def test_what_was_found_later_is_mended(self, site, two_centres, editor):
        make_query(site, "лагерь", day(3), found=0)
        make_query(site, "лагерь", day(2), found=5)
        make_query(site, "пленэр", day(3), found=0)
        make_query(two_centres.other.site, "пленэр", day(2), found=5)
        make_query(site, "пленэр", day(2), found=5, language="en")
        make_query(site, "пленэр", day(4), found=5)

        assert set(lines(editor)) == {"пленэр"}

    def test_an_empty_list_says_so(self, editor):
        text = editor.get(reverse("search_missing")).content.decode()

        assert "Всё, что искали читатели, нашлось." in text

    def test_lists_are_ordered_and_searched(self, site, editor):
        make_query(site, "лагерь", asked=1)
        make_query(site, "пленэр", asked=9)

        assert list(lines(editor)) == ["пленэр", "лагерь"]
        assert list(lines(editor, ordering="query")) == ["лагерь", "пленэр"]
        assert list(lines(editor, ordering="place")) != []
        assert list(lines(editor, q="ЛАГ")) == ["лагерь"]

    def test_long_lists_have_pages(self, site, editor):
        for number in range(51):
            make_query(site, f"запрос {number}")

        assert len(lines(editor)) == 50
        assert len(lines(editor, p=2)) == 1


class TestPicture:
    """Queries by day, drawn and told."""

    def test_every_day_of_the_period_is_a_bar(self, site, editor):
        make_query(site, "лагерь", day(0), asked=3, found=0)
        make_query(site, "есть", day(0), asked=5, found=1)

        answer = editor.get(reverse("search_missing"), {"days": 7})

        chart = answer.context["chart"]
        assert [each.day.asked for each in chart.bars] == [0] * 6 + [8]
        assert chart.bars[-1].day.missed == 3
        assert (chart.most, chart.total, chart.is_weekly) == (8, 8, False)
        text = answer.content.decode()
        assert "<svg" in text
        assert "<td>8</td><td>3</td>" in text

    def test_a_year_is_drawn_by_weeks_and_loses_nothing(self, site, editor):
        for ago in range(0, 365, 13):
            make_query(site, "лагерь", day(ago), asked=2)

        chart = editor.get(reverse("search_missing"), {"days": 365}).context["chart"]

        assert chart.is_weekly
        assert len(chart.bars) == 53
        assert chart.total == 2 * len(range(0, 365, 13))
        assert all(each.missed_top >= 0 for each in chart.bars)


class TestTwoClicks:
    """From a line to a form that is filled already."""

    @pytest.mark.parametrize(
        ("register", "field"), [("synonymset", "phrases"), ("pick", "queries")]
    )
    def test_the_form_has_the_words(self, site, editor, register, field):
        make_query(site, "летний лагерь & ко")
        text = editor.get(reverse("search_missing")).content.decode()
        path = reverse(f"wagtailsnippets_search_{register}:add")
        url = next(each for each in text.split('"') if each.startswith(path)).replace("&amp;", "&")

        form = editor.get(url).context["form"]

        assert parse_qs(urlsplit(url).query)["words"] == ["летний лагерь & ко"]
        assert form[field].value() == "летний лагерь & ко"

    def test_a_set_is_made_from_it(self, site, editor):
        add = reverse("wagtailsnippets_search_synonymset:add")

        editor.post(add, {"phrases": "лагерь\r\nсмена", "active": "on"})

        made = site._meta.apps.get_model("search.SynonymSet").objects.get()
        assert (made.site, made.phrases, made.active) == (site, ["лагерь", "смена"], True)

    def test_mistakes_are_said_at_the_field(self, site, editor):
        add = reverse("wagtailsnippets_search_synonymset:add")

        answer = editor.post(add, {"phrases": "лагерь", "active": "on"})
        long = editor.post(add, {"phrases": "а" * 101 + "\r\nсмена"})

        assert answer.context["form"].errors["phrases"] == [
            "Напишите хотя бы две фразы, по одной в строке."
        ]
        assert "длиннее 100 знаков" in long.context["form"].errors["phrases"][0]

    def test_a_centre_in_the_address_is_only_a_proposal(self, two_centres, editor):
        add = reverse("wagtailsnippets_search_synonymset:add")
        url = f"{add}?words=лагерь&site={two_centres.other.site.pk}"

        editor.post(url, {"phrases": "лагерь\r\nсмена", "active": "on"})

        model = two_centres.own.site._meta.apps.get_model("search.SynonymSet")
        assert model.objects.get().site == two_centres.own.site


class TestWhoReads:
    """Only the queries of one's own centre, and buttons that lead somewhere."""

    def test_another_centre_is_never_shown(self, two_centres, editor):
        make_query(two_centres.other.site, "тайна соседей", asked=9)

        for name in ("search_missing", "search_frequent"):
            asked = {"site": two_centres.other.site.pk}
            for params in ({}, asked, {"q": "тайна"}):
                text = editor.get(reverse(name), params).content.decode()
                assert "тайна соседей" not in text
            assert editor.get(reverse(name)).context["chart"].total == 0
            assert lines(editor, name) == {}

    def test_an_export_holds_the_own_centre_only(self, site, two_centres, editor):
        make_query(site, "=лагерь", asked=4)
        make_query(two_centres.other.site, "тайна соседей")

        answer = editor.get(reverse("search_missing"), {"export": "xlsx"})
        sheet = load_workbook(BytesIO(answer.getvalue())).active
        rows = list(sheet.values)
        csv = editor.get(reverse("search_missing"), {"export": "csv"}).getvalue().decode()

        assert rows[0][:3] == ("Запрос", "Язык", "Сколько раз")
        assert [row[:3] for row in rows[1:]] == [("'=лагерь", "ru", 4)]
        assert sheet["A2"].data_type == "s"
        assert "'=лагерь" in csv
        assert "тайна" not in csv

    @pytest.mark.parametrize(
        ("role", "reads", "adds"),
        [
            (Role.ADMINISTRATOR, True, True),
            (Role.EDITOR, True, True),
            (Role.OBSERVER, True, False),
            (Role.AUTHOR, False, False),
        ],
    )
    def test_roles(self, site, two_centres, client, role, reads, adds):
        make_query(site, "лагерь")
        client.force_login(two_centres.own.person(role))

        answer = client.get(reverse("search_missing"))

        assert (answer.status_code == 200) == reads
        assert ("добавить синоним" in answer.content.decode().lower()) == adds

    def test_who_works_in_two_centres_sees_which(self, site, two_centres, client):
        person = two_centres.own.person(Role.EDITOR)
        person.groups.add(two_centres.other.group(Role.OBSERVER))
        make_query(site, "лагерь")
        make_query(two_centres.other.site, "пленэр")
        client.force_login(person)

        text = client.get(reverse("search_missing")).content.decode()
        own = lines(client, site=site.pk)

        assert "Центр Соседний" in text
        assert set(own) == {"лагерь"}
        assert text.count("Добавить синоним") == 1

    def test_query_budget(self, site, editor, django_assert_max_num_queries):
        for number in range(20):
            make_query(site, f"запрос {number}")
        editor.get(reverse("search_missing"))

        with django_assert_max_num_queries(30):
            assert len(lines(editor)) == 20


def test_days_without_queries_count_as_nothing(site):
    make_query(site, "лагерь", day(1), asked=4)

    found = queries.by_day(SearchedQuery.objects.for_site(site), day(2))

    assert [each.asked for each in found] == [0, 4, 0]
