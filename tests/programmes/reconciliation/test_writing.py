"""Status, number, address and day go into the programmes by the ordinary save."""

from datetime import date

import pytest
from wagtail.models import PageLogEntry

from programmes.choices import NavigatorStatus
from programmes.models import ProgrammePage
from programmes.models.reconciliation import MatchKind, RowState, Step
from programmes.reconciliation.steps.writing import write
from tests.factories.programmes import make_programme
from users.models import Role

pytestmark = pytest.mark.django_db
URL = "https://navigator.example.ru/program/7"
DAY = date(2026, 9, 1)


@pytest.fixture
def programme(catalogue, organisation):
    return make_programme(catalogue, "Робототехника", organisation)


@pytest.fixture
def run(reconcile, programme, organisation):
    found = reconcile([7, "Робототехника", organisation.inn, "7-9", URL, "открыт"])
    found.checked_on = DAY
    return found


def written(run, user, **chosen):
    run.rows.filter(**chosen).update(state=RowState.CHOSEN)
    write(run, user)
    return run.rows.first()


def of_navigator(page):
    page = ProgrammePage.objects.get(pk=page.pk)
    return (
        page.navigator_status,
        page.navigator_id,
        page.navigator_url,
        page.navigator_checked_on,
    )


def test_a_programme_gets_what_the_navigator_says(run, programme, editor):
    row = written(run, editor)

    assert (row.state, run.state) == (RowState.WRITTEN, Step.READY)
    assert of_navigator(programme) == (NavigatorStatus.PUBLISHED, "7", URL, DAY)
    programme.refresh_from_db()
    assert programme.live
    assert not programme.has_unpublished_changes
    assert programme.latest_revision.user == editor
    assert PageLogEntry.objects.filter(page=programme, action="wagtail.publish", user=editor)


def test_only_ticked_rows_are_written(run, programme, editor):
    write(run, editor)

    assert of_navigator(programme)[0] == NavigatorStatus.ABSENT


def test_a_status_may_be_given_to_all(run, programme, editor):
    run.status = NavigatorStatus.DRAFT
    written(run, editor)

    assert of_navigator(programme)[0] == NavigatorStatus.DRAFT


def test_a_draft_above_the_published_version_stays_a_draft(reconcile, programme, editor):
    programme.title = "Роботы"
    programme.save_revision()
    run = reconcile([7, "Робототехника", "Дом творчества «Пример»", None, URL, None])
    written(run, editor)

    programme = ProgrammePage.objects.get(pk=programme.pk)
    assert (programme.title, programme.navigator_id) == ("Робототехника", "7")
    assert programme.has_unpublished_changes
    draft = programme.latest_revision.as_object()
    assert (draft.title, draft.navigator_id) == ("Роботы", "7")


def test_a_programme_that_is_no_longer_there_is_absent(reconcile, programme, editor):
    ProgrammePage.objects.update(navigator_status=NavigatorStatus.PUBLISHED, navigator_id="7")
    run = reconcile([8, "Вязание", None, None, None, None])
    written(run, editor, kind=MatchKind.HERE)

    assert of_navigator(programme)[:2] == (NavigatorStatus.ABSENT, "7")


def test_what_was_changed_since_is_refused(run, programme, editor):
    programme.save_revision()
    row = written(run, editor)

    assert (row.state, row.remark) == (
        RowState.REFUSED,
        "Изменена после сверки: сверьте ещё раз.",
    )
    assert of_navigator(programme)[1] == ""


def test_a_locked_programme_is_refused(run, programme, editor, centre):
    ProgrammePage.objects.update(locked=True, locked_by=centre.person(Role.ADMINISTRATOR))

    assert written(run, editor).state == RowState.REFUSED


def test_a_programme_that_breaks_the_rules_is_refused_and_the_others_are_written(
    reconcile, programme, catalogue, organisation, editor
):
    choir = make_programme(catalogue, "Хор", organisation)
    ProgrammePage.levels.through.objects.filter(programmepage=choir).delete()
    run = reconcile(
        [7, "Робототехника", organisation.inn, None, URL, None],
        [8, "Хор", organisation.inn, None, None, None],
    )
    written(run, editor)

    states = dict(run.rows.values_list("title", "state"))
    assert states == {"Робототехника": RowState.WRITTEN, "Хор": RowState.REFUSED}
    assert of_navigator(choir)[1] == ""


def test_a_person_without_the_right_is_refused_row_by_row(run, programme, two_centres):
    row = written(run, two_centres.other.person(Role.ADMINISTRATOR))

    assert row.state == RowState.REFUSED
    assert of_navigator(programme)[1] == ""


def test_the_same_once_more_makes_no_new_version(run, programme, editor):
    written(run, editor)
    before = ProgrammePage.objects.get(pk=programme.pk).latest_revision_id
    row = written(run, editor)

    assert row.state == RowState.WRITTEN
    assert ProgrammePage.objects.get(pk=programme.pk).latest_revision_id == before
