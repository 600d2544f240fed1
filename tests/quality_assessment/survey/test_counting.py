"""From questionnaires to raw counts, with doubts noted and nothing deleted."""

import pytest
from bs4 import BeautifulSoup
from django.core.exceptions import ValidationError
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from exchange.models import OrderedFile
from quality_assessment.desk import surveying
from quality_assessment.exports import ANSWERS
from quality_assessment.models import SurveyAnswer, SurveyCode, SurveyQuestion
from quality_assessment.survey import counting, taking
from quality_assessment.survey.roles import PLACES, Role
from tests.factories.assessments import CycleFactory, ResultFactory, SurveyFactory
from tests.jobs import run_jobs
from users.models import Role as Person

from .conftest import ALL

pytestmark = pytest.mark.django_db
HOST = {"host": "localhost"}


def add(asked, *, result=None, **changes):
    answers = {**ALL, **changes}
    return SurveyAnswer.objects.create(
        survey=asked.survey, result=result or asked.result, answers=answers
    )


@pytest.fixture
def editor(client, asked):
    client.force_login(asked.own.person(Person.EDITOR))
    return client


def page(asked, name="quality_survey", **more):
    return reverse(name, kwargs={"pk": asked.cycle.pk, **more})


def test_a_new_survey_has_a_question_for_every_place(asked):
    roles = list(asked.survey.questions.values_list("role", flat=True))

    assert roles == list(Role)
    assert set(PLACES) == set(Role)
    assert not asked.survey.wording_checked


def test_blank_is_no_no_and_filters_make_the_denominators(asked):
    add(asked)
    add(asked, stand_ok="no", comfort_ok="yes")
    add(asked, stand_used="no", disabled="yes", access_ok="rather-yes")
    SurveyAnswer.objects.filter(answers__stand_used="no").update(
        answers={
            k: v
            for k, v in {
                **ALL,
                "stand_used": "no",
                "disabled": "yes",
                "access_ok": "rather-yes",
            }.items()
            if k != "stand_ok"
        }
    )
    add(asked, overall_ok="no").__class__.objects.filter(answers__overall_ok="no").update(
        excluded="проверка"
    )

    (found,) = counting.counts(asked.survey).values()

    assert found["respondents"] == 3
    assert (found["stand_asked"], found["stand_satisfied"]) == (2, 1)
    assert (found["site_asked"], found["site_satisfied"]) == (0, 0)
    assert (found["disabled_asked"], found["disabled_satisfied"]) == (1, 1)
    assert found["comfort_satisfied"] == 1
    assert found["overall_satisfied"] == 3


def test_counting_is_one_query_however_many_there_are(asked, django_assert_num_queries):
    for _number in range(5):
        add(asked, result=ResultFactory(cycle=asked.cycle))

    with django_assert_num_queries(1):
        assert len(counting.counts(asked.survey)) == 5


def test_counts_go_into_raw_data_and_known_ones_stay_until_replaced(asked):
    add(asked)
    asked.result.raw = {"comfort_satisfied": 7, "norm": 10}
    asked.result.save()

    assert counting.transfer(asked.survey, None, replace=False) == {"written": 0, "left": 1}
    asked.result.refresh_from_db()
    assert asked.result.raw["comfort_satisfied"] == 7

    counting.transfer(asked.survey, None, replace=True)
    asked.result.refresh_from_db()
    assert asked.result.raw["comfort_satisfied"] == 0
    assert asked.result.raw["norm"] == 10
    assert asked.result.respondents == 1
    assert asked.result.computed is not None


@pytest.mark.parametrize(
    ("comment", "flag"),
    [
        ("Звоните +7 900 000-00-00", "personal"),
        ("Петя, 9 лет, скучает", "personal"),
        ("Спасибо", ""),
    ],
)
def test_doubts_are_noted(asked, comment, flag):
    form = taking.new_form(asked.result) | {"a": ALL}

    answer = taking.take(asked.survey, asked.result, form, comment=comment)

    assert answer.flags == ([flag] if flag else [])


