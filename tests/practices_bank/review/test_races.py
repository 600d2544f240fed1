"""Two experts send their reviews at the same moment: exactly one outcome."""

import threading

import pytest
from django.db import connection
from wagtail.models import PageLogEntry, TaskState

from practices_bank.models import PracticesPage, Review, ReviewRound
from tests.factories.centres import find_centre
from tests.factories.organisations import OrganisationFactory
from tests.factories.practices import make_bank, make_practice
from tests.factories.reviews import make_expert, send, set_rules, submit, with_experts
from users.models import Role


@pytest.fixture
def round_of_two(committed):
    centre = find_centre("localhost")
    try:
        yield _begin(centre)
    finally:
        PracticesPage.objects.get().delete()


def _begin(centre):
    bank, house = make_bank(centre), OrganisationFactory(site=centre.site)
    with_experts(centre)
    set_rules(centre, is_automatic=True)
    for number in (1, 2):
        make_expert(centre, email=f"race{number}@example.test")
    page = make_practice(bank, "Гонка", house, live=False)
    return submit(page, centre.person(Role.REPRESENTATIVE))


@pytest.mark.parametrize("mark", [2, 1])
def test_the_last_two_reviews_make_one_outcome(round_of_two, mark):
    reached, failures = threading.Barrier(2, timeout=20), []

    def judge(pk):
        try:
            review = Review.objects.get(pk=pk)
            reached.wait()
            send(review, mark)
        except Exception as error:  # told by the assertion below
            failures.append(error)
        finally:
            connection.close()

    keys = round_of_two.reviews.values_list("pk", flat=True)
    people = [threading.Thread(target=judge, args=(pk,)) for pk in keys]
    for each in people:
        each.start()
    for each in people:
        each.join()

    opened = ReviewRound.objects.get(pk=round_of_two.pk)
    states = TaskState.objects.filter(workflow_state=opened.task_state.workflow_state)
    word = {2: "approve", 1: "reject"}[mark]
    decided = PageLogEntry.objects.filter(page=opened.page_id, action=f"wagtail.workflow.{word}")
    assert failures == []
    assert opened.outcome == {2: "recommended", 1: "returned"}[mark]
    assert decided.count() == 1
    assert states.count() == {2: 2, 1: 1}[mark]
