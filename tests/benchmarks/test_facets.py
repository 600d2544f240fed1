"""The three executors of the benchmark answer the same questions; no time is asserted."""

import pytest
from django.core.cache import cache

from benchmarks import experience, facets
from benchmarks.pages import REFERENCE
from core.caching import stamp
from search.cluster import guard
from search.cluster.lists import copied
from tests.factories.centres import make_full_centre

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("no_centres", "search_cluster")]


def test_each_executor_answers_each_question(monkeypatch):
    monkeypatch.setattr(copied, "_lists", [])
    monkeypatch.setattr(facets, "PAGES", 1)
    cache.delete_many([guard.OPEN, guard.TRIAL])
    centre = make_full_centre("localhost", "Центр Пример")
    stamp.bump(None)

    asking = facets.prepared(experience.fill(centre.site, 3, 25))
    queries = {name: max(ask(0), ask(1)) for name, ask in asking.items()}

    assert not guard.is_open()
    assert {*queries, REFERENCE} == {*facets.names("opensearch")}
    # entries and, for words, their keys: the numbers come from the engine
    assert queries["filtered cluster"] <= 1 < queries["filtered postgres"]
