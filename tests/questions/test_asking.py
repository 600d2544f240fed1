"""A question from the form to the answer, with everything that may go wrong."""

from datetime import date, timedelta

import pytest
from bs4 import BeautifulSoup
from django.core import mail
from django.utils import timezone

from consents.models import ConsentRecord
from questions import letters, retention, terms
from questions.choices import Status
from questions.models import Question, QuestionSettings
from tests.factories.questions import QuestionFactory
from tests.jobs import run_jobs

pytestmark = pytest.mark.django_db


def soup(answer):
    return BeautifulSoup(answer.content, "html.parser")


def errors(answer):
    return [each.text for each in soup(answer).select(".errors li")]


def test_a_question_gets_a_number_a_term_and_a_secret_page(client, ask, asking):
    answer = ask()

    question = Question.objects.get()
    assert answer.status_code == 302
    assert answer["Location"] == f"/voprosy/otvet/{question.token}/?sent=1"
    assert (question.number, question.status) == (1, Status.NEW)
    assert question.assignee == asking.methodist
    assert len(question.token) >= 32

    page = client.get(answer["Location"], headers={"host": "localhost"})
    text = soup(page).get_text(" ").replace("\xa0", " ")
    assert "Вопрос № 1" in text
    assert "Можно ли сменить кружок" in text
    assert "mama@example.ru" not in text
    assert page["Referrer-Policy"] == "same-origin"
    assert "no-store" in page["Cache-Control"]
    assert 'name="robots" content="noindex' in page.content.decode()


def test_letters_name_the_number_and_the_link_never_the_question(ask):
    ask()
    run_jobs("questions.received")
    run_jobs("questions.desk")

    to_reader, to_desk = mail.outbox
    question = Question.objects.get()
    assert to_reader.to == ["mama@example.ru"]
    assert f"/voprosy/otvet/{question.token}/" in to_reader.body
    assert to_desk.to == ["metodist@example.ru"]
    assert question.token not in to_desk.body
    for letter in mail.outbox:
        assert "кружок" not in letter.body
        assert "№ 1" in letter.subject


def test_the_consent_is_written_down_apart(ask, asking):
    ask()

    record = ConsentRecord.objects.get(text=asking.text)
    assert Question.objects.get().consent == record
    assert "mama" not in record.subject


@pytest.mark.parametrize(
    ("field", "value", "said"),
    [
        ("consent_form", None, "Отметьте согласие"),
        ("text", "", "Напишите"),
        ("text", "х" * 1001, "1000"),
        ("text", "Сын Петя, 9 лет, скучает на занятиях", "персональные данные ребёнка"),
        ("email", "mama", "адрес"),
        ("topic", "", "тем"),
        ("audience", None, ""),
    ],
)
def test_mistakes_are_told_at_their_fields_and_nothing_is_lost(ask, field, value, said):
    answer = ask(**{field: value})

    assert answer.status_code == 422
    assert not Question.objects.exists()
    told = errors(answer)
    assert len(told) == 1
    if field == "email":
        assert "кружок" in soup(answer).select_one("textarea").get_text()


def test_a_topic_of_another_centre_is_refused(ask, asking):
    assert ask(topic=asking.other_topic.pk).status_code == 422
    assert not Question.objects.exists()


def test_a_robot_is_refused(ask):
    assert ask(website="http://spam.example").status_code == 422
    assert not Question.objects.exists()


def test_one_visitor_asks_a_few_questions_an_hour(ask):
    statuses = [ask(email=f"a{number}@example.ru").status_code for number in range(6)]

    assert statuses == [302] * 5 + [429]
    assert Question.objects.count() == 5


def test_without_the_text_of_the_consent_nothing_is_taken(client, asking):
    asking.text.__class__.objects.all().update(published_at=None)

    answer = client.get("/voprosy/zadat/", headers={"host": "localhost"})

    assert "пока не принимаются" in answer.content.decode().replace("\xa0", " ")
    assert soup(answer).select_one("main form[method=post]") is None


def test_the_page_is_found_by_its_secret_alone(client, ask):
    ask()
    question = Question.objects.get()

    def status(token, host="localhost"):
        return client.get(f"/voprosy/otvet/{token}/", headers={"host": host}).status_code

    assert status(question.token) == 200
    assert status(question.token, "tver.localhost") == 404
    assert status(question.number) == 404
    assert status(question.pk) == 404
    assert status(question.token[:-1]) == 404


