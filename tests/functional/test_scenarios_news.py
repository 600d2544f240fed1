"""The main job: an editor writes a news item, the public reads it."""

from datetime import timedelta

import feedparser
import pytest
from django.core import mail
from django.utils import timezone
from playwright.sync_api import expect

from core.background.tasks import publish_scheduled
from news.models import NewsPage
from tests.factories.media_library import ImageFactory
from tests.factories.news import make_index, make_news
from tests.functional.admin import (
    APPROVE,
    PUBLISH,
    SUBMIT,
    choose_first_image,
    log_in,
    press,
    write_news,
)
from users.models import Role

TITLE = "Робофест собрал двести детей"


@pytest.fixture
def index(two_centres):
    return make_index(two_centres.own)


@pytest.fixture
def editor(two_centres):
    return two_centres.own.person(Role.EDITOR, email="editor@example.test")


@pytest.fixture
def author(two_centres):
    return two_centres.own.person(Role.AUTHOR, email="author@example.test")


@pytest.fixture
def library(two_centres):
    collection = two_centres.own.collection
    ImageFactory(collection=collection, title="Робот", description="Робот на столе")


@pytest.fixture
def visitor(new_context):
    """A reader in another browser, who is not logged in."""
    return new_context().new_page()


def test_an_editor_publishes_news_with_a_picture(page, visitor, portal, index, editor, library):
    log_in(page, portal, editor.email)
    write_news(page, portal, index, TITLE, "Фестиваль прошёл в субботу.")
    choose_first_image(page, "cover")
    expect(page.locator("#id_slug")).to_have_value("robofest-sobral-dvesti-detey")
    press(page, PUBLISH)

    visitor.goto(portal("/novosti/"))
    visitor.get_by_role("link", name=TITLE).first.click()

    expect(visitor.locator("h1")).to_have_text(TITLE)
    assert visitor.locator("main figure img").get_attribute("alt") == "Робот на столе"
    feed = feedparser.parse(visitor.request.get(portal("/novosti/rss/")).body())
    assert [each.title for each in feed.entries] == [TITLE]


def test_scheduled_news_appear_by_themselves(page, portal, index):
    news = make_news(index, TITLE, go_live_at=timezone.now() + timedelta(seconds=2))
    page.goto(portal("/novosti/"))
    expect(page.locator("main")).not_to_contain_text(TITLE)
    assert not news.live
    page.wait_for_timeout(2000)

    publish_scheduled()

    page.goto(portal("/novosti/"))
    expect(page.locator("main")).to_contain_text(TITLE)


def letters_to(email):
    return [each for each in mail.outbox if email in each.to]


def test_an_author_s_text_goes_through_the_editor(page, new_context, portal, index, author, editor):
    log_in(page, portal, author.email)
    write_news(page, portal, index, TITLE, "Фестиваль прошёл в субботу.")
    press(page, SUBMIT)
    news = NewsPage.objects.get()
    assert not news.live
    (letter,) = letters_to(editor.email)
    assert TITLE in letter.subject

    desk = new_context().new_page()
    log_in(desk, portal, editor.email)
    desk.goto(portal(f"/admin/pages/{news.pk}/edit/"))
    press(desk, APPROVE)

    page.goto(portal("/novosti/"))
    expect(page.locator("main")).to_contain_text(TITLE)
    (approved,) = letters_to(author.email)
    assert TITLE in approved.subject
