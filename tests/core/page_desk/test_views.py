"""Lists of pages tell who answers for a page and when it is to be looked through."""

from datetime import timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone
from wagtail.search.backends import get_search_backend

from home.models import StandardPage
from users.models import Role

pytestmark = pytest.mark.django_db


@pytest.fixture
def editor(two_centres):
    return two_centres.own.person(Role.EDITOR, last_name="Редакторова")


@pytest.fixture
def desk(client, editor):
    client.force_login(editor)
    return client


@pytest.fixture
def add(two_centres):
    def add(title, **fields):
        return two_centres.own.home.add_child(instance=StandardPage(title=title, **fields))

    return add


@pytest.fixture
def listed(desk, two_centres):
    def listed():
        return desk.get(reverse("wagtailadmin_explore", args=[two_centres.own.home.pk]))

    return listed


def test_the_named_owner_stands_in_the_list(listed, add, two_centres):
    keeper = two_centres.own.person(Role.AUTHOR, last_name="Хранителева")
    add("С хранителем", review_owner=keeper)

    assert "Хранителева" in listed().content.decode()


def test_without_a_named_owner_the_author_does(listed, add, two_centres):
    add("Без хранителя", owner=two_centres.own.person(Role.AUTHOR, last_name="Авторова"))

    assert "Авторова" in listed().content.decode()


def test_a_passed_day_of_review_is_marked(listed, add):
    today = timezone.localdate()
    add("Пора", review_due=today)
    add("Рано", review_due=today + timedelta(days=1))

    html = listed().content.decode()

    assert html.count("пора просмотреть") == 1
    assert f"{today:%d.%m.%Y}" in html


def test_the_columns_are_named(listed, add):
    add("Страница")
    html = listed().content.decode()

    for name in ("Владелец", "Просмотреть до", "Состояние"):
        assert name in html


def test_any_number_of_pages_is_one_query_for_owners(listed, add, editor, two_centres):
    add("Первая", review_owner=editor)
    listed()
    with CaptureQueriesContext(connection) as few:
        listed()
    for number in range(5):
        add(f"Ещё {number}", review_owner=two_centres.own.person(Role.AUTHOR))
    with CaptureQueriesContext(connection) as many:
        listed()

    assert len(many) == len(few)


def test_the_search_tells_the_same(desk, add, editor):
    get_search_backend().add(add("Особенная страница", review_owner=editor))

    response = desk.get(reverse("wagtailadmin_pages:search"), {"q": "Особенная"})

    assert "Владелец" in response.content.decode()
