"""Pages go on the site and off it at the editor's hour, each in a transaction of its own."""

from datetime import timedelta

import pytest
from django.utils import timezone
from wagtail.models import PageLogEntry

from core import publishing
from core.background.scheduled import PublishingError, publish_due
from core.models import UpkeepItem
from core.publishing import Problem
from core.upkeep.refresh import sweep
from home.models import StandardPage
from tests.factories.acts import ActFactory
from tests.factories.questions import FrequentFactory

pytestmark = pytest.mark.django_db

HOUR, MINUTE = timedelta(hours=1), timedelta(minutes=1)


@pytest.fixture
def now():
    return timezone.now()


@pytest.fixture
def forbidden_title():
    """Pages with this title may not be published."""

    def check(instance):
        if getattr(instance, "title", "") == "Нельзя":
            yield Problem(["title"], "Так нельзя.")

    publishing.register(check)
    yield "Нельзя"
    publishing.unregister(check)


def scheduled(centre, at, title="Завтра", **fields):
    """Make a draft approved for an hour that may be past by now."""
    page = StandardPage(title=title, live=False, **fields)
    centre.home.add_child(instance=page)
    page.go_live_at = timezone.now() + HOUR
    revision = page.save_revision()
    revision.publish()
    revision.refresh_from_db()
    revision.approved_go_live_at = at
    revision.content["go_live_at"] = at.isoformat()
    revision.save()
    return page


def is_live(page):
    return StandardPage.objects.get(pk=page.pk).live


def test_what_is_due_goes_live_and_the_rest_waits(two_centres, now):
    due = scheduled(two_centres.own, now - MINUTE, "Сейчас")
    later = scheduled(two_centres.own, now + MINUTE, "Потом")
    foreign = scheduled(two_centres.other, now - MINUTE, "У соседей")

    publish_due()

    assert (is_live(due), is_live(later), is_live(foreign)) == (True, False, True)
    assert PageLogEntry.objects.filter(action="wagtail.publish.scheduled").count() == 2


def test_what_has_expired_is_taken_off(two_centres, now):
    home = two_centres.own.home
    gone = home.add_child(instance=StandardPage(title="Прошло", expire_at=now - MINUTE))
    stays = home.add_child(instance=StandardPage(title="Ещё идёт", expire_at=now + MINUTE))

    publish_due()

    assert (is_live(gone), is_live(stays)) == (False, True)
    assert StandardPage.objects.get(pk=gone.pk).expired
    assert PageLogEntry.objects.filter(action="wagtail.unpublish.scheduled").count() == 1


def test_rows_of_registers_expire_too(two_centres, now):
    act = ActFactory(site=two_centres.own.site, live=True, expire_at=now - MINUTE)

    publish_due()

    act.refresh_from_db()
    assert (act.live, act.expired) == (False, True)


def test_the_second_run_changes_nothing(two_centres, now):
    page = scheduled(two_centres.own, now - MINUTE)
    publish_due()
    before = StandardPage.objects.get(pk=page.pk).last_published_at

    publish_due()

    assert StandardPage.objects.get(pk=page.pk).last_published_at == before


def test_a_refused_one_loses_its_hour_and_the_others_go(two_centres, now, forbidden_title):
    first = scheduled(two_centres.own, now - 3 * MINUTE, "Первая")
    wrong = scheduled(two_centres.own, now - 2 * MINUTE, "Правильная")
    last = scheduled(two_centres.own, now - MINUTE, "Последняя")
    revision = wrong.latest_revision
    revision.content["title"] = forbidden_title
    revision.save()

    publish_due()

    assert [is_live(page) for page in (first, wrong, last)] == [True, False, True]
    revision.refresh_from_db()
    assert revision.approved_go_live_at is None
    entry = PageLogEntry.objects.get(action="portal.publish.refused")
    assert (entry.page_id, entry.data["reasons"]) == (wrong.pk, ["Заголовок: Так нельзя."])


def test_a_refused_record_loses_its_hour_and_stands_on_the_desk(two_centres, now):
    answer = FrequentFactory(site=two_centres.own.site, live=False)
    answer.go_live_at = now + HOUR
    revision = answer.save_revision()
    revision.publish()
    revision.refresh_from_db()
    revision.approved_go_live_at = now - MINUTE
    bad = '<p><a href="https://a.ru/">здесь</a></p>'
    revision.content |= {"answer": bad, "go_live_at": revision.approved_go_live_at.isoformat()}
    revision.save()
    sweep(two_centres.own.site)
    assert "Не выйдет" in lines(two_centres.own)[0]
    assert lines(two_centres.other) == []

    publish_due()

    answer.refresh_from_db()
    revision.refresh_from_db()
    assert not answer.live
    assert revision.approved_go_live_at is None
    assert "Не вышло" in lines(two_centres.own)[0]
    sweep(two_centres.own.site)
    assert len(lines(two_centres.own)) == 1

    answer.answer = "<p>В центре.</p>"
    answer.go_live_at = None
    answer.save_revision().publish()
    sweep(two_centres.own.site)
    assert lines(two_centres.own) == []


def lines(centre):
    rows = UpkeepItem.objects.for_site(centre.site).filter(check_key="refused")
    return list(rows.values_list("detail", flat=True))


def test_a_failure_leaves_nothing_half_done(two_centres, now, forbidden_title):
    wrong = scheduled(two_centres.own, now - MINUTE, "Правильная")
    revision = wrong.latest_revision
    revision.content |= {"title": forbidden_title, "slug": "drugoy-adres"}
    revision.save()

    publish_due()

    page = StandardPage.objects.get(pk=wrong.pk)
    revision.refresh_from_db()
    assert (page.title, page.slug) == ("Правильная", wrong.slug)
    assert not PageLogEntry.objects.filter(action="wagtail.publish.scheduled").exists()


def test_every_failure_is_named(two_centres, now, monkeypatch):
    home = two_centres.own.home
    pages = [
        home.add_child(instance=StandardPage(title=title, expire_at=now - MINUTE))
        for title in ("Раз", "Два")
    ]

    def refuse(self, **options):
        raise OSError("диск полон")

    monkeypatch.setattr(StandardPage, "unpublish", refuse)

    with pytest.raises(PublishingError) as failed:
        publish_due()

    assert all(f"home.StandardPage {page.pk}" in str(failed.value) for page in pages)
