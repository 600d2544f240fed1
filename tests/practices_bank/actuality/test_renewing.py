"""The author has answered the request: the term moves on, experts are not troubled for nothing."""

from datetime import date, timedelta

import pytest
from bs4 import BeautifulSoup
from django.utils import timezone

from practices_bank.actuality import asking, renewing
from practices_bank.models import ActualityRequest, PracticePage, PracticesPage, ReviewRound
from practices_bank.numbers import experts as expert_numbers
from practices_bank.numbers.scope import Scope
from tests.factories.practices import make_practice
from tests.factories.representatives import make_organisation, make_representative
from tests.factories.reviews import make_expert, set_rules, submit, with_experts

pytestmark = pytest.mark.django_db


@pytest.fixture
def house(centre):
    return make_organisation(centre, "Дом авторов")


@pytest.fixture
def author(centre, house):
    return make_representative(centre, house)


@pytest.fixture
def old(bank, house, author):
    """A practice whose author was asked and whose term is over since."""
    day = timezone.localdate() - timedelta(days=1)
    page = make_practice(bank, "Старая практика", house, review_due=day)
    assert asking.ask() == 1
    return page


def accepted(page, person):
    """Submit a practice, have it accepted, return it as it is."""
    submit(page.get_latest_revision_as_object(), person)
    PracticePage.objects.get(pk=page.pk).current_workflow_task_state.approve(user=None)
    return PracticePage.objects.get(pk=page.pk)


def test_what_is_accepted_after_the_request_has_a_new_term_by_the_setting(old, author, centre):
    PracticesPage.objects.update(actuality_years=2)
    page = accepted(old, author)
    assert page.review_due == renewing.later(timezone.localdate(), 2)
    assert page.get_latest_revision_as_object().review_due == page.review_due
    assert expert_numbers.overdue(Scope(centre.site)).entries == []
    assert asking.ask() == 0


def test_without_a_request_the_editor_s_term_stays(bank, house, author):
    day = timezone.localdate() + timedelta(days=200)
    page = make_practice(bank, "Свежая", house, review_due=day)
    assert accepted(page, author).review_due == day


def test_what_was_submitted_before_the_request_does_not_answer_it(bank, house, author):
    day = timezone.localdate() + timedelta(days=5)
    page = make_practice(bank, "Рано поданная", house, review_due=day)
    submit(page.get_latest_revision_as_object(), author)
    assert asking.ask() == 1
    ActualityRequest.objects.update(asked_on=timezone.localdate() + timedelta(days=1))
    PracticePage.objects.get(pk=page.pk).current_workflow_task_state.approve(user=None)
    assert PracticePage.objects.get(pk=page.pk).review_due == day


@pytest.mark.parametrize(("lead", "judged"), [(None, False), ("Всё иначе.", True)])
def test_experts_judge_what_has_changed_only(old, author, centre, lead, judged):
    with_experts(centre)
    set_rules(centre, is_automatic=True)
    for _each in range(2):
        make_expert(centre)
    draft = old.get_latest_revision_as_object()
    draft.lead = lead or draft.lead
    submit(draft, author)
    assert ReviewRound.objects.exists() is judged


def test_the_29th_of_february_has_a_term_too():
    assert renewing.later(date(2028, 2, 29), 1) == date(2029, 2, 28)


def notices(client, page):
    soup = BeautifulSoup(client.get(page.get_url()).content, "html.parser")
    return [each.get_text(" ", strip=True).replace("\xa0", " ") for each in soup.select(".notice")]


def test_readers_are_told_when_the_term_is_over(client, old, bank, house):
    assert any("Описание могло устареть" in each for each in notices(client, old))
    last = make_practice(bank, "Последний день", house, review_due=timezone.localdate())
    assert not any("могло устареть" in each for each in notices(client, last))
    old.is_archived, old.archive_reason = True, "Отжила"
    old.save_revision().publish()
    assert not any("могло устареть" in each for each in notices(client, old))
