"""Rules of review: a version is never changed, an old round keeps its own."""

import pytest

from practices_bank.models import ReviewScale
from practices_bank.review import scales
from tests.factories.reviews import send, set_rules

pytestmark = pytest.mark.django_db


def test_a_centre_begins_with_the_eight_criteria(centre):
    scale = scales.current(centre.site)

    assert (scale.version, len(scale.rows), scale.most) == (1, 8, 16)
    assert (scale.threshold, scale.experts, scale.disagreement, scale.days) == (12, 2, 4, 14)
    assert all(len(each.meanings) == 3 for each in scale.rows)
    assert (scale.is_on, scale.is_automatic, scale.scores_public) == (True, False, False)


def test_a_version_is_not_changed(centre):
    scale = scales.current(centre.site)
    scale.threshold = 1

    with pytest.raises(ValueError, match="never changed"):
        scale.save()


def test_other_rules_are_the_next_version(centre):
    before = scales.current(centre.site)

    after = scales.renew(centre.site, {"threshold": 10}, by=None)

    assert (after.version, after.threshold, after.criteria) == (2, 10, before.criteria)
    assert ReviewScale.objects.get(pk=before.pk).threshold == 12


def test_the_same_rules_make_no_version(centre):
    assert scales.renew(centre.site, {"threshold": 12}, by=None).version == 1


def test_the_neighbour_keeps_his_rules(two_centres):
    set_rules(two_centres.own, threshold=5)

    assert scales.current(two_centres.other.site).threshold == 12


def test_an_open_round_keeps_the_rules_it_began_by(centre, opened):
    set_rules(centre, threshold=16, experts=1)

    for review in opened.reviews.all():
        send(review, 1)
    opened.refresh_from_db()

    assert opened.scale.threshold == 12
    assert (opened.points, opened.outcome) == (8, "returned")


def test_weights_count(centre):
    scale = scales.current(centre.site)
    heavy = [{**each, "weight": 3 if each["code"] == "proof" else 1} for each in scale.criteria]

    after = scales.renew(centre.site, {"criteria": heavy}, by=None)

    assert after.most == 20
    assert after.points({"proof": 2, "term": 1}) == 7
