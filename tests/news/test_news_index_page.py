"""The list of news: order, filters, search, archive, tables, other centres."""

import csv
import io
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from bs4 import BeautifulSoup
from django.utils import timezone
from openpyxl import load_workbook

from core.models import CentreSettings
from tests.factories.news import RubricFactory, make_news
from vocabularies.models import Term

pytestmark = pytest.mark.django_db

MOSCOW = ZoneInfo("Europe/Moscow")


@pytest.fixture
def read(client):
    """Read an address of the list as soup."""

    def answer(address="/novosti/", host="localhost"):
        response = client.get(address, headers={"host": host})
        assert response.status_code == 200
        return BeautifulSoup(response.content, "html.parser")

    return answer


def titles(soup):
    return [each.text.replace("\u00a0", " ") for each in soup.select(".news-row h3")]


def many(index, count):
    for number in range(count):
        make_news(index, f"Новость {number}", date=timezone.now() - timedelta(hours=number))


@pytest.mark.parametrize(
    ("count", "words"), [(1, "1 новость"), (2, "2 новости"), (5, "5 новостей")]
)
def test_the_number_is_in_russian(index, read, count, words):
    many(index, count)

    assert read().select_one("h2.results-bar__n").text == words


def test_headings_go_one_by_one(index, read):
    many(index, 2)

    levels = [each.name for each in read().select("main :is(h1, h2, h3, h4)")]

    assert levels[:4] == ["h1", "h2", "h3", "h3"]
    assert levels.count("h1") == 1
    assert set(levels) == {"h1", "h2", "h3"}


def test_an_empty_section_says_so(index, read):
    soup = read()

    assert "Новостей пока нет" in soup.select_one("main").text
    assert soup.select_one(".pagination") is None


def test_pages_of_twenty(index, read, client):
    many(index, 23)

    assert len(titles(read())) == 20
    second = read("/novosti/?page=2")
    assert titles(second) == ["Новость 20", "Новость 21", "Новость 22"]
    assert "страница 2" in second.title.text
    assert client.get("/novosti/?page=3").status_code == 404


def test_pinned_news_come_first_till_their_day(index, read):
    today = timezone.localdate()
    old = timezone.now() - timedelta(days=30)
    make_news(index, "Свежая")
    make_news(index, "Закреплённая", date=old, pinned_until=today)
    make_news(index, "Открепилась", date=old, pinned_until=today - timedelta(days=1))

    assert titles(read()) == ["Закреплённая", "Свежая", "Открепилась"]


def test_the_oldest_first(index, read):
    many(index, 3)

    assert titles(read("/novosti/?sort=old")) == ["Новость 2", "Новость 1", "Новость 0"]


def test_rubrics_narrow_the_list_and_count(centre, index, read):
    contests = RubricFactory(site=centre.site, name="Конкурсы", slug="konkursy")
    make_news(index, "О конкурсе", rubric=contests)
    make_news(index, "О другом")

    soup = read("/novosti/?rubric=konkursy")

    assert titles(soup) == ["О конкурсе"]
    chip = soup.select_one('.page-head .chips [aria-current="true"]')
    assert chip.text.split() == ["Конкурсы", "1"]
    assert soup.select_one('meta[name="robots"]')["content"] == "noindex"


@pytest.mark.parametrize(
    ("facet", "field", "vocabulary"),
    [("audience", "audiences", "audience"), ("direction", "directions", "direction")],
)
def test_vocabularies_narrow_the_list(index, read, facet, field, vocabulary):
    term = Term.objects.of(vocabulary).first()
    page = make_news(index, "Для них")
    setattr(page, field, [term])
    page.save_revision().publish()
    make_news(index, "Для всех")

    soup = read(f"/novosti/?{facet}={term.code}")

    assert titles(soup) == ["Для них"]
    assert term.name in soup.select_one(f'[aria-labelledby="facet-{facet}"]').text


def test_words_are_found_in_their_forms(index, read):
    make_news(index, "Приём заявок на конкурсы")
    make_news(index, "Расписание")

    soup = read("/novosti/?q=конкурса")

    assert titles(soup) == ["Приём заявок на конкурсы"]
    assert soup.select_one('main form[role="search"] input[name="q"]')["value"] == "конкурса"


def test_nothing_found_offers_a_way_back(index, read):
    make_news(index)

    soup = read("/novosti/?q=вертолёт")

    assert titles(soup) == []
    assert soup.select_one('.results a[href="/novosti/"]')


def test_search_stays_inside_the_month(index, read):
    make_news(index, date=datetime(2025, 3, 5, tzinfo=MOSCOW))

    form = read("/novosti/2025/3/").select_one('main form[role="search"]')

    assert form["action"] == "/novosti/2025/3/"


