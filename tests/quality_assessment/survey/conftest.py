"""A survey that is open, with one organisation; a neighbour has his own."""

from types import SimpleNamespace

import pytest
from bs4 import BeautifulSoup

from quality_assessment.survey import taking
from tests.factories.assessments import (
    CycleFactory,
    ResultFactory,
    SurveyFactory,
    make_quality_page,
)
from tests.factories.organisations import OrganisationFactory

OURS = {"host": "localhost", "origin": "http://localhost"}
STEPS = (
    {"stand_used": "yes", "stand_ok": "rather-yes", "site_used": "no"},
    {"comfort_ok": "no", "disabled": "refused"},
    {
        "first_ok": "yes",
        "service_ok": "yes",
        "remote_used": "no",
        "recommend": "yes",
        "schedule_ok": "rather-no",
        "overall_ok": "yes",
    },
)
ALL = {name: value for step in STEPS for name, value in step.items()}


@pytest.fixture
def asked(two_centres, monkeypatch):
    """The survey of the centre and its organisation."""
    monkeypatch.setattr(taking, "QUICK", 0)
    own, other = two_centres
    page, _other_page = make_quality_page(own), make_quality_page(other)
    cycle = CycleFactory(site=own.site, live=False)
    organisation = OrganisationFactory(site=own.site, short_name="Дом творчества")
    result = ResultFactory(cycle=cycle, organisation=organisation, recipients=100, respondents=None)
    survey = SurveyFactory(cycle=cycle)
    return SimpleNamespace(
        own=own, other=other, page=page, cycle=cycle, result=result, survey=survey
    )


@pytest.fixture
def fill(client, asked):
    """Walk through the questionnaire; give answers that differ, or what is sent last."""

    def walk(slug=None, steps=STEPS, **last):
        url = f"/nezavisimaya-otsenka/anketa/{slug or asked.result.slug}/"
        answer = client.get(url, headers={"host": "localhost"})
        for number, step in enumerate(steps, 1):
            sent = {**fields(answer), **step, **(last if number == len(steps) else {})}
            answer = client.post(url, sent, headers=OURS)
        return answer

    return walk


def fields(answer):
    """Return the hidden fields of the form."""
    soup = BeautifulSoup(answer.content, "html.parser")
    hidden = soup.select("form.survey input[type=hidden]")
    return {each["name"]: each["value"] for each in hidden}