def test_the_reader_allows_forbids_and_rates(client, asking):
    question = QuestionFactory(site=asking.own.site, status=Status.ANSWERED, answer="<p>Да</p>")
    question.answered_at = timezone.now()
    question.save()
    url = f"/voprosy/otvet/{question.token}/"

    def post(**data):
        return client.post(url, data, headers={"host": "localhost"}).status_code

    assert post(do="publish") == 302
    assert Question.objects.get().may_publish
    assert post(do="unpublish") == 302
    assert not Question.objects.get().may_publish
    assert post(helped="partly") == 302
    assert Question.objects.get().helped == "partly"
    assert post(helped="чушь") == 200
    assert Question.objects.get().helped == "partly"


def test_a_question_without_an_answer_is_not_rated(client, asking):
    question = QuestionFactory(site=asking.own.site)

    client.post(
        f"/voprosy/otvet/{question.token}/", {"helped": "yes"}, headers={"host": "localhost"}
    )

    assert Question.objects.get().helped == ""


def test_the_reader_deletes_the_question_and_ends_the_consent(client, ask):
    ask()
    question = Question.objects.get()
    url = f"/voprosy/otvet/{question.token}/"

    answer = client.post(url, {"do": "delete"}, headers={"host": "localhost"})

    assert "удалены" in answer.content.decode()
    assert not Question.objects.exists()
    assert ConsentRecord.objects.get().withdrawn_at is not None
    assert client.get(url, headers={"host": "localhost"}).status_code == 404
    run_jobs("questions.received")  # a letter that was still waiting is written to nobody
    assert mail.outbox == []


def test_a_withdrawn_consent_takes_its_question_along(ask):
    from consents import withdrawal

    ask()
    withdrawal.withdraw(ConsentRecord.objects.get())

    assert not Question.objects.exists()


def test_numbers_are_of_each_centre(asking):
    for site in (asking.own.site, asking.other.site, asking.own.site):
        QuestionFactory(site=site)

    found = Question.objects.order_by("pk").values_list("site", "number")
    own, other = asking.own.site.pk, asking.other.site.pk
    assert list(found) == [(own, 1), (other, 1), (own, 2)]


def test_a_number_is_not_given_again(asking):
    QuestionFactory(site=asking.own.site)
    QuestionFactory(site=asking.own.site).delete()

    assert QuestionFactory(site=asking.own.site).number == 3


def test_numbers_go_on_from_what_stands_already(asking):
    QuestionFactory(site=asking.own.site, number=7)

    assert QuestionFactory(site=asking.own.site).number == 8


@pytest.mark.parametrize(
    ("day", "days", "due"),
    [
        (date(2026, 11, 27), 2, date(2026, 12, 1)),  # a Friday
        (date(2026, 11, 28), 1, date(2026, 11, 30)),
        (date(2026, 11, 23), 2, date(2026, 11, 25)),
        (date(2026, 11, 23), 0, date(2026, 11, 23)),
    ],
)
def test_terms_are_counted_in_working_days(day, days, due):
    assert terms.after_working_days(day, days) == due


def test_the_morning_letter_reminds_of_late_answers(asking):
    past = timezone.localdate() - timedelta(days=9)
    QuestionFactory(site=asking.own.site, assignee=asking.methodist, due_on=past)
    QuestionFactory(site=asking.own.site, assignee=asking.methodist)
    QuestionFactory(site=asking.own.site, due_on=past, status=Status.ANSWERED)

    letters.overdue()

    (letter,) = mail.outbox
    assert letter.to == ["metodist@example.ru"]
    assert letter.subject == "Опаздывает 1 ответ"


def test_answered_questions_are_deleted_after_their_term(asking):
    now = timezone.now()
    kept = QuestionSettings.for_site(asking.own.site).keep_days
    for days in (kept + 1, kept - 1):
        QuestionFactory(
            site=asking.own.site, status=Status.ANSWERED, answered_at=now - timedelta(days=days)
        )
    QuestionFactory(site=asking.own.site, asked_at=now - timedelta(days=400))

    assert retention.run() == 1
    assert Question.objects.count() == 2
