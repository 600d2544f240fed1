"""Two centres with their sections of consultations."""

from types import SimpleNamespace

import pytest

from consents.models import ConsentKind
from consultations import people
from consultations.page.choosing import code
from tests.factories.consents import ConsentTextFactory
from tests.factories.consultations import (
    ConsultationTopicFactory,
    make_consultant,
    make_consultations_page,
)
from users.models import Role


@pytest.fixture
def advising(two_centres):
    """The section of each centre, a specialist with a topic and Thursdays, the consent."""
    own, other = two_centres
    methodist = own.person(Role.AUTHOR, email="metodist@example.ru")
    specialist = make_consultant(
        own.site, name="Сергеева Анна", position="методист по программам", user=methodist
    )
    stranger = make_consultant(other.site, name="Чужая Ольга", position="чужой методист")
    return SimpleNamespace(
        own=own,
        other=other,
        page=make_consultations_page(own),
        other_page=make_consultations_page(other),
        methodist=methodist,
        editor=own.person(Role.EDITOR, email="redaktor@example.ru"),
        specialist=specialist,
        stranger=stranger,
        topic=ConsultationTopicFactory(
            site=own.site, name="Выбор программы", specialists=[specialist]
        ),
        other_topic=ConsultationTopicFactory(
            site=other.site, name="Чужая тема", specialists=[stranger]
        ),
        text=ConsentTextFactory(site=own.site, kind=ConsentKind.FORM, title="Согласие"),
    )


@pytest.fixture
def slots(advising):
    """Codes of the free times of the specialist, the nearest first."""
    person = people.consultant(advising.own.site, str(advising.specialist.pk))
    return [code(each) for each in person.free]


@pytest.fixture
def book(client, advising, slots):
    """Send the form."""

    def send(**fields):
        data = {
            "at": slots[0],
            "format": "phone",
            "topic": advising.topic.pk,
            "text": "Как выбрать кружок?",
            "name": "Мария",
            "email": "mama@example.ru",
            "phone": "+7 000 000-00-01",
            "consent_form": advising.text.version,
            **fields,
        }
        sent = {name: value for name, value in data.items() if value is not None}
        address = f"/konsultatsii/zapis/?who={advising.specialist.pk}"
        return client.post(address, sent, headers={"host": "localhost"})

    return send
