"""A parent answers: without an account, without scripts, once."""

from datetime import timedelta

import pytest
from bs4 import BeautifulSoup
from django.core.cache import cache
from django.utils import timezone

from quality_assessment.models import SurveyAnswer
from quality_assessment.survey import taking
from quality_assessment.survey.codes import make_codes
from tests.factories.assessments import CycleFactory, ResultFactory, SurveyFactory
from tests.factories.organisations import OrganisationFactory

from .conftest import ALL, STEPS, fields

pytestmark = pytest.mark.django_db
HOST = {"host": "localhost"}


def soup_of(answer):
    return BeautifulSoup(answer.content, "html.parser")


def text_of(answer):
    return soup_of(answer).get_text(" ").replace("\xa0", " ")


def form(asked):
    return f"/noko/anketa/{asked.result.slug}/"


def test_three_steps_and_thanks(client, fill, asked):
    answer = fill(comment="Больше кружков")

    assert answer.status_code == 302
    assert answer["Location"].endswith("/spasibo/")
    kept = SurveyAnswer.objects.get()
    assert kept.answers == ALL
    assert (kept.comment, kept.flags, kept.result) == ("Больше кружков", [], asked.result)
    thanks = text_of(client.get(answer["Location"], headers=HOST))
    assert "1 из 40" in thanks


def test_nothing_of_the_person_is_kept(fill, client):
    fill()

    names = {each.name for each in SurveyAnswer._meta.get_fields()}
    assert names == {
        *("id", "survey", "result", "day", "answers", "comment", "is_paper", "flags", "excluded"),
    }
    cookies = {name: each.value for name, each in client.cookies.items() if "anketa" in name}
    assert list(cookies.values()) == ["1"]


def test_the_same_browser_does_not_answer_twice(client, fill, asked):
    fill()

    assert "уже отправляли" in text_of(client.get(form(asked), headers=HOST))
    fill()
    assert SurveyAnswer.objects.count() == 1


def test_a_step_without_answers_names_the_questions(client, asked):
    first = client.get(form(asked), headers=HOST)

    answer = client.post(form(asked), {**fields(first), "stand_used": "yes"}, headers=HOST)

    assert answer.status_code == 422
    links = [each["href"] for each in soup_of(answer).select(".errors a")]
    assert links == ["#q-stand_ok", "#q-site_used"]
    ids = {each["id"] for each in soup_of(answer).select("input[id]")}
    assert {each.removeprefix("#") for each in links} <= ids
    assert soup_of(answer).select_one("input[name=stand_used][checked]")["value"] == "yes"


def test_one_goes_back_without_losing_answers(client, asked):
    first = client.get(form(asked), headers=HOST)
    second = client.post(form(asked), {**fields(first), **STEPS[0]}, headers=HOST)

    back = client.post(
        form(asked), {**fields(second), "comfort_ok": "yes", "back": "1"}, headers=HOST
    )

    assert soup_of(back).select_one("input[name=stand_ok][checked]")["value"] == "rather-yes"
    again = client.post(form(asked), {**fields(back), **STEPS[0]}, headers=HOST)
    assert soup_of(again).select_one("input[name=comfort_ok][checked]")["value"] == "yes"


def test_answers_to_questions_not_asked_do_not_count(fill):
    fill(steps=({**STEPS[0], "stand_used": "no"}, {**STEPS[1], "access_ok": "yes"}, STEPS[2]))

    kept = SurveyAnswer.objects.get().answers
    assert {"stand_ok", "access_ok"}.isdisjoint(kept)


def test_a_step_left_out_comes_back(client, asked):
    first = client.get(form(asked), headers=HOST)
    sent = {**fields(first), **STEPS[2], "step": "3"}

    answer = client.post(form(asked), sent, headers=HOST)

    assert answer.status_code == 422
    assert not SurveyAnswer.objects.exists()
    assert soup_of(answer).select_one("input[name=step]")["value"] == "1"


