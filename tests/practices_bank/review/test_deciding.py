"""What follows from the reviews of a practice."""

import pytest
from wagtail.models import TaskState

from practices_bank.choices import Outcome, Source
from practices_bank.models import PracticePage, ReviewRound
from practices_bank.review import deciding
from practices_bank.review.locks import ClosedError
from tests.factories.practices import make_call, make_practice
from tests.factories.reviews import FAIR, GOOD, POOR, make_expert, send, set_rules, submit

pytestmark = pytest.mark.django_db


def both(opened, first, second, **fields):
    one, two = opened.reviews.held()
    send(one, first, **fields)
    return send(two, second, **fields)


def fresh(opened):
    return ReviewRound.objects.get(pk=opened.pk)


def state_of(page):
    return PracticePage.objects.get(pk=page.pk).current_workflow_state


def marks(opened, points):
    """Return marks that make so many points of sixteen."""
    codes = [each.code for each in opened.scale.rows]
    return {code: max(0, min(2, points - 2 * place)) for place, code in enumerate(codes)}


def send_points(review, points):
    review.conflict, review.scores = False, marks(review.round, points)
    return deciding.send(review)


def test_one_review_decides_nothing(opened, practice):
    send(opened.reviews.first())

    assert fresh(opened).outcome == ""
    assert state_of(practice).current_task_state_id == opened.task_state_id


def test_a_good_practice_is_recommended_and_waits_for_the_editor(opened, practice):
    both(opened, GOOD, GOOD)

    state = state_of(practice)
    assert (fresh(opened).outcome, fresh(opened).points) == (Outcome.RECOMMENDED, 16)
    assert state.status == "in_progress"
    assert state.current_task_state.task.specific.__class__.__name__ == "GroupApprovalTask"
    assert not PracticePage.objects.get(pk=practice.pk).live


def test_a_poor_one_comes_back_with_all_remarks(opened, practice):
    one, two = opened.reviews.held()
    send(one, FAIR, remarks={"quality": "Приложите лист наблюдения."}, conclusion="Доработать.")
    send(two, POOR + 1, remarks={"quality": "Нет инструмента."}, conclusion="Второй вывод.")

    state = state_of(practice)
    remark = state.current_task_state.comment
    assert (fresh(opened).outcome, state.status) == (Outcome.RETURNED, "needs_changes")
    for words in ("лист наблюдения", "Нет инструмента", "Доработать", "Второй вывод"):
        assert words in remark


@pytest.mark.parametrize(
    ("first", "second", "outcome"),
    [
        (12, 12, "recommended"),
        (11, 13, "recommended"),
        (11, 12, "returned"),
        (10, 14, "recommended"),
    ],
)
def test_the_average_meets_the_threshold(opened, first, second, outcome):
    one, two = opened.reviews.held()
    send_points(one, first)
    send_points(two, second)

    assert fresh(opened).outcome == outcome


def test_rounding_lifts_nothing_over_the_threshold(centre, practice, author, experts):
    make_expert(centre)
    set_rules(centre, experts=3, disagreement=16)
    opened = submit(practice, author)

    for review, points in zip(opened.reviews.held(), (11, 12, 12), strict=True):
        send_points(review, points)

    assert (fresh(opened).outcome, str(fresh(opened).points)) == ("returned", "11.67")


def test_disagreement_calls_a_third(opened, centre, practice):
    third = make_expert(centre)
    one, two = opened.reviews.held()
    send_points(one, 16)
    send_points(two, 11)

    opened = fresh(opened)
    assert (opened.outcome, opened.needed, opened.is_disputed) == ("", 3, True)
    review = opened.reviews.get(specialist=third)

    send_points(review, 16)

    assert (fresh(opened).outcome, str(fresh(opened).points)) == ("recommended", "14.33")


def test_a_third_who_disagrees_too_calls_nobody(opened, centre):
    make_expert(centre)
    make_expert(centre)
    one, two = opened.reviews.held()
    send_points(one, 16)
    send_points(two, 11)
    send_points(fresh(opened).reviews.awaited().get(), 0)

    assert (fresh(opened).outcome, fresh(opened).needed) == ("returned", 3)


def test_without_a_third_the_round_waits_for_the_editor(opened):
    one, two = opened.reviews.held()
    send_points(one, 16)
    send_points(two, 11)

    assert (fresh(opened).outcome, fresh(opened).reviews.awaited().count()) == ("", 0)


def test_a_review_is_sent_once(opened):
    review = opened.reviews.first()
    send(review)

    with pytest.raises(ClosedError):
        send(review)


def test_what_was_taken_back_is_not_judged(opened, practice, author):
    review = opened.reviews.first()
    state_of(practice).cancel(user=author)

    with pytest.raises(ClosedError):
        send(review)

    assert not ReviewRound.objects.open().exists()


def test_a_second_attempt_goes_to_those_who_know_it(opened, practice, author, centre, experts):
    make_expert(centre, directions=["tekhnicheskoe"])
    both(opened, FAIR, FAIR)

    second = submit(PracticePage.objects.get(pk=practice.pk), author)

    assert second.pk != opened.pk
    assert {each.specialist for each in second.reviews.held()} == set(experts)


def test_after_the_editor_returns_it_the_experts_are_not_asked_again(opened, practice, author):
    both(opened, GOOD, GOOD)
    step = state_of(practice).current_task_state
    step.reject(user=None, comment="Поправьте название.")

    assert submit(PracticePage.objects.get(pk=practice.pk), author) is None
    assert ReviewRound.objects.filter(page=practice.pk).count() == 1


def test_the_editor_returns_without_a_review(opened, practice, centre):
    editor = centre.person("editor")

    deciding.dismiss(opened, "Не тот раздел.", by=editor)

    step = state_of(practice).current_task_state
    assert (step.comment, step.finished_by) == ("Не тот раздел.", editor)
    assert fresh(opened).outcome == Outcome.DISMISSED


PASSED_OVER = {
    "a call": lambda bank, house: make_call(bank),
    "another region": lambda bank, house: make_practice(
        bank, "Чужая", house, live=False, source=Source.OTHER_REGION
    ),
}


@pytest.mark.parametrize("what", PASSED_OVER)
def test_what_experts_do_not_judge_goes_to_the_editor(what, reviewed_bank, house, author):
    page = PASSED_OVER[what](reviewed_bank, house)

    assert submit(page, author) is None
    statuses = TaskState.objects.for_instance(page).order_by("pk").values_list("status", flat=True)
    assert list(statuses) == ["skipped", "in_progress"]


def test_a_centre_may_do_without_experts(centre, practice, author, experts):
    set_rules(centre, is_on=False)

    assert submit(practice, author) is None
    assert not ReviewRound.objects.exists()


def test_the_text_is_kept_as_it_is_while_experts_read_it(opened, practice, author, centre):
    lock = PracticePage.objects.get(pk=practice.pk).get_lock()

    assert lock.for_user(author)
    assert lock.for_user(centre.person("editor"))
