"""Every page type has a budget of queries, held on the real content of both demo centres."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from wagtail.models import Page, get_page_models

from core.caching import stamp
from core.centres import pages_of

pytestmark = pytest.mark.django_db

LIMIT = 12
MORE = {"practices_bank.PracticePage": 13}  # the richest passport of the demo
# its covers have no copies in a test: held with copies in tests/home/test_query_budgets.py
HELD_ELSEWHERE = {"news.NewsIndexPage"}


def our_types():
    """Return the labels of the portal's own page types."""
    models = [each for each in get_page_models() if not each.__module__.startswith("tests.")]
    return sorted(each._meta.label for each in models if each is not Page)


@pytest.fixture
def examples(demo, site):
    """Return the path of one published page of every type that a centre has."""
    found = {}
    for page in pages_of(site).live().order_by("path").specific():
        found.setdefault(page._meta.label, page)
    return {label: page.get_url_parts()[2] for label, page in found.items()}


def test_the_demo_shows_every_page_type(examples):
    assert sorted(examples) == our_types()


def test_a_page_of_every_type_keeps_its_budget(client, site, examples):
    stamp.bump(site.pk)  # the demo is never committed here: without a stamp nothing is kept
    host, asked = {"host": site.hostname}, {}
    for label, path in examples.items():
        assert client.get(path, headers=host).status_code == 200  # fills what a process keeps
        with CaptureQueriesContext(connection) as counted:
            assert client.get(path, headers=host).status_code == 200
        asked[label] = len(counted)

    checked = {label: n for label, n in asked.items() if label not in HELD_ELSEWHERE}
    assert {label: n for label, n in checked.items() if n > MORE.get(label, LIMIT)} == {}
