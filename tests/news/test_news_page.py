"""A news item: what it must have, and what its page shows."""

from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from django.core.exceptions import ValidationError
from django.utils import timezone

from core.models import CentreSettings
from news.models import NewsPage
from tests.factories.media_library import ImageFactory
from tests.factories.news import RubricFactory, add_photos, make_index, make_news

pytestmark = pytest.mark.django_db


@pytest.fixture
def read(client):
    """Read the page of a news item as a visitor."""

    def answer(page, **headers):
        response = client.get(page.get_url(), headers={"host": "localhost", **headers})
        assert response.status_code == 200
        return response.content.decode()

    return answer


@pytest.mark.parametrize("slug", ["rss", "atom", "feed", "rubrika", "auditoriya", "2026", "7"])
def test_an_address_of_the_list_is_refused_at_its_field(index, slug):
    with pytest.raises(ValidationError) as caught:
        make_news(index, slug=slug, live=False)

    assert list(caught.value.message_dict) == ["slug"]


@pytest.mark.parametrize("slug", ["rss-nashego-tsentra", "2026-god-pedagoga", "rubrika-metodista"])
def test_a_longer_address_is_fine(index, slug):
    assert make_news(index, slug=slug).slug == slug


def test_an_address_is_made_of_the_russian_title(index):
    assert make_news(index, "Ёлка в «Кванториуме»").slug == "elka-v-kvantoriume"


def test_a_source_with_an_address_needs_a_name(index):
    with pytest.raises(ValidationError) as caught:
        make_news(index, source_url="https://example.test/")

    assert list(caught.value.message_dict) == ["source_name"]


def test_a_rubric_of_another_centre_is_refused(two_centres, index):
    foreign = RubricFactory(site=two_centres.other.site)

    with pytest.raises(ValidationError) as caught:
        make_news(index, rubric=foreign)

    assert list(caught.value.message_dict) == ["rubric"]


def test_the_page_says_when_where_and_what(centre, index, read):
    rubric = RubricFactory(site=centre.site, name="Конкурсы", slug="konkursy")
    moment = datetime(2026, 11, 21, 9, 30, tzinfo=ZoneInfo("Europe/Moscow"))
    html = read(make_news(index, "Итоги конкурса", rubric=rubric, date=moment, age_mark="6+"))

    assert "<h1>Итоги конкурса</h1>" in html
    assert "21 ноября 2026 года" in html.replace("\u00a0", " ")
    assert 'href="/novosti/?rubric=konkursy"' in html
    assert ">6+<" in html


def test_the_hour_is_of_the_centre(centre, index, read):
    CentreSettings.objects.filter(site=centre.site).update(time_zone="Asia/Vladivostok")
    late = datetime(2026, 11, 30, 20, 0, tzinfo=ZoneInfo("UTC"))

    html = read(make_news(index, date=late))

    assert "1 декабря 2026" in html.replace("\u00a0", " ")
    assert "2026-12-01T06:00:00+10:00" in html


def test_a_cover_takes_the_words_of_the_library(index, read):
    page = make_news(index, cover=ImageFactory(description="Дети собирают робота"))

    assert 'alt="Дети собирают робота"' in read(page)


def test_words_at_the_place_win(index, read):
    page = make_news(index, cover=ImageFactory(), cover_alt="Сборка робота крупно")

    assert 'alt="Сборка робота крупно"' in read(page)


def test_the_cover_is_the_picture_for_social_networks(index, read):
    page = make_news(index, cover=ImageFactory())

    html = read(page)

    image = html.split('property="og:image" content="')[1].split('"')[0]
    assert image.startswith("http://localhost/media/images/")
    assert image.endswith(".jpg")


def test_photos_stand_in_their_order_under_a_heading(index, read):
    page = make_news(index)
    add_photos(page, 3)

    html = read(page)

    assert html.index("<h2>Фотографии</h2>") < html.index('class="gallery"')
    assert html.count("<figure") == 3


def test_without_photos_there_is_no_gallery(index, read):
    assert 'class="gallery"' not in read(make_news(index))


def test_a_source_is_named_with_a_link(index, read):
    page = make_news(index, source_name="РМЦ", source_url="https://rmc.example/")

    assert '<a href="https://rmc.example/">РМЦ' in read(page)


def test_a_draft_is_not_seen(client, index):
    page = make_news(index, live=False)

    assert client.get(page.get_url()).status_code == 404


def test_a_preview_of_unsaved_changes_works(rf, index, centre):
    page = make_news(index, cover=ImageFactory())
    add_photos(page, 2)
    draft = page.get_latest_revision_as_object()
    draft.title = "Ещё не сохранено"

    response = draft.make_preview_request(rf.get("/", headers={"host": "localhost"}))
    response.render()

    assert "Ещё не сохранено" in response.content.decode()


def test_a_new_item_has_a_drawn_cover():
    assert NewsPage().cover_direction == "tech"


def test_one_page_belongs_to_its_centre_only(client, two_centres, index):
    make_index(two_centres.other)
    page = make_news(index)

    path = page.get_url()

    assert client.get(path, headers={"host": "tver.localhost"}).status_code == 404


def test_pinned_and_off_the_front_page(index):
    today = date(2026, 11, 21)
    old = make_news(index, "Старое", date=timezone.now() - timedelta(days=9), pinned_until=today)
    new = make_news(index, "Новое")
    off = make_news(index, "Не для главной", off_front_from=today)
    news = NewsPage.objects.descendant_of(index)

    assert news.newest_first(today)[0] == old
    assert list(news.newest_first(today + timedelta(days=1)))[-1] == old
    assert off not in news.on_front_page(today)
    assert set(news.on_front_page(today - timedelta(days=1))) == {old, new, off}


@pytest.mark.parametrize(("year", "refused"), [(1989, True), (1990, False), (2101, True)])
def test_a_date_that_the_archive_has_no_place_for_is_refused(index, year, refused):
    page = make_news(index)
    page.date = timezone.now().replace(year=year, day=15)

    if refused:
        with pytest.raises(ValidationError) as caught:
            page.full_clean()
        assert caught.value.message_dict["date"] == [
            "Год должен быть от 1990 до 2100: проверьте дату."
        ]
    else:
        page.full_clean()
