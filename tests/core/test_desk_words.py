"""Words of the desk that Wagtail says in its own way: numbers of rows, its name in titles."""

import pytest
from django.conf import settings
from django.urls import reverse
from wagtail.admin.paginator import WagtailPaginator

from users.models import Role

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(
    ("count", "words"), [(1, "1 запись"), (2, "2 записи"), (6, "6 записей"), (21, "21 запись")]
)
def test_rows_are_counted_in_russian(count, words):
    assert WagtailPaginator(range(count), 50).items_count_label == words


@pytest.mark.parametrize("name", ["wagtailadmin_home", "core_upkeep", "wagtailusers_users:index"])
def test_windows_are_called_after_the_portal(client, two_centres, name):
    client.force_login(two_centres.own.person(Role.ADMINISTRATOR))

    title = client.get(reverse(name)).content.decode().partition("<title>")[2]

    assert title.partition("</title>")[0].strip().endswith(f"- {settings.WAGTAIL_SITE_NAME}")
