"""A practice grows old: its author is asked once for a term, in time."""

from datetime import timedelta

import pytest
from django.core import mail
from django.utils import timezone

from organisations.representatives.models import Representative
from practices_bank.actuality import asking
from practices_bank.actuality.tasks import ask_authors
from practices_bank.models import PracticePage
from tests.factories.practices import make_practice
from tests.factories.representatives import make_organisation, make_representative
from tests.jobs import run_jobs

pytestmark = pytest.mark.django_db
LETTER = "practices_bank.actuality_letter"


@pytest.fixture
def house(centre):
    found = make_organisation(centre, "Дом авторов")
    make_representative(centre, found, email="author@example.test")
    return found


def ending(bank, house, days=10, **fields):
    day = timezone.localdate() + timedelta(days=days)
    return make_practice(bank, "Старая практика", house, review_due=day, **fields)


def test_the_author_is_asked_with_the_way_to_the_form(bank, house):
    page = ending(bank, house)
    ask_authors.func()
    assert run_jobs(LETTER) == 1
    (letter,) = mail.outbox
    assert letter.to == ["author@example.test"]
    assert "Старая практика" in letter.body
    assert f"/admin/pages/{page.pk}/edit/" in letter.body


def test_once_for_a_term_and_again_for_the_next(bank, house):
    page = ending(bank, house)
    assert (asking.ask(), asking.ask()) == (1, 0)
    later = timezone.localdate() + timedelta(days=20)
    PracticePage.objects.filter(pk=page.pk).update(review_due=later)
    assert asking.ask() == 1


@pytest.mark.parametrize(
    "fields",
    [{"days": 31}, {"live": False}, {"is_archived": True, "archive_reason": "Устарела"}],
    ids=["far", "draft", "archive"],
)
def test_nobody_is_asked_too_early_or_about_what_readers_do_not_see(bank, house, fields):
    ending(bank, house, **fields)
    assert asking.ask() == 0


def test_those_whose_term_is_over_are_not_asked(bank, house):
    ending(bank, house)
    yesterday = timezone.localdate() - timedelta(days=1)
    Representative.objects.update(valid_from=yesterday, valid_until=yesterday)
    assert asking.ask() == 0


def test_what_left_the_site_meanwhile_gets_no_letter(bank, house):
    page = ending(bank, house)
    asking.ask()
    page.unpublish()
    run_jobs(LETTER)
    assert mail.outbox == []
