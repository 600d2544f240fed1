"""A question to the authors: a letter to the service address that robots never see."""

import pytest
from bs4 import BeautifulSoup
from django.core import mail

from consents.models import ConsentKind, ConsentRecord
from practices_bank.models import PracticePage, PracticeQuestion
from practices_bank.questions import letters, serving
from tests.factories.consents import ConsentTextFactory
from tests.jobs import run_jobs

pytestmark = pytest.mark.django_db
JOB = "practices_bank.question"


@pytest.fixture
def text(centre):
    return ConsentTextFactory(site=centre.site, kind=ConsentKind.FORM, title="Согласие")


@pytest.fixture
def asked(client, practice, text):
    """Send the form."""

    def send(**fields):
        data = {
            "email": "kollega@example.ru",
            "question": "Сколько наборов нужно на группу?",
            "consent_form": text.version,
            **fields,
        }
        return client.post(address(practice), data)

    return send


def address(page):
    return f"{page.get_url()}vopros/"


def errors(answer):
    return [each.text for each in BeautifulSoup(answer.content, "html.parser").select(".errors li")]


def test_the_authors_get_a_letter_and_answer_to_the_reader(client, practice, asked):
    answer = asked()
    assert address(practice).endswith(answer["Location"].removesuffix("?sent=1"))
    assert "Вопрос отправлен" in client.get(answer["Location"]).content.decode()

    assert run_jobs(JOB) == 1
    letter = mail.outbox[0]
    assert letter.to == ["otdel@example.ru"]
    assert letter.reply_to == ["kollega@example.ru"]
    assert letter.subject == "Вопрос о практике «Входное «испытание» & ко»"
    assert "Сколько наборов нужно на группу?" in letter.body
    assert practice.full_url in letter.body


def test_nothing_is_kept_once_it_is_sent_but_the_consent(asked, text):
    asked()
    assert PracticeQuestion.objects.count() == 1
    run_jobs(JOB)

    assert not PracticeQuestion.objects.exists()
    record = ConsentRecord.objects.get(text=text)
    assert "kollega" not in record.subject
    run_jobs(JOB)
    assert len(mail.outbox) == 1


def test_a_failed_letter_keeps_the_question_for_the_next_try(asked, monkeypatch):
    def fail(*_args, **_kwargs):
        raise OSError("no mail")

    asked()
    question = PracticeQuestion.objects.get()
    with monkeypatch.context() as broken:
        broken.setattr("django.core.mail.EmailMessage.send", fail)
        with pytest.raises(OSError, match="no mail"):
            letters.send(question.pk)
    assert PracticeQuestion.objects.exists()

    letters.send(question.pk)
    assert len(mail.outbox) == 1


def test_questions_that_could_not_be_sent_are_not_kept_for_ever(asked, travel):
    asked()
    letters.forget()
    assert PracticeQuestion.objects.exists()
    travel(days=31)
    letters.forget()
    assert not PracticeQuestion.objects.exists()


@pytest.mark.parametrize("field", ["email", "question", "consent_form"])
def test_what_is_missing_is_said_at_its_field(asked, field):
    answer = asked(**{field: ""})

    assert answer.status_code == 422
    assert len(errors(answer)) == 1
    assert not PracticeQuestion.objects.exists()


def test_a_wrong_address_is_refused(asked):
    answer = asked(email="kollega@@example")

    assert answer.status_code == 422
    assert errors(answer)


def test_a_robot_is_refused(asked):
    assert asked(website="http://spam.test").status_code == 422
    assert not PracticeQuestion.objects.exists()


def test_lines_of_a_header_cannot_be_smuggled_in(practice, asked):
    PracticePage.objects.filter(pk=practice.pk).update(title="Имя\nBcc: x@example.ru")
    assert asked(email="a@example.ru\nBcc: x@example.ru").status_code == 422
    asked()
    run_jobs(JOB)

    assert "\n" not in mail.outbox[0].subject
    assert mail.outbox[0].recipients() == ["otdel@example.ru"]


def test_without_a_token_nothing_is_taken(practice, text):
    from django.test import Client

    answer = Client(enforce_csrf_checks=True).post(address(practice), {"email": "a@example.ru"})

    assert answer.status_code == 403


@pytest.mark.parametrize("limit", ["OF_VISITOR", "OF_ADDRESS", "OF_PRACTICE"])
def test_too_many_questions_are_refused(asked, monkeypatch, limit):
    monkeypatch.setattr(getattr(serving, limit), "limit", 2)
    statuses = [asked().status_code for _time in range(3)]

    assert statuses == [302, 302, 429]
    assert PracticeQuestion.objects.count() == 2


def test_without_a_text_of_consent_the_form_is_not_shown(client, practice):
    answer = client.get(address(practice))

    assert "Вопросы здесь пока не принимаются" in answer.content.decode()
    assert client.post(address(practice), {"email": "a@example.ru"}).status_code == 503


def test_a_practice_without_an_address_takes_no_questions(client, practice):
    PracticePage.objects.filter(pk=practice.pk).update(contact_email="")

    assert client.get(address(practice)).status_code == 404
    assert "vopros" not in client.get(practice.get_url()).content.decode()


def test_the_address_stands_nowhere_that_robots_read(client, practice, text):
    for place in (
        practice.get_url(),
        address(practice),
        "/praktiki/",
        "/praktiki/?format=csv",
        "/praktiki/?format=json",
        "/praktiki/rss/",
        "/praktiki/feed.json",
        f"/praktiki/sravnenie/?p={practice.pk}",
    ):
        answer = client.get(place)
        content = b"".join(answer.streaming_content) if answer.streaming else answer.content
        assert answer.status_code == 200, place
        assert b"otdel@example.ru" not in content, place


def test_the_form_is_nobody_else_s_and_no_robot_s(client, practice, text):
    answer = client.get(address(practice))
    soup = BeautifulSoup(answer.content, "html.parser")

    assert "no-store" in answer["Cache-Control"]
    assert "noindex" in soup.select_one('meta[name="robots"]')["content"]
    for field in soup.select("main form :is(input:not([type=hidden]), textarea)"):
        assert soup.select_one(f'label[for="{field["id"]}"]'), field
