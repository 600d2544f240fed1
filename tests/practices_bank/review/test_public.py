"""What readers learn of the review."""

import pytest
from bs4 import BeautifulSoup

from core.caching import stamp
from practices_bank.choices import Outcome
from practices_bank.models import PracticePage, ReviewRound
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


def told(client, query=""):
    """Return the titles of the bank's list; those that experts have recommended are marked."""
    soup = BeautifulSoup(client.get(f"/praktiki/{query}").content, "html.parser")
    cards = [each.get_text(" ", strip=True) for each in soup.select("article.card")]
    titles = [each.text.replace("\xa0", " ") for each in soup.select(".results .card__title")]
    marks = ["прошла экспертизу центра" in each.replace("\xa0", " ") for each in cards]
    return dict(zip(titles, marks, strict=True))


def test_the_list_tells_and_finds_what_experts_have_recommended(client, published, bank):
    make_practice(bank, "Без экспертизы")
    stamp.bump(None)
    assert told(client) == {published.title: True, "Без экспертизы": False}
    assert told(client, "?reviewed=1") == {published.title: True}

    ReviewRound.objects.update(outcome=Outcome.RETURNED)
    stamp.bump(None)
    assert told(client) == {published.title: False, "Без экспертизы": False}
    assert told(client, "?reviewed=1") == {}