def test_too_quick_alike_and_surplus_are_doubtful(asked, monkeypatch):
    monkeypatch.setattr(taking, "QUICK", 60)
    monkeypatch.setattr(taking, "ALIKE", 3)
    monkeypatch.setattr(taking.BURST, "limit", 4)
    asked.survey.most = 4
    asked.survey.save()

    for _number in range(5):
        form = taking.new_form(asked.result) | {"a": ALL}
        last = taking.take(asked.survey, asked.result, form)

    assert set(last.flags) == {"quick", "alike", "burst", "surplus"}
    assert SurveyAnswer.objects.count() == 5


def test_a_deleted_cycle_takes_its_survey_along(asked):
    add(asked)

    asked.cycle.delete()

    assert not SurveyAnswer.objects.exists()


def test_the_desk_shows_how_far_it_is(editor, asked):
    add(asked)

    text = BeautifulSoup(editor.get(page(asked), headers=HOST).content, "html.parser").get_text(" ")

    assert "40 (2 %)" in " ".join(text.split())
    assert "675н" in text


def test_an_answer_is_left_out_with_a_reason_and_taken_in_again(editor, asked):
    answer = add(asked)
    SurveyAnswer.objects.update(flags=["quick"])

    editor.post(page(asked), {"answer": answer.pk, "reason": ""}, headers=HOST)
    answer.refresh_from_db()
    assert answer.excluded == ""
    editor.post(page(asked), {"answer": answer.pk, "reason": "накрутка"}, headers=HOST)
    answer.refresh_from_db()
    assert answer.excluded == "накрутка"
    assert counting.counts(asked.survey) == {}
    editor.post(page(asked), {"answer": answer.pk}, headers=HOST)
    answer.refresh_from_db()
    assert answer.excluded == ""


def test_the_table_of_answers_has_no_person(editor, asked):
    add(asked)

    answer = editor.get(page(asked) + "?format=csv", headers=HOST)
    content = b"".join(answer.streaming_content) if answer.streaming else answer.content

    head, row = content.decode("utf-8-sig").strip().splitlines()
    assert "Дом творчества" in row
    assert "Скорее да" in row
    assert "IP" not in head


def test_codes_are_shown_once_and_kept_as_digests(editor, asked):
    url = page(asked, "quality_poster", result=asked.result.pk)

    soup = BeautifulSoup(editor.post(url, {"number": 3}, headers=HOST).content, "html.parser")
    codes = [each.get_text() for each in soup.select(".quality-codes li")]

    assert len(codes) == 3
    kept = set(SurveyCode.objects.values_list("digest", flat=True))
    assert {taking.digest_of(asked.survey, code) for code in codes} == kept
    again = editor.get(url, headers=HOST).content.decode()
    assert codes[0] not in again
    assert "<svg" in again
    assert f"/nezavisimaya-otsenka/anketa/{asked.result.slug}/" in again


def test_a_questionnaire_on_paper_is_typed_in_and_one_with_blanks_does_not_count(editor, asked):
    url = page(asked, "quality_paper", result=asked.result.pk)

    editor.post(url, {}, headers=HOST)
    assert not SurveyAnswer.objects.exists()
    editor.post(url, {**ALL, "comment": "Холодно"}, headers=HOST)
    editor.post(url, {"stand_used": "yes", "stand_ok": "no"}, headers=HOST)

    whole, cut = SurveyAnswer.objects.all()
    assert (whole.is_paper, whole.answers, whole.excluded) == (True, ALL, "")
    assert cut.flags == ["incomplete"]
    assert counting.counts(asked.survey)[asked.result.pk]["respondents"] == 1


def test_a_share_of_nobody_is_unknown_and_too_many_answers_are_not_written(asked):
    add(asked)
    counting.transfer(asked.survey, None, replace=False)
    asked.result.refresh_from_db()
    assert {"site_asked", "site_satisfied", "remote_asked"}.isdisjoint(asked.result.raw)
    assert asked.result.raw["disabled_asked"] == 0
    assert "disabled_satisfied" not in asked.result.raw
    assert asked.result.computed["problems"] == []

    asked.result.recipients = 1
    asked.result.save()
    add(asked)
    assert [each.pk for each in counting.compare(asked.survey).above] == [asked.result.pk]
    assert counting.transfer(asked.survey, None, replace=True)["written"] == 0


