"""A list is asked of its copy only where that is whole and of the content that a reader sees."""

from dataclasses import replace

import pytest
from django.http import QueryDict
from wagtail.models import PageViewRestriction

from benchmarks import experience
from core.caching import stamp
from core.models import ContentStamp
from practices_bank.bank.definition import PRACTICES
from practices_bank.bank.serving import CATALOGUE
from practices_bank.bank.serving import offered as practices_of
from practices_bank.models import PracticePage, PracticesPage
from search.cluster import guard
from search.cluster.client import cluster
from search.cluster.lists import ClusterExecutor, CopiedList, Scope, copied, copy_of
from search.cluster.lists.copies import prefix
from search.cluster.lists.copying import copy_stale
from search.lists import PostgresExecutor
from tests.factories.centres import HOSTS, make_full_centre
from tests.search.cluster.lists import NAME, Nobody, executor_of
from tests.search.lists.test_remembering import told


@pytest.fixture
def bank(site, copied_list):
    """A copied list of practices: its executor, its queryset, how it is copied again."""
    index = experience.fill(site, 4, 45)
    copied_list(PRACTICES, lambda: practices_of(index), site)
    return practices_of(index)


def ask(queryset, site, question=""):
    """Return the total by a cluster that must answer, None where the database would."""
    try:
        return PRACTICES.run(queryset, QueryDict(question), executor=executor_of(site)).total
    except AssertionError:
        return None


def test_one_request_and_two_queries_answer(bank, site, monkeypatch, django_assert_num_queries):
    said, asked = [], []

    def keep(make):
        said[:] = said or [make()]
        return said[0]

    executor = replace(executor_of(site), keep=keep)
    PRACTICES.run(bank, QueryDict(), executor=executor)
    client = cluster()
    real = client.ask
    monkeypatch.setattr(client, "ask", lambda *a, **k: asked.append(a[1]) or real(*a, **k))

    with django_assert_num_queries(1):
        PRACTICES.run(bank, QueryDict("age=8&evidence=2"), executor=executor)
    assert asked == [f"/{executor.copy.alias}/_search"]


def test_a_copy_of_older_content_is_not_asked(bank, site):
    assert ask(bank, site) == 45
    stamp.bump(site.pk)
    assert ask(bank, site) is None

    assert copy_stale() == 1
    assert ask(bank, site) == 45
    assert copy_stale() == 0


def test_what_is_closed_or_gone_is_neither_shown_nor_counted(bank, site):
    first, second, *_rest = PRACTICES.run(bank, QueryDict()).items
    PageViewRestriction.objects.create(page_id=first.pk, restriction_type="login")
    second.unpublish()
    # the mark of the content is not renewed yet: an entry of the page tells that the copy is old
    assert ask(bank, site) is None

    stamp.bump(site.pk)
    copy_stale()
    found = PRACTICES.run(bank, QueryDict(), executor=executor_of(site))
    assert found.total == 43
    assert not {first.pk, second.pk} & {each.pk for each in found.items}
    facets = {each.name: each for each in found.facets}
    assert sum(each.count for each in facets["kind"].options) == 43


def test_nothing_of_another_centre_is_shown_or_counted(bank, site):
    other = make_full_centre(list(HOSTS)[1], "Чужой")
    theirs = practices_of(experience.fill(other.site, 2, 8))
    stamp.bump(None)
    copied._lists[0] = CopiedList(
        PRACTICES,
        lambda centre: [
            Scope(NAME if centre.site_id == site.pk else "theirs", practices_of(each))
            for each in PracticesPage.objects.child_of(centre.site.root_page)
        ],
    )

    assert copy_stale() == 2
    assert ask(bank, site) == 45
    assert PracticePage.objects.count() == 53
    now = ContentStamp.objects.get(site=other.site).stamp
    executor = ClusterExecutor(copy_of("theirs", now), Nobody())
    assert told(PRACTICES.run(theirs, QueryDict("kind=pilot"), executor=executor)) == told(
        PRACTICES.run(theirs, QueryDict("kind=pilot"))
    )
    # a copy asked for a reader of another centre shows and counts nothing
    assert ask(theirs, site) is None


