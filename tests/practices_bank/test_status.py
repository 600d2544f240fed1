"""The status of a practice is derived: one by one and in a query alike."""

import pytest

from practices_bank.choices import Status
from practices_bank.models import PracticePage
from practices_bank.status import status_of
from tests.factories.practices import make_practice
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