def test_a_result_with_answers_stays(editor, asked):
    add(asked)
    name = type(asked.result).snippet_viewset.get_url_name("delete")

    editor.post(reverse(name, args=[asked.result.pk]), headers=HOST)

    assert SurveyAnswer.objects.count() == 1


def test_two_surveys_are_not_open_at_once(asked):
    other = SurveyFactory.build(cycle=CycleFactory(site=asked.own.site, year=2026))
    other.site = asked.own.site

    with pytest.raises(ValidationError) as told:
        other.clean()

    assert set(told.value.message_dict) == {"opens"}


def test_every_count_keeps_its_question(editor, asked):
    url, sent = edit_form(editor, asked)

    answer = editor.post(url, sent | {"questions-3-DELETE": "on"}, headers=HOST)

    assert answer.status_code == 200
    assert "1.3, сайт" in answer.content.decode()
    assert asked.survey.questions.count() == len(Role)
    assert editor.post(url, sent, headers=HOST).status_code == 302


def edit_form(editor, asked):
    """Return the address of the survey's form and what it holds."""
    url = reverse(type(asked.survey).snippet_viewset.get_url_name("edit"), args=[asked.survey.pk])
    soup = BeautifulSoup(editor.get(url, headers=HOST).content, "html.parser")
    form = soup.select_one("#w-editor-form")
    sent = {
        each["name"]: each.get("value", "")
        for each in form.select("input[name]")
        if each.get("type") != "checkbox" or each.has_attr("checked")
    }
    sent |= {
        each["name"]: (each.select_one("option[selected]") or {"value": ""})["value"]
        for each in form.select("select[name]")
    }
    return url, sent


def test_questions_are_locked_after_the_first_answer(editor, asked):
    add(asked)
    url, sent = edit_form(editor, asked)

    changed = editor.post(url, sent | {"questions-0-text": "Другой вопрос?"}, headers=HOST)

    assert changed.status_code == 200
    assert "вопросы уже нельзя" in changed.content.decode()
    assert not SurveyQuestion.objects.filter(text="Другой вопрос?").exists()


@pytest.mark.parametrize("name", ["quality_survey", "quality_poster", "quality_paper"])
def test_others_see_nothing_of_it(client, asked, name):
    add(asked, comment="тайна")
    more = {} if name == "quality_survey" else {"result": asked.result.pk}

    client.force_login(asked.other.person(Person.EDITOR))
    assert client.get(page(asked, name, **more), headers=HOST).status_code == 404
    for role in (Person.REPRESENTATIVE, Person.OBSERVER):
        client.force_login(asked.own.person(role))
        assert client.get(page(asked, name, **more), headers=HOST).status_code in (302, 403, 404)


def test_an_author_decides_nothing_about_answers(client, asked):
    answer = add(asked)
    client.force_login(asked.own.person(Person.AUTHOR))

    shown = client.get(page(asked), headers=HOST)
    assert shown.status_code == 200
    assert not BeautifulSoup(shown.content, "html.parser").select("main form")
    client.post(page(asked), {"answer": answer.pk, "reason": "не нравится"}, headers=HOST)
    client.post(page(asked), headers=HOST)
    codes = page(asked, "quality_poster", result=asked.result.pk)
    client.post(codes, {"number": "3"}, headers=HOST)
    answer.refresh_from_db()
    asked.result.refresh_from_db()
    assert (answer.excluded, asked.result.raw) == ("", {})
    assert not SurveyCode.objects.exists()


