"""The status of a practice is derived: one by one and in a query alike."""

import pytest

from practices_bank.choices import Status
from practices_bank.models import PracticePage
from practices_bank.status import status_of
from tests.factories.practices import make_practice
from tests.factories.representatives import make_organisation, make_representative
from tests.factories.reviews import make_expert, send, set_rules, submit, with_experts
from users.models import Role

pytestmark = pytest.mark.django_db


def statuses(page):
    fresh = PracticePage.objects.get(pk=page.pk)
    asked = PracticePage.objects.with_status().get(pk=page.pk).status
    return {status_of(fresh), Status(asked)}


def test_a_draft_a_published_one_and_one_in_the_archive(bank, organisation):
    assert statuses(make_practice(bank, "Черновик", organisation, live=False)) == {Status.DRAFT}
    assert statuses(make_practice(bank, "Видна", organisation)) == {Status.PUBLISHED}
    over = make_practice(bank, "Была", organisation, is_archived=True, archive_reason="Устарела")
    assert statuses(over) == {Status.ARCHIVE}


def test_submitted_and_returned_follow_the_workflow(bank, organisation, centre):
    page = make_practice(bank, "Подана", organisation, live=False)
    page.get_workflow().start(page, centre.person(Role.AUTHOR))
    assert statuses(page) == {Status.SUBMITTED}
    page.current_workflow_task_state.reject(user=centre.person(Role.EDITOR))
    assert statuses(page) == {Status.RETURNED}


@pytest.fixture
def house(bank, centre):
    """An organisation of a centre that has two experts."""
    with_experts(centre)
    set_rules(centre, is_automatic=True)
    for name in ("Судейкина", "Оценкина"):
        make_expert(centre, last_name=name)
    return make_organisation(centre, "Дом авторов")


def test_experts_make_two_steps_of_it(bank, centre, house):
    page = make_practice(bank, "На экспертизе", house, live=False)
    opened = submit(page, make_representative(centre, house))
    assert statuses(page) == {Status.REVIEW}
    for review in opened.reviews.all():
        send(review)
    assert statuses(page) == {Status.RECOMMENDED}
    page = PracticePage.objects.get(pk=page.pk)
    page.current_workflow_task_state.reject(user=centre.person(Role.EDITOR))
    assert statuses(page) == {Status.RETURNED}


def test_a_round_that_experts_have_sent_back_is_returned(bank, centre, house):
    page = make_practice(bank, "Слабая", house, live=False)
    author = make_representative(centre, house)
    for review in submit(page, author).reviews.all():
        send(review, mark=0)
    assert statuses(page) == {Status.RETURNED}
    submit(PracticePage.objects.get(pk=page.pk), author)
    assert statuses(page) == {Status.REVIEW}
