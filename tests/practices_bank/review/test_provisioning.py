"""Every centre gets the experts' step once; what an administrator changes stays so."""

import pytest
from wagtail.models import GroupApprovalTask, Workflow, WorkflowPage

from practices_bank.models import ExpertReviewTask, ReviewScale
from practices_bank.review.provisioning import ensure_review
from tests.factories.practices import make_practice

pytestmark = pytest.mark.django_db


def steps_of(page):
    return [type(each.specific) for each in page.get_workflow().tasks]


@pytest.fixture
def page(bank):
    return make_practice(bank, live=False)


def test_experts_stand_before_the_editor(centre, page):
    ensure_review(centre.site)

    assert steps_of(page) == [ExpertReviewTask, GroupApprovalTask]
    assert steps_of(centre.home) == [GroupApprovalTask]


def test_the_second_run_changes_nothing(centre, page):
    ensure_review(centre.site)
    before = (Workflow.objects.count(), WorkflowPage.objects.count(), ReviewScale.objects.count())

    ensure_review(centre.site)

    after = (Workflow.objects.count(), WorkflowPage.objects.count(), ReviewScale.objects.count())
    assert after == before


def test_a_workflow_of_the_administrator_stays(centre, bank, page):
    own = Workflow.objects.create(name="Свой порядок")
    WorkflowPage.objects.create(page=bank.page_ptr, workflow=own)

    ensure_review(centre.site)

    assert page.get_workflow() == own
    assert ReviewScale.objects.for_site(centre.site).exists()


def test_what_an_administrator_took_off_does_not_come_back(centre, bank, page):
    ensure_review(centre.site)
    WorkflowPage.objects.filter(page=bank.pk).delete()

    ensure_review(centre.site)

    assert steps_of(page) == [GroupApprovalTask]


def test_a_centre_without_workflows_gets_none(centre, page):
    WorkflowPage.objects.all().delete()

    ensure_review(centre.site)

    assert page.get_workflow() is None


def test_a_centre_without_the_section_waits_for_it(two_centres):
    ensure_review(two_centres.own.site)

    assert not ReviewScale.objects.for_site(two_centres.own.site).exists()


def test_the_neighbour_has_a_step_of_his_own(two_centres, page, other_bank):
    ensure_review(two_centres.own.site)
    ensure_review(two_centres.other.site)

    theirs = make_practice(other_bank, live=False)

    assert steps_of(theirs) == [ExpertReviewTask, GroupApprovalTask]
    assert theirs.get_workflow() != page.get_workflow()
    assert set(theirs.get_workflow().tasks).isdisjoint(page.get_workflow().tasks)