def test_the_next_survey_asks_as_the_last_one(asked):
    question = asked.survey.questions.get(role="overall_ok")
    question.text = "Довольны ли вы в целом?"
    question.save()
    asked.survey.wording_checked = True
    asked.survey.save()

    following = SurveyFactory(cycle=CycleFactory(site=asked.own.site, year=2026))
    assert following.questions.get(role="overall_ok").text == "Довольны ли вы в целом?"
    assert following.questions.count() == len(Role)
    assert following.wording_checked
    edition = CycleFactory(site=asked.own.site, year=2020, edition="344n")
    assert not SurveyFactory(cycle=edition).wording_checked
    neighbour = SurveyFactory(cycle=CycleFactory(site=asked.other.site))
    assert neighbour.questions.get(role="overall_ok").text != "Довольны ли вы в целом?"


def test_programmes_are_not_surveyed(asked):
    asked.survey.cycle.object = "programmes"
    with pytest.raises(ValidationError) as error:
        asked.survey.clean()
    assert "cycle" in error.value.message_dict


def test_the_desk_counts_the_answers_once(editor, asked):
    add(asked)
    with CaptureQueriesContext(connection) as asked_of:
        editor.get(page(asked), headers=HOST)
    counted = [each for each in asked_of if "stand_satisfied" in each["sql"]]
    assert len(counted) == 1


def test_the_sheet_to_be_printed_has_hints_and_words_of_anonymity(editor, asked):
    asked.survey.questions.filter(role="comfort_ok").update(hint="Вода, тепло, чистота")
    paper = editor.get(page(asked, "quality_paper", result=asked.result.pk), headers=HOST)
    text = BeautifulSoup(paper.content, "html.parser").get_text(" ").replace("\xa0", " ")

    assert "Вода, тепло, чистота" in text
    assert "анонимна" in text
    assert "в закрытый ящик" in text


def test_an_answer_left_out_takes_its_share_along(asked):
    kept = add(asked)
    said = add(asked, disabled="yes", access_ok="yes")
    counting.transfer(asked.survey, None, replace=True)
    said.excluded = "повтор"
    said.save()
    assert kept.excluded == ""

    counting.transfer(asked.survey, None, replace=True)
    asked.result.refresh_from_db()
    assert asked.result.raw["disabled_asked"] == 0
    assert "disabled_satisfied" not in asked.result.raw
    assert asked.result.computed["problems"] == []


def test_a_long_table_of_answers_is_ordered_and_made_by_the_worker(editor, asked, monkeypatch):
    monkeypatch.setattr(surveying, "AT_ONCE", 1)
    add(asked)
    assert 'value="xlsx"' not in editor.get(page(asked), headers=HOST).content.decode()
    add(asked)

    answer = editor.get(page(asked) + "?format=csv", headers=HOST, follow=True)
    assert "закажите её кнопками" in answer.content.decode()
    assert 'name="order" value="csv"' in answer.content.decode()
    waiting = editor.post(page(asked), {"order": "csv"}, headers=HOST, follow=True)
    assert "data-import-progress" in waiting.content.decode()
    run_jobs("exchange.order")

    made = OrderedFile.objects.get()
    assert (made.site, made.total) == (asked.own.site, 2)
    with made.file.open() as file:
        lines = file.read().decode("utf-8-sig").strip().splitlines()
    assert len(lines) == 3
    assert "Дом творчества" in lines[1]
    page_of_it = editor.get(reverse("exchange_ordered", args=[made.pk]), headers=HOST)
    assert page(asked) in page_of_it.content.decode()


def test_a_table_of_another_centre_cannot_be_ordered(client, asked, monkeypatch):
    client.force_login(asked.other.person(Person.EDITOR))

    assert client.post(page(asked), {"order": "csv"}, headers=HOST).status_code == 404
    assert not OrderedFile.objects.exists()


def test_an_ordered_table_is_closed_when_the_role_is_lost(editor, asked):
    person = asked.own.person(Person.EDITOR)
    args = {"survey": asked.survey.pk, "result": None}
    assert ANSWERS.may_take(person, args)
    person.groups.clear()
    assert not ANSWERS.may_take(type(person).objects.get(pk=person.pk), args)
    assert not ANSWERS.may_take(person, {"survey": 0, "result": None})
