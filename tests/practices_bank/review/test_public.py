"""What readers learn of the review."""

import pytest

from practices_bank.models import PracticePage
from tests.factories.practices import make_practice
from tests.factories.reviews import send, set_rules

pytestmark = pytest.mark.django_db


@pytest.fixture
def published(opened, practice):
    for review in opened.reviews.all():
        send(review, remarks={"term": "Внутреннее замечание"})
    step = PracticePage.objects.get(pk=practice.pk).current_workflow_state.current_task_state
    step.approve(user=None)
    return PracticePage.objects.get(pk=practice.pk)


def text_of(client, page):
    return client.get(page.get_url()).content.decode().replace("\xa0", " ")


def test_the_page_says_that_experts_recommended_it_and_when(client, published):
    text = text_of(client, published)

    assert "Прошла экспертизу" in text
    for secret in ("баллов в среднем", "Внутреннее замечание", "Сергеева"):
        assert secret not in text


def test_points_are_told_by_the_setting(client, published, centre):
    set_rules(centre, scores_public=True)

    assert "баллов в среднем 16 из 16" in text_of(client, published)


def test_without_a_review_nothing_is_said(client, bank):
    assert "экспертизу" not in text_of(client, make_practice(bank))
