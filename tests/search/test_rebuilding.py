"""The index made anew, and mended."""

import pytest
from django.core.management import call_command
from wagtail.search.models import IndexEntry

from home.models import StandardPage
from search import comparing, rebuilding
from search.models import IndexState, KnownWord
from search.postgres import postings
from search.tasks import compare, rebuild, renew, repair
from tests.factories.acts import ActFactory

from .test_site_search import found


def test_a_rebuild_finds_what_was_never_indexed(portal, client):
    portal.own.home.add_child(instance=StandardPage(title="Робототехника"))
    ActFactory(site=portal.own.site, title="О робототехнике")
    assert found(client, "робототехника") == []

    rebuilding.rebuild()

    assert sorted(found(client, "роботехника")) == ["О робототехнике", "Робототехника"]


def test_what_is_gone_leaves_the_index_and_the_words(portal):
    page = portal.page("Робототехника")
    entry = IndexEntry.objects.get(object_id=str(page.pk), title_text="Робототехника")
    entry.pk, entry.object_id = None, "999999999"
    entry.save()
    KnownWord.objects.create(site=portal.own.site, language="ru", word="лишнее", documents=3)

    comparing.compare()

    assert not IndexEntry.objects.filter(object_id="999999999").exists()
    assert not KnownWord.objects.filter(word="лишнее").exists()


def test_the_nightly_check_mends_what_is_missing_or_stale_and_reports_it(portal, client):
    stale = portal.page("Старое название")
    comparing.compare()
    StandardPage.objects.filter(pk=stale.pk).update(title="Новейшее название")
    gone = portal.page("Исчезнувшее")
    IndexEntry.objects.filter(object_id=str(gone.pk)).update(object_id="999999999")
    portal.own.home.add_child(instance=StandardPage(title="Пропущенное"))

    repair.func()

    assert found(client, "пропущенное") == ["Пропущенное"]
    assert found(client, "новейшее") == ["Новейшее название"]
    report = IndexState.objects.get().report
    assert (report["added"], report["mended"], report["removed"]) == (2, 1, 1)
    assert comparing.compare().has_found is False
    assert IndexState.objects.get().report["compared"] == report["compared"]


def test_the_nightly_check_ends_what_a_killed_rebuild_has_begun(portal, client):
    with postings.later():
        portal.page("Робототехника")
    IndexState.tell(done=1, to_do=9)
    assert found(client, "робототехника") == []

    repair.func()

    assert found(client, "робототехника") == ["Робототехника"]
    assert (IndexState.current().done, IndexState.current().to_do) == (0, 0)


def test_works_on_the_whole_index_wait_for_each_other():
    assert len({each.lock for each in (compare, rebuild, renew, repair)}) == 1
    assert len({each.queueing_lock for each in (renew, repair)}) == 2


def test_how_far_a_rebuild_is_can_be_seen(portal, monkeypatch):
    portal.page("Робототехника")
    seen = []

    def take_gone(_index):
        state = IndexState.current()
        seen.append((state.done, state.to_do))

    monkeypatch.setattr(rebuilding, "take_gone", take_gone)
    total = rebuilding.rebuild()
    assert seen == [(total, total)]
    assert IndexState.current().to_do == 0
    assert IndexState.current().built_at is not None


def test_what_is_saved_during_a_rebuild_is_in_the_index(portal, client, monkeypatch):
    page = portal.page("Старое название")
    real = rebuilding.take_gone

    def save_meanwhile(index):
        page.title = "Новейшее название"
        page.save()
        real(index)

    monkeypatch.setattr(rebuilding, "take_gone", save_meanwhile)
    rebuilding.rebuild()
    assert found(client, "новейшее") == ["Новейшее название"]


def test_an_index_of_an_older_version_is_rebuilt_once(portal, client, monkeypatch):
    portal.own.home.add_child(instance=StandardPage(title="Робототехника"))
    IndexState.objects.all().delete()
    renew.func()
    assert found(client, "робототехника") == ["Робототехника"]
    monkeypatch.setattr(rebuilding, "rebuild", lambda: pytest.fail("it is up to date"))
    renew.func()
    IndexState.objects.update(layout=rebuilding.LAYOUT - 1)
    assert not rebuilding.is_current()


def test_the_command_says_how_many(portal, capsys):
    portal.page("Робототехника")
    call_command("rebuild_search")
    assert "Поисковый индекс готов" in capsys.readouterr().out
