"""The views of the register before a representative: his own card, and only to edit it."""

import pytest
from django.urls import reverse
from wagtail.models import Site

from organisations.models import Organisation
from tests.isolation.walk import views
from tests.organisations.submission.desk import REGISTER, card, edit_address, submit, words_of

pytestmark = pytest.mark.django_db
SECRET = "Тайный"


def register_views():
    return [each for each in views() if each.register == "organisations.Organisation"]


# what he may open of his own card; everything else of the register is shut
OPEN = {
    "edit",
    "inspect",
    "history",
    "history_results",
    "preview_on_edit",
    "usage",
    "usage_results",
}
OPEN |= {"revisions_view", "revisions_compare", "revisions_revert"}
OPEN |= {"workflow_history", "workflow_history_detail", "confirm_workflow_cancellation"}


@pytest.mark.parametrize("whose", ["neighbour", "stranger"])
def test_no_view_of_the_register_finds_others(request, desk, whose):
    row = request.getfixturevalue(whose)

    codes = {
        view.name: desk.get(view.url(row)).status_code for view in register_views() if view.of_row
    }

    assert set(codes.values()) <= {404, 405}


def test_of_the_own_card_only_editing_is_open(desk, organisation):
    desk.raise_request_exception = False
    opened = set()

    for view in register_views():
        if view.of_row and view.namespace == REGISTER:
            answer = desk.get(view.url(organisation))
            opened |= {view.name} if answer.status_code == 200 else set()

    assert "edit" in opened
    assert opened <= OPEN


@pytest.mark.parametrize("name", ["list", "list_results", "add"])
def test_the_register_itself_is_shut(desk, neighbour, name):
    for query in ({}, {"export": "xlsx"}, {"export": "csv"}, {"q": SECRET}):
        answer = desk.get(reverse(f"{REGISTER}:{name}"), query)

        assert answer.status_code != 200
        assert SECRET not in answer.content.decode()


def test_the_chooser_offers_the_own_organisation_only(desk, organisation, neighbour, stranger):
    choosers = "wagtailsnippetchoosers_organisations_organisation"

    for name in ("choose", "choose_results"):
        page = words_of(desk.get(reverse(f"{choosers}:{name}")))
        assert organisation.short_name in page
        assert SECRET not in page
    assert desk.get(reverse(f"{choosers}:choose_results"), {"q": "Тайный"}).status_code == 200
    for other in (neighbour, stranger):
        desk.raise_request_exception = False
        page = words_of(desk.get(reverse(f"{choosers}:chosen", args=[other.pk])))
        assert SECRET not in page


@pytest.mark.parametrize("action", ["action-publish", "action-unpublish"])
def test_nothing_goes_public_past_the_editor(desk, organisation, action):
    desk.post(edit_address(organisation), card(organisation, lead="Мимо", **{action: "1"}))

    found = Organisation.objects.get(pk=organisation.pk)
    assert (found.lead, found.live) == (organisation.lead, True)


@pytest.mark.parametrize("name", ["unpublish", "delete", "copy", "lock", "unlock"])
def test_the_card_is_not_taken_away(desk, organisation, name):
    for method in (desk.get, desk.post):
        answer = method(reverse(f"{REGISTER}:{name}", args=[organisation.pk]))
        assert answer.status_code != 200

    found = Organisation.objects.get(pk=organisation.pk)
    assert (found.live, found.locked) == (True, False)


def test_he_does_not_decide_on_his_own_submission(desk, organisation):
    submit(desk, organisation, lead="Сам себе")
    task = Organisation.objects.get(pk=organisation.pk).current_workflow_task_state
    names = {"pk": organisation.pk, "action_name": "approve", "task_state_id": task.pk}

    desk.post(reverse(f"{REGISTER}:workflow_action", kwargs=names), {"comment": ""})
    desk.post(edit_address(organisation), card(organisation, **{"action-workflow-action": "1"}))

    assert Organisation.objects.get(pk=organisation.pk).lead != "Сам себе"


def test_what_is_the_centres_to_say_is_not_taken_from_the_form(desk, organisation, two_centres):
    other = Site.objects.exclude(pk=organisation.site_id).first()
    more = {
        "slug": "zahvat",
        "site": other.pk,
        "go_live_at": "2030-01-01",
        "review_due": "2030-01-01",
    }

    submit(desk, organisation, **more)

    latest = Organisation.objects.get(pk=organisation.pk).get_latest_revision_as_object()
    assert (latest.slug, latest.site_id) == (organisation.slug, organisation.site_id)
    assert (latest.go_live_at, latest.review_due) == (None, None)


def test_a_version_of_another_organisation_is_not_reverted_to(desk, organisation, neighbour):
    names = {"pk": organisation.pk, "revision_id": neighbour.latest_revision_id}

    answer = desk.get(reverse(f"{REGISTER}:revisions_revert", kwargs=names))

    assert answer.status_code == 404


def test_submissions_are_for_editors(desk, organisation):
    submit(desk, organisation, lead="Новое")
    state = Organisation.objects.get(pk=organisation.pk).current_workflow_state

    for address in (reverse("submissions"), reverse("submission", args=[state.pk])):
        assert desk.get(address).url == reverse("wagtailadmin_home")
        assert desk.post(address, {"action": "approve"}).url == reverse("wagtailadmin_home")
    assert Organisation.objects.get(pk=organisation.pk).lead != "Новое"
