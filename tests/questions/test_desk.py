"""The desk of those who answer."""

import json

import pytest
from bs4 import BeautifulSoup
from django.core import mail
from django.urls import reverse
from django.utils import timezone

from questions.choices import Event, Status
from questions.models import FrequentQuestion, Question
from tests.factories.questions import QuestionFactory, TemplateFactory, TopicFactory
from tests.jobs import run_jobs
from users.models import Role

pytestmark = pytest.mark.django_db


def address(question, name="edit"):
    return reverse(Question.snippet_viewset.get_url_name(name), args=[question.pk])


def rich(text):
    block = {"key": "a", "text": text, "type": "unstyled", "depth": 0}
    block |= {"inlineStyleRanges": [], "entityRanges": []}
    return json.dumps({"blocks": [block] if text else [], "entityMap": {}})


@pytest.fixture
def question(asking):
    return QuestionFactory(site=asking.own.site, topic=asking.topic, assignee=asking.methodist)


@pytest.fixture
def desk(client, asking):
    client.force_login(asking.methodist)

    def post(question, **fields):
        data = {
            "topic": question.topic_id or "",
            "assignee": question.assignee_id or "",
            "note": "",
            "answer": rich(""),
            "answered_by": "методист по работе с родителями",
            **fields,
        }
        return client.post(address(question), data)

    return post


def kinds(question):
    return [each.kind for each in question.events.all()]


def test_an_answer_is_sent_and_read_by_the_link(client, desk, question):
    answer = desk(question, answer=rich("Да, перевод возможен."), do="send")

    assert answer.status_code == 302
    question.refresh_from_db()
    assert question.status == Status.ANSWERED
    assert kinds(question) == [Event.TAKEN, Event.ANSWERED]
    run_jobs("questions.answered")
    assert mail.outbox[0].to == ["mama@example.ru"]
    assert "перевод" not in mail.outbox[0].body

    client.logout()
    page = client.get(f"/voprosy/otvet/{question.token}/", headers={"host": "localhost"})
    text = page.content.decode()
    assert "Да, перевод возможен." in text
    assert "методист по&nbsp;работе с&nbsp;родителями" in text or "методист по работе" in text
    assert "Иванова" not in text


def test_saving_sends_nothing(desk, question):
    desk(question, answer=rich("Черновик"))

    question.refresh_from_db()
    assert question.status == Status.IN_WORK
    assert "Черновик" in question.answer
    assert run_jobs("questions.answered") == 0


@pytest.mark.parametrize("button", ["send", "refuse"])
def test_an_empty_answer_is_told_at_its_field(desk, question, button):
    page = desk(question, note="проверить", do=button)

    assert page.status_code == 200
    assert "Напишите ответ" in page.content.decode()
    question.refresh_from_db()
    assert question.status == Status.NEW
    assert question.note == ""
    assert "проверить" in page.content.decode()


def test_a_question_is_closed_with_an_explanation(desk, question):
    desk(question, answer=rich("Это решает школа."), do="refuse")

    question.refresh_from_db()
    assert question.status == Status.REFUSED
    assert run_jobs("questions.answered") == 1


def test_a_colleague_gets_the_question_and_a_letter(desk, question, asking):
    colleague = asking.own.person(Role.EDITOR, email="kollega@example.ru")

    desk(question, assignee=colleague.pk)

    question.refresh_from_db()
    assert question.assignee == colleague
    assert Event.HANDED_OVER in kinds(question)
    run_jobs("questions.desk")
    assert mail.outbox[0].to == ["kollega@example.ru"]


def test_only_those_who_answer_here_are_offered(client, desk, question, asking):
    stranger = asking.other.person(Role.EDITOR)
    author = asking.own.person(Role.AUTHOR)

    offered = BeautifulSoup(client.get(address(question)).content, "html.parser")
    values = {each["value"] for each in offered.select("select[name=assignee] option")}
    assert {str(stranger.pk), str(author.pk)}.isdisjoint(values)

    assert desk(question, assignee=stranger.pk).status_code == 200
    question.refresh_from_db()
    assert question.assignee == asking.methodist


def test_a_template_begins_an_empty_answer(client, desk, question, asking):
    template = TemplateFactory(site=asking.own.site)
    foreign = TemplateFactory(site=asking.other.site, text="<p>Чужой шаблон</p>")

    page = client.get(f"{address(question)}?template={template.pk}").content.decode()
    assert json.dumps("Перевод делает организация")[1:-1] in page
    page = client.get(f"{address(question)}?template={foreign.pk}").content.decode()
    assert json.dumps("Чужой шаблон")[1:-1] not in page


