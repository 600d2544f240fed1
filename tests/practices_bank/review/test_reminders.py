"""Letters to experts: when appointed, before the term, when it is over."""

from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from django.core import mail
from django.utils import timezone

from core.models import CentreSettings
from practices_bank.models import Review
from practices_bank.review import appointing, reminders
from practices_bank.review import letters as letters_module
from tests.factories.reviews import send
from tests.jobs import run_jobs

pytestmark = pytest.mark.django_db
LETTER = "practices_bank.review_letter"


@pytest.fixture
def review(opened):
    """The only one that is awaited; what was queued before is gone."""
    first, second = opened.reviews.all()
    send(second)
    run_jobs(LETTER)
    mail.outbox.clear()
    return first


def due_in(review, days):
    moment = timezone.localtime().replace(hour=23, minute=59) + timedelta(days=days)
    Review.objects.filter(pk=review.pk).update(due_at=moment)


def letters():
    run_jobs(LETTER)
    return [(each.to, each.subject) for each in mail.outbox]


def test_an_expert_is_told_of_the_appointment(opened, experts):
    found = letters()

    assert {to for (to,), _subject in found} == {each.user.email for each in experts}
    assert all("Практика на вашу экспертизу" in subject for _to, subject in found)


@pytest.mark.parametrize(("days", "number"), [(4, 0), (3, 1), (2, 0), (1, 1), (0, 0), (-1, 1)])
def test_days_of_reminders(review, days, number):
    due_in(review, days)

    assert reminders.remind() == number
    assert len(letters()) == number


def test_the_day_in_the_letter_and_the_end_of_the_term_are_those_of_the_centre(review, centre):
    CentreSettings.objects.filter(site=centre.site).update(time_zone="Europe/Kaliningrad")
    assert appointing.due(review.round).astimezone(ZoneInfo("Europe/Kaliningrad")).hour == 23
    last_minute = datetime(2030, 5, 20, 23, 59, tzinfo=ZoneInfo("Europe/Kaliningrad"))
    Review.objects.filter(pk=review.pk).update(due_at=last_minute)
    letters_module.tell_expert(review)

    run_jobs(LETTER)
    assert "20 мая 2030" in mail.outbox[0].body.replace("\xa0", " ")


def test_what_is_overdue_is_called_so(review):
    due_in(review, -2)
    reminders.remind()

    ((_to, subject),) = letters()
    assert "Срок экспертизы прошёл" in subject


def test_one_letter_a_day(review):
    due_in(review, -1)
    reminders.remind()

    assert reminders.remind() == 0
    assert len(letters()) == 1


def test_the_next_day_brings_the_next_letter(review):
    due_in(review, -1)
    reminders.remind()
    yesterday = timezone.localdate() - timedelta(days=1)
    Review.objects.filter(pk=review.pk).update(reminded_on=yesterday)

    assert reminders.remind() == 1


def test_who_answered_between_gets_none(review):
    due_in(review, -1)
    reminders.remind()
    send(Review.objects.get(pk=review.pk))

    assert letters() == []


@pytest.mark.parametrize("how", ["sent", "released", "taken back"])
def test_nobody_is_reminded_of_what_is_over(review, opened, how, author):
    due_in(review, -1)
    review.refresh_from_db()
    if how == "sent":
        send(review)
    elif how == "released":
        appointing.replace(review)
    else:
        opened.task_state.workflow_state.cancel(user=author)

    assert reminders.remind() == 0


def test_a_longer_term_starts_the_reminders_anew(review):
    due_in(review, -1)
    reminders.remind()

    appointing.extend(review, timezone.localdate() + timedelta(days=3))

    assert reminders.remind() == 1
