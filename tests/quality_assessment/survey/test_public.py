"""A parent answers: without an account, without scripts, once."""

from datetime import timedelta

import pytest
from bs4 import BeautifulSoup
from django.core.cache import cache
from django.test import Client
from django.utils import timezone

from quality_assessment.models import AssessmentCycle, SurveyAnswer
from quality_assessment.survey import pages, taking
from quality_assessment.survey.codes import make_codes
from tests.factories.assessments import CycleFactory, ResultFactory, SurveyFactory
from tests.factories.organisations import OrganisationFactory

from .conftest import ALL, OURS, STEPS, fields

pytestmark = pytest.mark.django_db
HOST = {"host": "localhost"}


def soup_of(answer):
    return BeautifulSoup(answer.content, "html.parser")


def text_of(answer):
    return soup_of(answer).get_text(" ").replace("\xa0", " ")


def form(asked):
    return f"/nezavisimaya-otsenka/anketa/{asked.result.slug}/"


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
    (cookie,) = client.cookies.values()  # and no other: no token, no session
    assert cookie.key.startswith("anketa-")
    assert cookie.value == "1"


def test_the_same_browser_does_not_answer_twice(client, fill, asked):
    fill()

    assert "уже отправляли" in text_of(client.get(form(asked), headers=HOST))
    fill()
    assert SurveyAnswer.objects.count() == 1


def test_a_step_without_answers_names_the_questions(client, asked):
    first = client.get(form(asked), headers=HOST)

    answer = client.post(form(asked), {**fields(first), "stand_used": "yes"}, headers=OURS)

    assert answer.status_code == 422
    links = [each["href"] for each in soup_of(answer).select(".errors a")]
    assert links == ["#q-stand_ok", "#q-site_used"]
    ids = {each["id"] for each in soup_of(answer).select("input[id]")}
    assert {each.removeprefix("#") for each in links} <= ids
    assert soup_of(answer).select_one("input[name=stand_used][checked]")["value"] == "yes"


def test_one_goes_back_without_losing_answers(client, asked):
    first = client.get(form(asked), headers=HOST)
    second = client.post(form(asked), {**fields(first), **STEPS[0]}, headers=OURS)

    back = client.post(
        form(asked), {**fields(second), "comfort_ok": "yes", "back": "1"}, headers=OURS
    )

    assert soup_of(back).select_one("input[name=stand_ok][checked]")["value"] == "rather-yes"
    again = client.post(form(asked), {**fields(back), **STEPS[0]}, headers=OURS)
    assert soup_of(again).select_one("input[name=comfort_ok][checked]")["value"] == "yes"


def test_answers_to_questions_not_asked_do_not_count(fill):
    fill(steps=({**STEPS[0], "stand_used": "no"}, {**STEPS[1], "access_ok": "yes"}, STEPS[2]))

    kept = SurveyAnswer.objects.get().answers
    assert {"stand_ok", "access_ok"}.isdisjoint(kept)


def test_a_step_left_out_comes_back(client, asked):
    first = client.get(form(asked), headers=HOST)
    sent = {**fields(first), **STEPS[2], "step": "3"}

    answer = client.post(form(asked), sent, headers=OURS)

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

    answer = client.post(form(asked), {**ALL, "state": state, "step": "3"}, headers=OURS)

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
    client.post(form(asked), {**ALL, "step": "3"}, headers=OURS)
    assert not SurveyAnswer.objects.exists()


def test_the_list_names_organisations_and_finds_by_name(client, asked):
    station = OrganisationFactory(site=asked.own.site, short_name="Станция")
    ResultFactory(cycle=asked.cycle, organisation=station)

    assert "Станция" in text_of(client.get("/nezavisimaya-otsenka/anketa/", headers=HOST))
    found = soup_of(client.get("/nezavisimaya-otsenka/anketa/?q=дом", headers=HOST)).select(
        "main ul.links a"
    )
    assert [each["href"] for each in found] == [form(asked)]


