"""The index compared with the database and mended."""

import json

from wagtail.search.models import IndexEntry

from search.cluster import care, comparing, writing
from search.cluster.names import alias
from search.models import ClusterState

from .conftest import documents


def test_what_is_missing_changed_or_gone_is_mended(portal, filled):
    kept, changed = portal.page("Остаётся"), portal.page("Меняется")
    filled()
    missing = portal.page("Пропущена")
    IndexEntry.objects.filter(object_id=str(changed.pk)).update(title_text="Изменилась")
    kind = IndexEntry.objects.filter(object_id=str(kept.pk)).first().content_type_id
    gone = {"type": kind, "key": "999999", "row": 9, "digest": "d", "title": "a", "places": "a"}
    writing.write(alias(), [writing.Write(kind, "999999", 3, json.dumps(gone))])

    report = comparing.compare()

    assert (report.added, report.mended, report.removed, report.refused) == (1, 1, 1, 0)
    assert report.compared == IndexEntry.objects.count()
    there = documents()
    assert "999999" not in there
    assert {str(missing.pk), str(kept.pk), str(changed.pk)} <= set(there)
    again = comparing.compare()
    assert not again.has_found
    assert ClusterState.current().report["compared"] == again.compared


def test_newer_writes_are_not_stepped_over(portal, filled, monkeypatch):
    """What changes while it is compared is newer than what the comparison has read."""
    page = portal.page("Меняется")
    filled()
    row = IndexEntry.objects.filter(object_id=str(page.pk)).get()
    IndexEntry.objects.filter(pk=row.pk).update(title_text="Изменилась")
    real = comparing.write

    def write_meanwhile(target, writes):
        told = list(writes)
        real(target, [writing.Write(row.content_type_id, row.object_id, 50, told[0].document)])
        return real(target, told)

    monkeypatch.setattr(comparing, "write", write_meanwhile)
    assert comparing.compare().mended == 1
    assert documents()[str(page.pk)] == 50


def test_the_nightly_job_does_it(portal, filled):
    filled()
    portal.page("Пропущена")
    care.compare_cluster.func()
    assert ClusterState.current().report["added"] == 1
