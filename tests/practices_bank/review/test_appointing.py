"""Who judges: by direction and load, never the authors' own people."""

import pytest

from practices_bank.models import PracticeAuthor, Review
from practices_bank.review import appointing
from practices_bank.review.locks import ClosedError
from tests.factories.practices import make_practice
from tests.factories.representatives import represent
from tests.factories.reviews import make_expert, send, submit
from users.models import Role

pytestmark = pytest.mark.django_db


def judges(opened):
    return [each.specialist for each in opened.reviews.held()]


def test_two_experts_are_appointed_by_themselves(opened, experts):
    assert judges(opened) == experts


def test_without_the_setting_the_editor_appoints(by_hand, experts):
    assert judges(by_hand) == []

    appointing.appoint(by_hand, experts[1].pk, by=None)

    assert judges(by_hand) == [experts[1]]


def test_an_expert_of_the_direction_goes_before_idle_ones(practice, author, experts, centre):
    fitting = make_expert(centre, directions=["tekhnicheskoe"])
    make_expert(centre, directions=["hudozhestvennoe"])

    assert judges(submit(practice, author)) == [fitting, experts[0]]


def test_of_equal_ones_the_idle_go_first(opened, reviewed_bank, author, house, centre, experts):
    idle = make_expert(centre)
    second = make_practice(reviewed_bank, "Вторая", house, live=False)

    assert judges(submit(second, author)) == [idle, experts[0]]


def test_finished_reviews_are_no_load(opened, reviewed_bank, author, house, experts):
    send(opened.reviews.get(specialist=experts[1]))
    second = make_practice(reviewed_bank, "Вторая", house, live=False)

    assert judges(submit(second, author))[0] == experts[1]


OWN_PEOPLE = {
    "of the organisation": lambda centre, house, page: make_expert(centre, house),
    "speaks for it": lambda centre, house, page: _speaking(centre, house),
    "is named as an author": lambda centre, house, page: _named(centre, page),
}


def _speaking(centre, house):
    made = make_expert(centre)
    made.user.groups.add(centre.group(Role.REPRESENTATIVE))
    represent(made.user, house)
    return made


def _named(centre, page):
    made = make_expert(centre)
    page.authors = [PracticeAuthor(name=made.name, position="педагог", sort_order=0)]
    return made


@pytest.mark.parametrize("who", OWN_PEOPLE)
def test_the_authors_own_people_never_judge(who, centre, house, practice, author):
    own = OWN_PEOPLE[who](centre, house, practice)

    opened = submit(practice, author)

    assert judges(opened) == []
    with pytest.raises(appointing.UnfitError, match="организации автора"):
        appointing.appoint(opened, own.pk, by=None)


def test_who_submitted_it_does_not_judge_it(centre, practice):
    himself = make_expert(centre)

    assert judges(submit(practice, himself.user)) == []


def test_an_expert_of_another_centre_is_none_here(two_centres, practice, author):
    stranger = make_expert(two_centres.other)

    opened = submit(practice, author)

    assert judges(opened) == []
    with pytest.raises(appointing.UnfitError):
        appointing.appoint(opened, stranger.pk, by=None)


@pytest.mark.parametrize("lacks", ["account", "role", "word"])
def test_all_three_make_an_expert(lacks, centre, practice, author, experts):
    for each in experts[1:]:
        each.delete()
    (expert,) = experts[:1]
    if lacks == "account":
        expert.user.is_active = False
        expert.user.save()
    elif lacks == "role":
        expert.user.groups.clear()
    else:
        expert.roles.clear()

    assert judges(submit(practice, author)) == []


def test_a_conflict_frees_the_expert_and_calls_another(opened, experts, centre):
    third = make_expert(centre)
    review = opened.reviews.get(specialist=experts[0])

    appointing.declare_conflict(review)

    review.refresh_from_db()
    assert (review.release, review.conflict) == ("conflict", True)
    assert judges(opened) == [experts[1], third]


def test_who_was_freed_does_not_come_back(opened, experts):
    appointing.declare_conflict(opened.reviews.get(specialist=experts[0]))

    assert judges(opened) == [experts[1]]
    with pytest.raises(appointing.UnfitError):
        appointing.appoint(opened, experts[0].pk, by=None)


def test_more_than_needed_are_not_appointed(opened, centre):
    with pytest.raises(ClosedError):
        appointing.appoint(opened, make_expert(centre).pk, by=None)


def test_a_sent_review_is_not_taken_away(opened):
    review = opened.reviews.first()
    send(review)

    with pytest.raises(ClosedError):
        appointing.replace(review)


def test_an_expert_may_leave_the_register_with_his_data(opened, experts):
    experts[0].delete()

    assert Review.objects.filter(round=opened, specialist=None).count() == 1
