"""The words of a centre go out in one file and come back; nothing of another centre does."""

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from core.models import CentreSettings
from core.translated import po
from news.models import Rubric
from tests.factories.acts import ActFactory
from tests.factories.news import RubricFactory
from users.models import Role

pytestmark = pytest.mark.django_db
URL = reverse("core_words")


@pytest.fixture
def rubric(two_centres):
    return RubricFactory(site=two_centres.own.site, name="Запись")


@pytest.fixture
def foreign(two_centres):
    return RubricFactory(site=two_centres.other.site, name="Чужая рубрика")


@pytest.fixture
def act(two_centres):
    act = ActFactory(site=two_centres.own.site, title="Устав")
    act.save_revision().publish()
    act.refresh_from_db()
    return act


def log_in(client, centre, role=Role.ADMINISTRATOR):
    client.force_login(centre.person(role))


def send(client, centre, content=None):
    data = {"site": centre.site.pk, "language": "en"}
    if content is not None:
        data["file"] = SimpleUploadedFile("words.po", content)
    return client.post(URL, data)


def translated(row, text, name="name"):
    row.translations = {"en": {name: text}}
    return po.write([row], "en")


def told(answer):
    return " ".join(str(each) for each in answer.context["messages"])


def test_a_file_holds_the_words_of_the_centre_alone(client, two_centres, rubric, foreign, act):
    log_in(client, two_centres.own)

    answer = send(client, two_centres.own)

    text = answer.content.decode()
    assert answer["Content-Disposition"] == 'attachment; filename="localhost-en.po"'
    for words in ("Запись", "Устав", "Центр Пример"):
        assert f'msgid "{words}"' in text
    assert "Чужая рубрика" not in text
    assert "Центр Соседний" not in text


def test_an_editor_gets_the_registers_that_he_may_change(client, two_centres, rubric):
    log_in(client, two_centres.own, Role.EDITOR)

    text = send(client, two_centres.own).content.decode()

    assert "Запись" in text
    assert "Центр Пример" not in text  # settings are the administrator's


def test_translations_come_back(client, two_centres, rubric):
    log_in(client, two_centres.own)

    answer = send(client, two_centres.own, translated(rubric, "Enrolment"))

    assert "Принят 1 перевод." in told(answer)
    assert Rubric.objects.get(pk=rubric.pk).translations == {"en": {"name": "Enrolment"}}


def test_settings_come_back(client, two_centres):
    log_in(client, two_centres.own)
    settings = CentreSettings.objects.get(site=two_centres.own.site)

    send(client, two_centres.own, translated(settings, "Example Centre", "full_name"))

    settings.refresh_from_db()
    assert settings.translations["en"]["full_name"] == "Example Centre"


def test_a_published_act_and_its_draft_get_the_words(client, two_centres, act):
    log_in(client, two_centres.own)
    act.number = "8"
    act.save_revision()  # a draft that is not ready

    send(client, two_centres.own, translated(type(act).objects.get(pk=act.pk), "Charter", "title"))

    kept = type(act).objects.get(pk=act.pk)
    assert kept.translations == {"en": {"title": "Charter"}}
    assert kept.number != "8"
    draft = kept.get_latest_revision_as_object()
    assert (draft.number, draft.translations) == ("8", {"en": {"title": "Charter"}})


def test_lines_of_another_centre_are_refused_and_named(client, two_centres, rubric, foreign):
    log_in(client, two_centres.own)

    answer = send(client, two_centres.own, translated(foreign, "Stolen"))

    assert "нет такой записи" in answer.text
    assert Rubric.objects.get(pk=foreign.pk).translations == {}


def test_another_centre_cannot_be_chosen(client, two_centres, foreign):
    log_in(client, two_centres.own)

    answer = send(client, two_centres.other)

    assert "Content-Disposition" not in answer
    assert "Чужая рубрика" not in answer.text


def test_another_file_is_refused_at_the_field(client, two_centres):
    log_in(client, two_centres.own)

    answer = send(client, two_centres.own, b"\x89PNG\r\n")

    assert "Это не файл переводов (.po)." in answer.text


@pytest.mark.parametrize("role", [Role.AUTHOR, Role.OBSERVER])
def test_others_have_no_such_page(client, two_centres, role):
    log_in(client, two_centres.own, role)

    assert client.get(URL).status_code == 302
    assert send(client, two_centres.own).status_code == 302