def test_a_copy_that_has_lost_entries_is_not_asked_and_made_anew(bank, site):
    path = f"/{executor_of(site).copy.alias}/_doc/{bank.first().pk}"
    cluster().ask("DELETE", path, params={"refresh": "true"})

    assert ask(bank, site) is None
    assert copy_stale() == 1
    assert ask(bank, site) == 45


def test_without_the_index_the_database_answers_and_the_worker_makes_it(bank, site):
    for name in cluster().ask("GET", f"/{prefix()}*/_alias"):
        cluster().ask("DELETE", f"/{name}")

    assert ask(bank, site) is None
    assert not guard.is_open()
    assert copy_stale() == 1
    assert ask(bank, site) == 45


def test_a_list_that_changes_while_it_is_copied_waits(bank, site, monkeypatch):
    stamp.bump(site.pk)
    real = copied.registered()[0].scopes

    def write(*_told):
        stamp.bump(site.pk)
        return {}

    monkeypatch.setattr("search.cluster.lists.copying.write", write)
    assert real
    assert copy_stale() == 0
    assert ask(bank, site) is None


def test_too_many_keys_and_far_pages_are_the_databases(bank, site, monkeypatch):
    monkeypatch.setattr("search.cluster.lists.executor.MOST_TERMS", 1)
    assert ask(bank, site, "q=дети") is None
    monkeypatch.setattr("search.cluster.lists.executor.LONGEST_PAGE", 20)
    assert ask(bank, site, "page=2") is None
    assert ask(bank, site) == 45


def test_a_list_with_too_many_values_is_not_copied(bank, site, monkeypatch):
    monkeypatch.setattr("search.cluster.lists.copying.MOST_VALUES", 3)
    stamp.bump(site.pk)
    assert copy_stale() == 0


@pytest.mark.django_db
def test_a_cluster_that_is_away_leaves_the_answer_to_the_database(site, nowhere):
    queryset = practices_of(experience.fill(site, 4, 45))
    executor = ClusterExecutor(copy_of(NAME, "x"), PostgresExecutor())

    for _time in range(2):
        assert PRACTICES.run(queryset, QueryDict(), executor=executor).total == 45
        assert guard.is_open()


@pytest.mark.django_db
def test_without_a_cluster_the_database_answers(site):
    queryset = practices_of(experience.fill(site, 4, 45))
    executor = ClusterExecutor(copy_of(NAME, "x"), PostgresExecutor())

    assert PRACTICES.run(queryset, QueryDict(), executor=executor).total == 45


def test_a_catalogue_that_is_registered_is_served_from_the_cluster(bank, site, client, monkeypatch):
    copied._lists[0] = CopiedList(
        PRACTICES,
        lambda centre: CATALOGUE.scopes(PracticesPage.objects.child_of(centre.site.root_page)),
    )
    copy_stale()
    asked = []
    own = cluster()
    real = own.ask
    monkeypatch.setattr(own, "ask", lambda *a, **k: asked.append(a[1]) or real(*a, **k))

    page = client.get("/praktiki/?age=8").content.decode()
    assert asked[-1].startswith(f"/{prefix()}")
    assert asked[-1].endswith("/_search")
    monkeypatch.setattr(copied, "_lists", [])
    assert client.get("/praktiki/?age=8").content.decode() == page


def test_a_change_made_while_lists_are_read_never_goes_under_the_newer_stamp(bank, site):
    index = PracticesPage.objects.child_of(site.root_page).get()
    first = PRACTICES.run(bank, QueryDict()).items[0]

    def scopes(centre):
        pages = practices_of(index)
        if not PageViewRestriction.objects.exists():  # closed after the list was asked what is
            PageViewRestriction.objects.create(page_id=first.pk, restriction_type="login")
            stamp.bump(site.pk)
        return [Scope(NAME, pages)]

    copied._lists[0] = CopiedList(PRACTICES, scopes)
    stamp.bump(site.pk)

    assert copy_stale() == 0
    assert ask(bank, site) is None
    assert copy_stale() == 1
    assert ask(practices_of(index), site) == 44


def test_copies_of_lists_that_are_no_more_are_removed(bank, site):
    copied._lists[0] = CopiedList(PRACTICES, lambda centre: [])

    assert copy_stale() == 0
    assert not cluster().ask("GET", f"/{prefix()}*/_alias")