def test_the_archive_counts_by_year_and_month(index, read):
    for month, day in [(3, 1), (3, 31), (5, 2)]:
        make_news(index, date=datetime(2025, month, day, 12, tzinfo=MOSCOW))
    make_news(index, date=datetime(2026, 1, 1, 12, tzinfo=MOSCOW))

    links = read("/novosti/2025/").select('[aria-labelledby="news-archive"] a')

    assert [(" ".join(each.text.split()), each["href"]) for each in links] == [
        ("2026 1", "/novosti/2026/"),
        ("2025 3", "/novosti/2025/"),
        ("май 1", "/novosti/2025/5/"),
        ("март 2", "/novosti/2025/3/"),
    ]


def test_a_month_is_named_in_the_heading(index, read):
    make_news(index, "Мартовская", date=datetime(2025, 3, 31, 23, 59, tzinfo=MOSCOW))
    make_news(index, "Апрельская", date=datetime(2025, 4, 1, 0, 0, tzinfo=MOSCOW))

    soup = read("/novosti/2025/3/")

    assert soup.h1.text == "Новости: март 2025"
    assert titles(soup) == ["Мартовская"]
    assert soup.select_one('link[rel="canonical"]')["href"] == "http://localhost/novosti/2025/3/"


def test_months_begin_by_the_clock_of_the_centre(centre, index, read):
    CentreSettings.objects.filter(site=centre.site).update(time_zone="Asia/Vladivostok")
    make_news(index, "Вечер в Москве", date=datetime(2025, 3, 31, 18, tzinfo=MOSCOW))

    assert titles(read("/novosti/2025/4/")) == ["Вечер в Москве"]
    assert titles(read("/novosti/2025/3/")) == []
    links = read("/novosti/2025/").select('[aria-labelledby="news-archive"] a')
    assert links[1]["href"] == "/novosti/2025/4/"


@pytest.mark.parametrize(
    "path", ["0/", "2025/0/", "2025/13/", "20251/", "1800/", "2025/03/", "2025/3/4/", "net/"]
)
def test_months_that_cannot_be_are_not_found(index, client, path):
    assert client.get(f"/novosti/{path}").status_code == 404


def test_the_neighbour_s_news_are_not_here(index, other_index, read):
    make_news(index, "Наша")
    make_news(other_index, "Соседская")

    assert titles(read()) == ["Наша"]
    assert titles(read(host="tver.localhost")) == ["Соседская"]
    assert titles(read("/novosti/?q=соседская")) == []


def test_a_rubric_of_the_neighbour_changes_nothing(two_centres, index, other_index, read):
    for centre, where in [(two_centres.own, index), (two_centres.other, other_index)]:
        rubric = RubricFactory(site=centre.site, name=centre.site.site_name, slug="obshchaya")
        make_news(where, "Новость", rubric=rubric)

    chips = read().select(".page-head .chips a")

    assert [" ".join(each.text.split()) for each in chips][1:] == ["Центр Пример 1"]


@pytest.fixture
def exported(centre, index, other_index):
    rubric = RubricFactory(site=centre.site, name="Конкурсы")
    make_news(index, "Итоги", rubric=rubric, date=datetime(2026, 3, 1, 9, 30, tzinfo=MOSCOW))
    make_news(index, "Черновик", live=False)
    make_news(other_index, "Соседская")


def test_the_table_as_csv(exported, client):
    response = client.get("/novosti/?format=csv")

    rows = list(csv.reader(io.StringIO(response.getvalue().decode("utf-8-sig")), delimiter=";"))

    assert rows[0] == ["Название", "Лид", "Дата", "Рубрика", "Адрес"]
    assert [rows[1][0], rows[1][3]] == ["Итоги", "Конкурсы"]
    assert rows[1][4] == "http://localhost/novosti/itogi/"
    assert len(rows) == 2


def test_the_table_as_xlsx(exported, client):
    content = client.get("/novosti/?format=xlsx").getvalue()

    sheet = load_workbook(io.BytesIO(content)).active

    values = [cell.value for row in sheet.iter_rows() for cell in row]
    assert "Итоги" in values
    assert "Соседская" not in values
    assert "Черновик" not in values


def test_the_table_as_json(exported, client):
    text = client.get("/novosti/?format=json").getvalue().decode()

    assert "Итоги" in text
    assert "Соседская" not in text


def test_feeds_are_named_in_the_head_of_the_list_and_of_the_front_page(index, read):
    for address in ("/novosti/", "/"):
        links = read(address).select('head link[rel="alternate"][type]')
        assert [each["href"] for each in links] == [
            "/novosti/rss/",
            "/novosti/atom/",
            "/novosti/feed.json",
        ]


def test_a_front_page_without_news_has_no_feeds(two_centres, read):
    assert read("/").select('head link[rel="alternate"][type]') == []


def test_scheduled_and_expired_news(index, read):
    from core.background.scheduled import publish_due

    now = timezone.now()
    make_news(index, "Скоро", go_live_at=now + timedelta(hours=1))
    gone = make_news(index, "Была")
    assert titles(read()) == ["Была"]
    type(gone).objects.filter(pk=gone.pk).update(expire_at=now - timedelta(minutes=1))

    publish_due()

    assert titles(read()) == []
