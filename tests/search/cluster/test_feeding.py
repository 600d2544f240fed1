"""Changes reach the cluster: in bulk, in order, each as often as needed, none lost."""

import json

import pytest
from django.contrib.contenttypes.models import ContentType
from django.db import connection
from procrastinate.contrib.django.models import ProcrastinateJob
from wagtail.search.models import IndexEntry

from core.models import OutboxEntry
from core.outbox.drain import drain
from home.models import StandardPage
from search.cluster import care, comparing, feeding, indices, writing
from search.cluster.client import ClusterError, cluster
from search.cluster.names import alias
from search.models import ClusterState, DueEntry
from search.models.cluster import MOST_ATTEMPTS
from tests.search.test_site_search import found

from .conftest import documents

KIND = 1  # of a content type


@pytest.fixture
def article(portal, filled):
    filled()
    return portal.own.home.add_child(instance=StandardPage(title="Робототехника"))


def written(version, title=""):
    document = {"type": KIND, "key": "7", "row": 7, "digest": "d", "title": title, "places": "a"}
    made = json.dumps(document | {"worth": {"a": 0.5}})
    return writing.Write(KIND, "7", version, made if title else None)


def test_a_change_is_found_after_the_feeding_and_leaves_nothing_due(article, client):
    drain()
    assert found(client, "робототехника") == []
    assert DueEntry.objects.filter(object_id=str(article.pk)).exists()

    feeding.feed()
    assert str(article.pk) in documents()
    assert found(client, "роботехника") == ["Робототехника"]
    article.title = "Танцы"
    article.save_revision().publish()
    drain()
    feeding.feed()
    documents()
    assert found(client, "танец") == ["Танцы"]
    assert found(client, "робототехника") == []

    article.delete()
    drain()
    feeding.feed()
    assert str(article.pk) not in documents()
    assert not DueEntry.objects.exists()


def test_an_older_write_never_takes_the_place_of_a_newer_one(filled):
    filled()
    assert writing.write(alias(), [written(10, "new")]) == {}
    assert writing.write(alias(), [written(9, "old"), written(9)]) == {}
    assert documents() == {"7": 10}

    assert writing.write(alias(), [written(11)]) == {}
    assert writing.write(alias(), [written(10, "old"), written(0, "copy")]) == {}
    assert documents() == {}


def test_what_changes_while_it_is_written_stays_due(article, monkeypatch):
    drain()
    real = writing.write

    def change_meanwhile(*args):
        monkeypatch.setattr(feeding, "write", real)
        feeding.note(StandardPage, str(article.pk), 10**9)
        return real(*args)

    monkeypatch.setattr(feeding, "write", change_meanwhile)
    feeding._feed_batch()

    assert [each.version for each in DueEntry.objects.all()] == [10**9]
    feeding.feed()
    assert documents()[str(article.pk)] == 10**9


def test_two_workers_at_once_do_no_harm(article, portal, monkeypatch):
    """Both take the same changes; the slower one writes what is older by then."""
    drain()
    real, seen = writing.write, []

    def let_another_be_faster(*args):
        if not seen:
            seen.append(1)
            article.title = "Новейшее"
            article.save()
            drain()
            feeding.feed()
        return real(*args)

    monkeypatch.setattr(feeding, "write", let_another_be_faster)
    feeding.feed()

    newest = OutboxEntry.objects.filter(object_pk=str(article.pk)).latest("version").version
    assert documents()[str(article.pk)] == newest
    assert not comparing.compare().has_found
    assert not DueEntry.objects.exists()


def test_a_rebuild_that_ends_meanwhile_does_no_harm(article, monkeypatch):
    """Its alias is gone between the question for aliases and the write."""
    drain()
    real = indices.targets
    answers = [[*real(), ("portal_gone-entries-next", 1.0)]]
    monkeypatch.setattr(indices, "targets", lambda: answers.pop() if answers else real())
    feeding.feed()

    assert str(article.pk) in documents()
    assert not DueEntry.objects.exists()