def test_an_answer_for_everybody_is_made_where_the_reader_allows_it(desk, question):
    desk(question, answer=rich("Да."), do="send")
    desk(question, answer=rich("Да."), do="frequent")
    assert not FrequentQuestion.objects.exists()

    Question.objects.update(may_publish=True)
    question.refresh_from_db()
    answer = desk(question, answer=rich("Да."), do="frequent")

    entry = FrequentQuestion.objects.get()
    assert not entry.live
    assert (entry.question, entry.topic) == (question.text, question.topic)
    assert answer["Location"].endswith(f"/edit/{entry.pk}/")
    desk(question, answer=rich("Да."), do="frequent")
    assert FrequentQuestion.objects.count() == 1


def test_what_names_a_person_is_not_published(asking):
    from django.core.exceptions import ValidationError

    topic = TopicFactory(site=asking.own.site)
    for field, text in (
        ("question", "Пишите на mama@example.ru?"),
        ("question", "Звоните +7 900 000-00-00, можно?"),
        ("answer", "<p>Петя, 9 лет, ходит сюда.</p>"),
    ):
        entry = FrequentQuestion(
            site=asking.own.site,
            topic=topic,
            **{"question": "А?", "answer": "<p>Б</p>", field: text},
        )
        with pytest.raises(ValidationError) as told:
            entry.clean()
        assert field in told.value.message_dict


@pytest.mark.parametrize("role", [Role.AUTHOR, Role.OBSERVER, Role.REPRESENTATIVE, Role.EXPERT])
def test_others_do_not_read_questions(client, asking, question, role):
    client.force_login(asking.own.person(role))

    answer = client.get(address(question))

    assert answer.status_code in (302, 403, 404)
    assert question.text.encode() not in answer.content


def test_a_neighbour_does_not_answer(client, asking, question):
    client.force_login(asking.other.person(Role.EDITOR))

    assert client.get(address(question)).status_code == 404
    assert client.post(address(question), {"do": "send"}).status_code == 404


def test_the_form_has_its_buttons_and_steps(client, desk, question, asking):
    TemplateFactory(site=asking.own.site)
    desk(question, note="взял")

    soup = BeautifulSoup(client.get(address(question)).content, "html.parser")

    buttons = [each.get_text(strip=True) for each in soup.select("footer button[type=submit]")]
    assert buttons == ["Отправить ответ", "Сохранить, не отправляя", "Закрыть с пояснением"]
    assert soup.find("a", string="Перевод")
    assert "У методиста" in soup.select_one("main ol.w-mb-4").get_text()


def test_the_register_shows_the_most_urgent_first(client, desk, asking):
    day = timezone.localdate()
    QuestionFactory(
        site=asking.own.site,
        text="отвечен",
        status=Status.ANSWERED,
        answered_at=timezone.now(),
        due_on=day - timezone.timedelta(days=9),
    )
    for number in (3, 1, 2):
        QuestionFactory(
            site=asking.own.site, text=f"т{number}", due_on=day + timezone.timedelta(days=number)
        )
    url = reverse(Question.snippet_viewset.get_url_name("list"))

    rows = BeautifulSoup(client.get(url).content, "html.parser").select(
        "main tbody tr td:nth-child(2)"
    )

    assert [each.get_text(strip=True)[:10] for each in rows] == [
        "Вопрос № 3",
        "Вопрос № 4",
        "Вопрос № 2",
        "Вопрос № 1",
    ]


def test_the_register_narrows_to_the_late(client, desk, asking):
    late = QuestionFactory(site=asking.own.site, due_on="2020-01-01")
    QuestionFactory(site=asking.own.site)
    url = reverse(Question.snippet_viewset.get_url_name("list"))

    page = client.get(url, {"late": "true"}).content.decode()

    assert f"/edit/{late.pk}/" in page
    assert page.count("Вопрос № 2") == 0


def waiting(client):
    soup = BeautifulSoup(client.get(reverse("wagtailadmin_home")).content, "html.parser")
    panel = soup.select_one("#questions-section")
    if panel is None:
        return []
    return [" ".join(row.get_text(" ").split()) for row in panel.select("tbody tr")]


def test_the_first_page_names_the_questions_of_the_person_and_of_nobody(client, desk, asking):
    colleague = asking.own.person(Role.EDITOR, email="kollega@example.ru")
    day = timezone.localdate()
    own = {"site": asking.own.site, "topic": asking.topic}
    QuestionFactory(**own, due_on=day + timezone.timedelta(days=1))
    QuestionFactory(**own, due_on=day - timezone.timedelta(days=1), assignee=asking.methodist)
    QuestionFactory(**own, assignee=colleague)
    QuestionFactory(**own, status=Status.ANSWERED, answered_at=timezone.now())
    QuestionFactory(site=asking.other.site)

    found = waiting(client)

    assert [row[:10] for row in found] == ["Вопрос № 2", "Вопрос № 1"]
    assert "просрочен" in found[0]
    assert "просрочен" not in found[1]
    assert all("Запись" in row for row in found)


def test_whoever_answers_nothing_has_no_such_list(client, question, asking):
    client.force_login(asking.own.person(Role.OBSERVER, email="nablyudatel@example.ru"))
    assert waiting(client) == []