def test_a_neighbour_has_his_own_survey(client, asked):
    cycle = CycleFactory(site=asked.other.site, live=False)
    foreign = ResultFactory(cycle=cycle)
    SurveyFactory(cycle=cycle)

    assert (
        client.get(f"/nezavisimaya-otsenka/anketa/{foreign.slug}/", headers=HOST).status_code == 404
    )
    assert client.get(form(asked), headers={"host": "tver.localhost"}).status_code == 404


def test_without_a_survey_the_page_says_so(client, asked):
    asked.survey.delete()

    assert "сейчас нет" in text_of(client.get("/nezavisimaya-otsenka/anketa/", headers=HOST))
    assert client.get(form(asked), headers=HOST).status_code == 404


@pytest.mark.parametrize("path", ["", "one"])
def test_pages_ask_few_questions(client, asked, path, django_assert_max_num_queries):
    url = form(asked) if path else "/nezavisimaya-otsenka/anketa/"
    client.get(url, headers=HOST)
    with django_assert_max_num_queries(12):
        client.get(url, headers=HOST)


def test_a_post_of_another_site_is_refused(client, asked):
    strict = Client(enforce_csrf_checks=True)
    state = fields(strict.get(form(asked), headers=HOST))
    sent = {**state, **STEPS[0]}

    foreign = {**HOST, "origin": "https://evil.example"}
    assert strict.post(form(asked), sent, headers=foreign).status_code == 403
    assert strict.post(form(asked), sent, headers=HOST).status_code == 403
    ours = strict.post(form(asked), sent, headers=OURS)
    assert soup_of(ours).select_one("input[name=step]")["value"] == "2"


@pytest.mark.parametrize("name", ["OF_VISITOR", "OF_ORGANISATION"])
def test_too_many_within_an_hour_are_refused(client, fill, asked, monkeypatch, name):
    monkeypatch.setattr(getattr(pages, name), "limit", 1)
    assert fill().status_code == 302
    client.cookies.clear()

    assert fill().status_code == 429
    assert SurveyAnswer.objects.count() == 1


def test_the_first_survey_of_a_centre_is_reached_from_the_section(client, asked):
    link = soup_of(client.get("/nezavisimaya-otsenka/", headers=HOST)).select_one(
        'main a[href$="/anketa/"]'
    )

    assert link["href"] == "/nezavisimaya-otsenka/anketa/"


def test_a_questionnaire_elsewhere_is_led_to_while_it_is_open(client, asked):
    asked.survey.delete()
    today = timezone.localdate()
    AssessmentCycle.objects.update(
        questionnaire_url="https://forms.yandex.ru/u/1/", survey_from=today, survey_until=today
    )
    page = soup_of(client.get("/nezavisimaya-otsenka/", headers=HOST))
    assert page.select_one('main a[href="https://forms.yandex.ru/u/1/"]')

    AssessmentCycle.objects.update(survey_until=today - timedelta(days=1))
    page = soup_of(client.get("/nezavisimaya-otsenka/", headers=HOST))
    assert page.select_one('main a[href="https://forms.yandex.ru/u/1/"]') is None


def test_a_parent_prints_the_questionnaire(client, asked):
    asked.survey.questions.filter(role="comfort_ok").update(hint="Вода, тепло, чистота")
    page = soup_of(client.get(form(asked), headers=HOST))
    link = page.select_one('.aside a[href$="/bumaga/"]')

    paper = client.get(link["href"], headers=HOST)
    text = text_of(paper)
    assert len(soup_of(paper).select("main .prose ol > li")) == 15
    assert "Вода, тепло, чистота" in text
    assert "только после «Да» на вопрос 1" in text
    assert "анонимна" in text
    asked.survey.closes = timezone.now()
    asked.survey.save()
    assert "закрыт" in text_of(client.get(link["href"], headers=HOST))


def test_an_organisation_taken_off_the_register_is_not_asked_about(client, asked):
    asked.result.organisation.live = False
    asked.result.organisation.save()

    assert client.get(form(asked), headers=HOST).status_code == 404
    assert (
        soup_of(client.get("/nezavisimaya-otsenka/anketa/", headers=HOST)).select("main ul.links a")
        == []
    )
