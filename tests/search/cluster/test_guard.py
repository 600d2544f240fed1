"""A cluster that is slow or away: PostgreSQL answers, the page says so, one request tries again."""

import os
import signal
import socket
from pathlib import Path
from time import monotonic, sleep

import pytest
from django.core.cache import cache

from search.cluster import care, copying, feeding, guard, indices
from search.cluster.client import PATIENCE, ClusterError, Deadline
from search.cluster.engine import candidates
from search.cluster.guard import GuardedEngine
from search.cluster.questions import Asked
from search.engine import RESULTS, Answer
from search.models import ClusterState, DueEntry
from search.understanding import Understanding
from tests.search.test_site_search import found, page_of
from tests.search_nodes import cluster_of

SIMPLIFIED = "Упрощённый поиск"


class Recorder:
    """An engine that counts questions and may be away."""

    def __init__(self, away=False):
        self.asked = 0
        self.away = away

    def find(self, wanted, scopes, kind, part):
        self.asked += 1
        if self.away:
            raise ClusterError(0, "away")
        return Answer(counts={"pages": 1})


def ask(engine):
    return engine.find(Understanding(), [], "", slice(0, 10))


def test_a_cluster_that_is_away_is_asked_once_in_a_while():
    away, simple = Recorder(away=True), Recorder()
    engine = GuardedEngine(away, simple)
    answers = [ask(engine) for _time in range(5)]

    assert all(each.is_simplified and each.counts for each in answers)
    assert (away.asked, simple.asked) == (1, 5)
    cache.delete(guard.TRIAL)  # the pause is over
    ask(engine)
    ask(engine)
    assert (away.asked, simple.asked) == (2, 7)

    away.away = False
    cache.delete(guard.TRIAL)
    assert not ask(engine).is_simplified
    assert not ask(engine).is_simplified
    assert (away.asked, simple.asked) == (4, 7)


def test_the_page_says_that_the_search_is_simplified(portal, client, request):
    portal.page("Робототехника")
    assert SIMPLIFIED not in page_of(client, "/poisk/?q=робот")
    request.getfixturevalue("nowhere")

    assert found(client, "роботехника") == ["Робототехника"]
    assert SIMPLIFIED in page_of(client, "/poisk/?q=робототехника")
    assert found(client, "орнитоптер") == []


@pytest.fixture
def own(own_search_node, settings):
    """A node that may be frozen and killed."""
    node = own_search_node("opensearch")
    # enough for an answer of a busy machine
    settings.SEARCH_CLUSTER = cluster_of(node, "portal_own") | {"timeout": 4}
    return node


def signal_to(node, number):
    os.killpg(int(Path(f"{node.state}.group").read_text()), number)


def test_a_frozen_node_costs_one_wait_and_loses_nothing(own, portal, client):
    portal.page("Робототехника")
    copying.rebuild()
    assert SIMPLIFIED not in page_of(client, "/poisk/?q=робототехника")
    signal_to(own, signal.SIGSTOP)
    try:
        assert SIMPLIFIED in page_of(client, "/poisk/?q=робототехника")
        assert guard.is_open()
    finally:
        signal_to(own, signal.SIGCONT)
    cache.delete(guard.TRIAL)
    assert SIMPLIFIED not in page_of(client, "/poisk/?q=робототехника")
    assert not guard.is_open()


def test_a_node_killed_in_the_middle_of_a_bulk_loses_nothing(
    own, own_search_node, portal, client, monkeypatch, settings
):
    pages = [portal.page(f"Робототехника {number}") for number in range(6)]
    copying.rebuild()
    for number, page in enumerate(pages, 1):
        feeding.note(type(page), str(page.pk), number)
    monkeypatch.setattr(feeding, "BATCH", 2)
    real, written = feeding.write, []

    def kill_in_the_second(alias, writes):
        if written:
            signal_to(own, signal.SIGKILL)
        written.append(alias)
        return real(alias, writes)

    monkeypatch.setattr(feeding, "write", kill_in_the_second)
    care.feed_cluster.func()
    assert DueEntry.objects.ready().count() == 4
    assert ClusterState.current().away_since is not None
    assert len(found(client, "робототехника")) == 6

    monkeypatch.setattr(feeding, "write", real)
    again = own_search_node("elasticsearch")  # another one, empty
    settings.SEARCH_CLUSTER = cluster_of(again, "portal_own")
    care.watch_cluster.func()
    assert not DueEntry.objects.exists()
    assert indices.is_sound()
    cache.delete(guard.TRIAL)
    assert len(found(client, "робототехника")) == 6
    assert SIMPLIFIED not in page_of(client, "/poisk/?q=робототехника")


@pytest.fixture
def silent(settings):
    """Name a cluster that takes connections and says nothing."""
    with socket.create_server(("127.0.0.1", 0)) as server:
        settings.SEARCH_CLUSTER = {
            **dict.fromkeys(("user", "password", "api_key", "ca_file"), ""),
            "kind": "elasticsearch",
            "hosts": [f"http://127.0.0.1:{server.getsockname()[1]}"],
            "prefix": "portal_silent",
            "timeout": 0.2,
        }
        yield


def test_a_reader_of_a_fresh_process_waits_no_longer_for_a_frozen_elasticsearch(
    silent, portal, client
):
    portal.page("Робототехника")
    began = monotonic()
    assert SIMPLIFIED in page_of(client, "/poisk/?q=робототехника")
    assert monotonic() - began < PATIENCE / 3


def test_two_questions_share_one_deadline(silent, monkeypatch):
    given = []
    hit = {"_score": 1.0, "fields": {"type": [0], "key": ["1"], "row": [1]}}
    answer = {"timed_out": False, "_shards": {"failed": 0}, "hits": {"hits": [hit] * 500}}

    class Slow:
        def ask(self, *_asked, timeout, **_more):
            given.append(timeout)
            sleep(0.05)
            return answer

    monkeypatch.setattr("search.cluster.engine.cluster", Slow)
    candidates(Asked({}, 100.0), [], RESULTS, Deadline())
    assert given[0] <= 0.2
    assert given[1] <= 0.15
