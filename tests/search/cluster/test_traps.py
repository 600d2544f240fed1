"""What engines of this family do unasked, and the portal does not let them."""

import json

import pytest

from search.cluster import comparing, writing
from search.cluster.client import ClusterError, cluster
from search.cluster.names import alias
from tests.search.conftest import text

SIMPLIFIED = "Упрощённый поиск"  # PostgreSQL has answered instead
MANY = 14  # more than the ten groups that an aggregation gives unless told otherwise


def test_a_write_without_an_index_is_refused_and_makes_none(search_cluster):
    """An index made by a write has guessed fields and stands where the alias must be."""
    with pytest.raises(ClusterError):
        writing.write(alias(), [writing.Write(1, "1", 1, '{"title": "кружок"}')])

    assert cluster().ask("GET", f"/_cat/indices/{alias()}*", params={"format": "json"}) == []


def test_words_that_the_engines_take_for_empty_are_found(portal, filled, client):
    portal.page("Наш театр", body=text("Человек сегодня: жизнь сцены"))
    portal.page("Кружок шахмат", body=text("Дебют и ладья"))
    filled()

    for word in ("жизнь", "человек", "сегодня"):
        html = client.get("/poisk/", {"q": word}).content.decode()
        assert "Наш театр" in html
        assert "Кружок шахмат" not in html
        assert SIMPLIFIED not in html


def test_marks_are_the_only_markup_and_nothing_is_escaped_twice(portal, filled, client, settings):
    portal.page("3D/ЧПУ & <роботы>")
    filled()

    with_cluster = client.get("/poisk/", {"q": "роботы"}).content.decode()
    assert SIMPLIFIED not in with_cluster
    settings.SEARCH_CLUSTER = None
    with_postgresql = client.get("/poisk/", {"q": "роботы"}).content.decode()

    for html in (with_cluster, with_postgresql):
        assert "3D/ЧПУ &amp; &lt;<mark>роботы</mark>&gt;" in html
        assert not any(twice in html for twice in ("&amp;amp;", "&#x2F;", "&amp;lt;"))


def test_no_kind_of_things_falls_behind_the_tenth(portal, filled):
    filled()
    types = range(900_001, 900_001 + MANY)
    gone = {"key": "1", "row": 1, "digest": "d", "title": "a", "places": "a", "worth": {"a": 0.5}}
    writing.write(
        alias(), [writing.Write(each, "1", 3, json.dumps(gone | {"type": each})) for each in types]
    )

    assert comparing.compare().removed == MANY
