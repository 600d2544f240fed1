"""One code, two parents at the same moment: one questionnaire."""

import threading

import pytest
from django.db import connection

from quality_assessment.models import QualityPage, SurveyAnswer, SurveyCode
from quality_assessment.survey import taking
from quality_assessment.survey.codes import make_codes
from tests.factories.assessments import (
    CycleFactory,
    ResultFactory,
    SurveyFactory,
    make_quality_page,
)
from tests.factories.centres import find_centre

from .conftest import ALL


@pytest.fixture
def asked_by_code(committed):
    centre = find_centre("localhost")
    make_quality_page(centre)
    cycle = CycleFactory(site=centre.site, live=False)
    result = ResultFactory(cycle=cycle, recipients=100)
    try:
        yield SurveyFactory(cycle=cycle, needs_code=True), result
    finally:
        QualityPage.objects.get().delete()


def at_once(number, work):
    """Do the work in threads that start together; return what each has brought or raised."""
    reached, brought = threading.Barrier(number, timeout=20), []

    def one(place):
        try:
            reached.wait()
            brought.append(work(place))
        except Exception as error:  # told by the assertions of the test
            brought.append(error)
        finally:
            connection.close()

    threads = [threading.Thread(target=one, args=(place,)) for place in range(number)]
    for each in threads:
        each.start()
    for each in threads:
        each.join()
    return brought


def test_a_code_is_spent_once(asked_by_code):
    survey, result = asked_by_code
    (code,) = make_codes(survey, result, 1)
    forms = [{**taking.new_form(result), "a": ALL} for _place in range(2)]

    def send(place):
        return taking.take(survey, result, forms[place], code=code)

    brought = at_once(2, send)

    assert sorted(type(each) for each in brought if isinstance(each, Exception)) == [
        taking.CodeError
    ]
    assert SurveyAnswer.objects.filter(survey=survey).count() == 1
    assert SurveyCode.objects.get(survey=survey).is_used


def test_a_form_is_taken_once(asked_by_code):
    survey, result = asked_by_code
    codes = make_codes(survey, result, 2)
    form = {**taking.new_form(result), "a": ALL}

    def send(place):
        return taking.take(survey, result, form, code=codes[place])

    brought = at_once(2, send)

    assert [type(each) for each in brought if isinstance(each, Exception)] == [taking.TwiceError]
    assert SurveyAnswer.objects.filter(survey=survey).count() == 1
    # whoever sent it twice has not lost the other code
    assert SurveyCode.objects.filter(survey=survey, is_used=True).count() == 1
