"""Single questionnaires go when their counts were published long ago; counts stay."""

from datetime import date, datetime, timedelta

import pytest
import time_machine
from django.urls import reverse
from django.utils import timezone

from quality_assessment.models import SurveyAnswer, SurveyCode, SurveyUsedForm
from quality_assessment.publication import publish_first
from quality_assessment.survey import counting
from quality_assessment.survey.codes import make_codes
from quality_assessment.survey.retention import goes_on, run
from quality_assessment.tasks import delete_past_term
from users.models import Role

from .conftest import ALL

pytestmark = pytest.mark.django_db
HOST = {"host": "localhost"}


@pytest.fixture
def answered(asked):
    """Three have answered, the survey is over."""
    for _each in range(3):
        SurveyAnswer.objects.create(survey=asked.survey, result=asked.result, answers=ALL)
    SurveyUsedForm.objects.create(survey=asked.survey, digest="1")
    make_codes(asked.survey, asked.result, 2)
    asked.survey.closes = timezone.now() - timedelta(days=1)
    asked.survey.save()
    return asked


@pytest.fixture
def published(answered):
    """The counts are raw data and the cycle is public."""
    counting.transfer(answered.survey, None, replace=False)
    answered.cycle.live = True
    answered.cycle.save()
    publish_first(answered.cycle, None)
    return answered


def later(days=367):
    return time_machine.travel(timezone.now() + timedelta(days=days), tick=False)


def page(client, asked):
    client.force_login(asked.own.person(Role.EDITOR))
    url = reverse("quality_survey", args=[asked.cycle.pk])
    return client.get(url, headers=HOST).content.decode().replace("\xa0", " ")


def test_answers_go_after_their_term_and_figures_stay(published, client):
    published.result.refresh_from_db()
    raw, public = published.result.raw, published.result.public
    with later(300):
        assert run() == 0
    with later():
        delete_past_term()
        today = timezone.localdate()

    published.survey.refresh_from_db()
    published.result.refresh_from_db()
    kept = (SurveyAnswer, SurveyCode, SurveyUsedForm)
    assert [each.objects.count() for each in kept] == [0, 0, 0]
    assert (published.survey.answers_deleted, published.survey.deleted_number) == (today, 3)
    assert (published.result.raw, published.result.public) == (raw, public)
    assert published.result.respondents == 3
    assert "3 анкеты удалены" in page(client, published)
    assert published.survey.is_locked


def test_the_term_is_the_surveys_own(published):
    published.survey.keep_months = 1
    published.survey.save()
    with later(32):
        assert run() == 3


def test_nothing_goes_before_the_publication(answered, client):
    counting.transfer(answered.survey, None, replace=False)
    with later(1000):
        assert run() == 0
    assert goes_on(answered.survey) is None
    assert "12 месяцев" in page(client, answered)


def test_nothing_goes_while_counts_are_not_raw_data(published, client):
    SurveyAnswer.objects.create(survey=published.survey, result=published.result, answers=ALL)
    with later():
        assert run() == 0
    assert SurveyAnswer.objects.count() == 4
    assert "Дом творчества" in page(client, published).split("не перенесены", 1)[1][:200]


def test_a_survey_that_was_opened_again_keeps_its_answers(published):
    with later():
        published.survey.closes = timezone.now() + timedelta(days=5)
        published.survey.save()
        assert run() == 0


def test_the_editor_sees_the_day(published, client):
    day = goes_on(published.survey)

    assert f"до {day:%d.%m.%Y}" in page(client, published)


def test_a_month_without_such_a_day_ends_earlier(published):
    first = published.cycle.publications.get()
    first.at = timezone.make_aware(datetime(2025, 8, 31, 23, 59))
    first.save()
    published.survey.keep_months = 6

    assert goes_on(published.survey) == date(2026, 2, 28)