@pytest.mark.parametrize("how", ["forged", "foreign", "old"])
def test_a_form_that_is_not_ours_begins_anew(client, asked, how, monkeypatch):
    state = fields(client.get(form(asked), headers=HOST))["state"]
    if how == "forged":
        state = state[:-4] + "abcd"
    if how == "foreign":
        other = ResultFactory(cycle=asked.cycle)
        state = taking.sign(taking.new_form(other))
    if how == "old":
        monkeypatch.setattr(taking, "FORM_LIVES", -1)

    answer = client.post(form(asked), {**ALL, "state": state, "step": "3"}, headers=HOST)

    assert "слишком долго" in text_of(answer)
    assert not SurveyAnswer.objects.exists()


def test_one_form_is_taken_once(client, fill, asked):
    state = {}

    def keep(*args, **more):
        state.update(args[2])
        return taken(*args, **more)

    taken = taking.take
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(taking, "take", keep)
        fill()
    cache.clear()  # another process remembers nothing
    with pytest.raises(taking.TwiceError):
        taking.take(asked.survey, asked.result, state)


def test_robots_are_refused(fill):
    assert fill(website="http://spam.example").status_code == 422
    assert not SurveyAnswer.objects.exists()


def test_unknown_keys_and_values_are_dropped(fill):
    answer = fill(steps=(*STEPS[:2], {**STEPS[2], "overall_ok": "отлично"}), chuzhoe="1")

    assert answer.status_code == 422
    assert not SurveyAnswer.objects.exists()


def test_a_long_comment_is_told(fill):
    assert fill(comment="х" * 501).status_code == 422


def test_a_code_works_once(client, fill, asked):
    asked.survey.needs_code = True
    asked.survey.save()
    code, other = make_codes(asked.survey, asked.result, 2)

    assert fill(code="").status_code == 422
    assert fill(code="ABCD-0000").status_code == 422
    assert fill(code=code.lower().replace("-", " ")).status_code == 302
    client.cookies.clear()
    assert fill(code=code).status_code == 422
    assert fill(code=other).status_code == 302
    assert SurveyAnswer.objects.count() == 2


def test_a_code_of_another_organisation_is_not_good(fill, asked):
    asked.survey.needs_code = True
    asked.survey.save()
    foreign = ResultFactory(cycle=asked.cycle)
    (code,) = make_codes(asked.survey, foreign, 1)

    assert fill(code=code).status_code == 422


def test_a_closed_survey_takes_nothing(client, fill, asked):
    asked.survey.closes = timezone.now() - timedelta(minutes=1)
    asked.survey.save()

    assert "закрыт" in text_of(client.get(form(asked), headers=HOST))
    client.post(form(asked), {**ALL, "step": "3"}, headers=HOST)
    assert not SurveyAnswer.objects.exists()


def test_the_list_names_organisations_and_finds_by_name(client, asked):
    station = OrganisationFactory(site=asked.own.site, short_name="Станция")
    ResultFactory(cycle=asked.cycle, organisation=station)

    assert "Станция" in text_of(client.get("/noko/anketa/", headers=HOST))
    found = soup_of(client.get("/noko/anketa/?q=дом", headers=HOST)).select("main ul.links a")
    assert [each["href"] for each in found] == [form(asked)]


def test_a_neighbour_has_his_own_survey(client, asked):
    cycle = CycleFactory(site=asked.other.site, live=False)
    foreign = ResultFactory(cycle=cycle)
    SurveyFactory(cycle=cycle)

    assert client.get(f"/noko/anketa/{foreign.slug}/", headers=HOST).status_code == 404
    assert client.get(form(asked), headers={"host": "tver.localhost"}).status_code == 404


def test_without_a_survey_the_page_says_so(client, asked):
    asked.survey.delete()

    assert "сейчас нет" in text_of(client.get("/noko/anketa/", headers=HOST))
    assert client.get(form(asked), headers=HOST).status_code == 404


@pytest.mark.parametrize("path", ["", "one"])
def test_pages_ask_few_questions(client, asked, path, django_assert_max_num_queries):
    url = form(asked) if path else "/noko/anketa/"
    client.get(url, headers=HOST)
    with django_assert_max_num_queries(12):
        client.get(url, headers=HOST)
