"""What the tests of one process find in the database, and how the processes share the work."""

import re
from pathlib import Path

import pytest
from django.db import connection
from wagtail.models import Collection, Page, Site, Workflow

from core.models import CentreSettings, OutboxEntry
from home.models import HomePage
from search.models import SynonymSet
from tests import scheduling
from users.models import CentreRole, Role

TESTS = Path(__file__).parent
EMPTIES = re.compile(r"transaction=True|transactional_db|live_server\b|reset_sequences")


def test_both_centres_are_found_by_one_query_each(two_centres_found):
    own, other = two_centres_found

    assert (own.site.hostname, other.site.hostname) == ("localhost", "tver.localhost")
    assert own.site.is_default_site
    assert own.collection.name == "Центр Пример"
    assert own.home.title == "Центр Пример"


@pytest.fixture
def two_centres_found(db, request, django_assert_num_queries):
    with django_assert_num_queries(2):
        return request.getfixturevalue("two_centres")


def test_nothing_waits_in_the_outbox(two_centres):
    assert not OutboxEntry.objects.exists()
    assert connection.run_on_commit == []


@pytest.mark.parametrize("time", ["first", "second"])
def test_what_a_test_writes_is_gone_for_the_next_one(two_centres, time):
    Site.objects.create(hostname="third.localhost", root_page=two_centres.own.home)
    two_centres.own.home.add_child(instance=HomePage(title="Ещё", slug="eshche"))

    assert Site.objects.count() == 3
    assert HomePage.objects.count() == 3


def test_without_centres_the_portal_is_as_the_migrations_leave_it(no_centres):
    assert Site.objects.get().root_page.specific_class is Page
    assert list(Page.objects.values_list("depth", flat=True)) == [1, 2]
    assert Page.find_problems() == ([], [], [], [], [])
    assert Collection.objects.get().depth == 1
    for model in (CentreSettings, CentreRole, Workflow, OutboxEntry):
        assert not model.objects.exists(), model


def test_each_centre_has_every_role(two_centres):
    for centre in two_centres:
        assert {role for role in Role if centre.group(role)} == set(Role)


def test_no_test_empties_the_tables_that_others_need():
    found = [
        str(path.relative_to(TESTS))
        for path in TESTS.rglob("*.py")
        if path != Path(__file__) and EMPTIES.search(path.read_text())
    ]

    assert found == []


@pytest.mark.parametrize(
    ("nodeid", "unit"),
    [
        ("tests/news/test_feeds.py::test_a[rss::atom]", "tests/news/test_feeds.py"),
        ("tests/acts/test_rules.py::TestX::test_b", "tests/acts/test_rules.py"),
        ("tests/home/demo/test_demo.py::test_c", "tests/home/demo/"),
        ("tests/bin/test_chromium.py::test_d", "alone"),
        ("tests/core/background/test_worker.py::test_e", "alone"),
        ("tests/core/background/test_desk.py::test_f", "tests/core/background/test_desk.py"),
    ],
)
def test_work_is_shared_out_by_file(nodeid, unit):
    assert scheduling.unit_of(nodeid) == unit


def test_what_waits_for_no_database_begins():
    begins = [
        "tests/bin/test_chromium.py::test_a",
        "tests/core/embedded_postgres/test_x.py::test_b",
    ]
    later = ["tests/benchmarks/test_loader.py::test_c", "tests/acts/test_rules.py::test_d"]

    assert sorted([*later[::-1], *begins], key=scheduling.place_of) == [*begins, *later]


def test_every_place_of_the_lists_exists():
    for place in (*scheduling.ALONE, *scheduling.TOGETHER):
        assert (TESTS.parent / place).exists(), place


@pytest.mark.parametrize("time", ["first", "second"])
def test_what_is_committed_is_taken_back_for_the_next_one(committed, time):
    site = Site.objects.get(is_default_site=True)
    assert not OutboxEntry.objects.exists()
    words = SynonymSet.objects.create(site=site, phrases=["танцы", "хореография"])
    Site.objects.create(hostname="third.localhost", root_page=site.root_page)

    assert Site.objects.count() == 3
    assert list(SynonymSet.objects.all()) == [words]
    assert OutboxEntry.objects.exists()