def test_a_document_that_is_refused_holds_up_no_other(article, portal, monkeypatch):
    other = portal.own.home.add_child(instance=StandardPage(title="Другая"))
    drain()
    real = feeding.document

    def strange(row, average):
        made = real(row, average)
        return f'{{"strange": 1, {made[1:]}' if row.object_id == str(article.pk) else made

    monkeypatch.setattr(feeding, "document", strange)
    for _time in range(MOST_ATTEMPTS + 1):
        feeding.feed()
        DueEntry.objects.update(next_try=None)

    assert str(other.pk) in documents()
    refused = DueEntry.objects.set_apart().get()
    assert (refused.object_id, refused.attempts) == (str(article.pk), MOST_ATTEMPTS)
    assert "strange" in refused.last_error
    monkeypatch.setattr(feeding, "document", real)
    comparing.compare()
    assert str(article.pk) in documents()
    assert not DueEntry.objects.exists()


def test_a_cluster_that_takes_no_writes_costs_nothing(article):
    """A full disk blocks an index: searches are answered, changes wait and count no attempts."""
    drain()
    due = DueEntry.objects.count()
    cluster().ask("PUT", f"/{alias()}/_settings", {"index.blocks.read_only_allow_delete": True})
    for _time in range(2):
        care.feed_cluster.func()

    assert DueEntry.objects.ready().count() == due
    assert not DueEntry.objects.exclude(attempts=0).exists()
    assert "read-only" in ClusterState.current().away_reason
    cluster().ask("PUT", f"/{alias()}/_settings", {"index.blocks.read_only_allow_delete": None})
    care.feed_cluster.func()
    assert str(article.pk) in documents()
    assert ClusterState.current().away_since is None


def test_ten_thousand_changes_wait_for_a_cluster_that_is_away(filled, settings, monkeypatch):
    rows, well = 10_000, dict(settings.SEARCH_CLUSTER)
    filled()
    kind = ContentType.objects.get_for_model(StandardPage).pk
    with connection.cursor() as cursor:
        cursor.execute(
            f"INSERT INTO {IndexEntry._meta.db_table} (content_type_id, object_id, title_norm,"
            " autocomplete, title, body, title_text, body_text)"
            " SELECT %s, number::text, 1, '', 'робот:1A', 'робот:1A', 'Робот', ''"
            " FROM generate_series(1000001, 1000000 + %s) AS number",
            [kind, rows],
        )
    settings.SEARCH_CLUSTER = well | {"hosts": ["http://127.0.0.1:9"]}
    DueEntry.objects.note((kind, str(1_000_000 + n), n) for n in range(1, rows + 1))
    with pytest.raises(ClusterError):
        feeding.feed()
    assert DueEntry.objects.ready().count() == rows

    settings.SEARCH_CLUSTER = well
    asked = []
    real = writing.write
    monkeypatch.setattr(feeding, "write", lambda *args: asked.append(1) or real(*args))
    assert feeding.feed() == rows

    assert len(asked) == rows // feeding.BATCH
    documents()
    assert cluster().ask("GET", f"/{alias()}/_count")["count"] == IndexEntry.objects.count()
    assert not DueEntry.objects.exists()


def test_the_outbox_wakes_the_feeding_once(article, django_capture_on_commit_callbacks):
    ProcrastinateJob.objects.all().delete()
    with django_capture_on_commit_callbacks(execute=True):
        article.save()
        drain()
        article.save()
        drain()

    assert ProcrastinateJob.objects.filter(task_name="search.feed_cluster").count() == 1


def test_without_a_cluster_nothing_is_noted(portal):
    portal.own.home.add_child(instance=StandardPage(title="Робототехника"))
    drain()
    for job in (care.feed_cluster, care.watch_cluster, care.compare_nightly):
        job.func()

    assert not DueEntry.objects.exists()
    assert not ProcrastinateJob.objects.filter(task_name__contains="_cluster").exists()
