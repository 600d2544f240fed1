"""The index made anew without a gap, whatever happens meanwhile, and looked after by itself."""

import pytest
from django.core.management import CommandError, call_command
from django.db import connection

from core.outbox.drain import drain
from search.cluster import care, copying, feeding, guard, indices, mapping, names
from search.cluster.client import ClusterError, cluster
from search.cluster.writing import RefusedError
from search.models import ClusterState
from tests.search.test_site_search import found

from .conftest import documents


def ours():
    return indices.all_of_ours()


def test_changes_made_meanwhile_are_in_the_new_index(portal, filled, client, monkeypatch):
    saved, gone = portal.page("Старое название"), portal.page("Лишняя")
    filled()
    drain()
    feeding.feed()
    old, real = ours(), copying._chunks

    def change_meanwhile():
        chunks = [*real()]
        assert found(client, "лишняя") == ["Лишняя"]  # in the old one
        saved.title = "Новейшее название"
        saved.save()
        gone.delete()
        drain()
        feeding.feed()  # to both
        yield from chunks

    monkeypatch.setattr(copying, "_chunks", change_meanwhile)
    copying.rebuild()

    assert len(ours()) == 1
    assert not {*ours()} & {*old}
    kept = documents()
    assert kept[str(saved.pk)] > copying.LOWEST
    assert str(gone.pk) not in kept
    assert found(client, "новейшее") == ["Новейшее название"]


def test_a_new_index_shows_changes_by_itself(portal, filled):
    filled()
    (name,) = ours()

    told = cluster().ask("GET", f"/{name}/_settings")[name]["settings"]["index"]

    assert told["refresh_interval"] == mapping.FOUND_AFTER


class TestTooMuch:
    """A cluster that cannot keep up for a while."""

    @pytest.fixture
    def refusals(self, monkeypatch):
        """Have the first writes refused."""
        refused, real = [], copying.write

        def write(alias, writes):
            if refused:
                raise RefusedError(refused.pop(), "busy")
            return real(alias, writes)

        monkeypatch.setattr(copying, "write", write)
        monkeypatch.setattr(copying, "PAUSES", (0, 0))
        return refused

    def test_it_is_given_time(self, portal, filled, refusals):
        page = portal.page("Робототехника")
        refusals += [429, 429]

        copying.rebuild()

        assert documents()[str(page.pk)] == copying.LOWEST

    @pytest.mark.parametrize("statuses", [[429] * 3, [403]])
    def test_not_for_ever_and_not_for_anything_else(self, portal, filled, refusals, statuses):
        portal.page("Робототехника")
        filled()
        serving = ours()
        refusals += statuses

        with pytest.raises(RefusedError):
            copying.rebuild()

        assert not refusals
        assert set(serving) <= set(ours())


def test_documents_of_many_rows_are_made_by_other_processes(portal, filled, client, monkeypatch):
    page = portal.page("Робототехника")
    drain()
    told = []
    monkeypatch.setattr("search.processes.FEW", 0)
    copying.rebuild(lambda done, total: told.append((done, total)))

    assert documents()[str(page.pk)] == copying.LOWEST
    assert told[-1] == (len(documents()), len(documents()))
    assert found(client, "робототехника") == ["Робототехника"]
    assert not guard.is_open()


def test_an_index_that_is_gone_is_made_again(portal, filled, client):
    portal.page("Робототехника")
    filled()
    indices.remove_all()
    assert found(client, "робототехника") == ["Робототехника"]  # by PostgreSQL
    assert guard.is_open()

    feeding.note(type(portal.own.home), str(portal.own.home.pk), 5)
    with pytest.raises(ClusterError):
        feeding.feed()
    assert ours() == []  # a write makes no index
    care.watch_cluster.func()

    assert len(ours()) == 1
    assert len(documents()) > 0
    assert ClusterState.current().away_since is None


@pytest.mark.parametrize("how", ["layout", "field", "name"])
def test_an_index_that_was_made_otherwise_is_made_anew(how, portal, filled, monkeypatch):
    portal.page("Робототехника")
    filled()
    assert indices.is_sound()
    if how == "layout":
        monkeypatch.setattr(mapping, "LAYOUT", mapping.LAYOUT + 1)
    elif how == "field":
        strange = {"properties": {"strange": {"type": "keyword"}}}
        cluster().ask("PUT", f"/{names.alias()}/_mapping", strange)
    else:  # under the very name of the alias
        indices.remove_all()
        cluster().ask("PUT", f"/{names.alias()}", {"mappings": {"dynamic": True}})
    assert not indices.is_sound()

    care.watch_cluster.func()

    assert indices.is_sound()
    assert len(ours()) == 1
    assert names.alias() not in ours()


def test_an_index_for_texts_of_another_length_is_made_anew(portal, filled, monkeypatch):
    filled()
    monkeypatch.setattr(indices, "FEW", 0)
    assert indices.is_sound()
    monkeypatch.setattr(indices, "average", lambda: 10_000.0)
    assert not indices.is_sound()


def test_what_a_killed_rebuild_left_is_removed(portal, filled):
    filled()
    left, _average = indices.create()
    assert left in ours()
    copying.rebuild()
    assert left not in ours()
    assert len(ours()) == 1


def test_only_one_process_makes_it(filled, capsys):
    other = connection.copy()
    with other.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_lock(%s)", [copying.LOCK])
    try:
        with pytest.raises(copying.BusyError):
            copying.rebuild()
        care.watch_cluster.func()
        with pytest.raises(CommandError, match="другой процесс"):
            call_command("rebuild_search")
    finally:
        other.close()
    call_command("rebuild_search")
    assert "Индекс поискового кластера готов" in capsys.readouterr().out


def test_the_command_says_that_the_cluster_is_away(two_centres, nowhere):
    with pytest.raises(CommandError, match="не отвечает"):
        call_command("rebuild_search")
