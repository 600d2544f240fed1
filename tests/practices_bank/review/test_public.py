"""What readers learn of the review."""

from datetime import timedelta

import pytest
from bs4 import BeautifulSoup
from django.utils import timezone

from core.caching import stamp
from practices_bank.choices import Outcome
from practices_bank.models import PracticePage, ReviewRound
from practices_bank.page.reviewed import reviewed
from practices_bank.passport.values import values_of
from practices_bank.transfer.columns import COLUMNS
from practices_bank.transfer.facts import facts_of
from tests.factories.practices import make_practice
from tests.factories.reviews import send, set_rules, submit

pytestmark = pytest.mark.django_db
DAY = timedelta(days=1)


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


def test_the_word_about_a_new_version_waits_until_readers_see_it(client, published, author):
    last = ReviewRound.objects.get()
    PracticePage.objects.filter(pk=published.pk).update(last_published_at=last.decided_at)
    ReviewRound.objects.update(decided_at=last.decided_at - timedelta(days=400))
    before = reviewed(published)
    assert before

    newer = submit(published.get_latest_revision_as_object(), author)
    for review in newer.reviews.all():
        send(review)
    assert reviewed(published) == before
    assert PracticePage.objects.with_adoptions().get(pk=published.pk).is_reviewed

    step = PracticePage.objects.get(pk=published.pk).current_workflow_state.current_task_state
    step.approve(user=None)
    assert reviewed(published) != before


def test_a_recommended_one_that_was_taken_back_is_not_told_of(opened, practice, house, author):
    for review in opened.reviews.all():
        send(review)
    page = PracticePage.objects.get(pk=practice.pk)
    page.save_revision().publish()
    PracticePage.objects.filter(pk=page.pk).update(last_published_at=timezone.now() - DAY)
    assert reviewed(page) == ""
    assert not PracticePage.objects.with_adoptions().get(pk=page.pk).is_reviewed


def test_what_is_taken_away_says_it_without_points(published, centre):
    set_rules(centre, scores_public=True)
    said = values_of(published)
    assert "Прошла экспертизу центра" in said["reviewed"].replace("\xa0", " ")
    assert said["reviewed"] in said["evidence_grounds"]
    assert "баллов" not in said["reviewed"]
    page = PracticePage.objects.with_adoptions().get(pk=published.pk)
    facts = facts_of(page, "https://example.ru")
    assert facts["recommended_on"] == timezone.localdate().isoformat()
    assert COLUMNS["reviewed"].value(page) == said["reviewed"]


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
