"""Two centres with their sections of questions."""

from types import SimpleNamespace

import pytest

from consents.models import ConsentKind
from tests.factories.consents import ConsentTextFactory
from tests.factories.questions import TopicFactory, audience, make_questions_page
from users.models import Role


@pytest.fixture
def asking(two_centres):
    """The section of each centre, a topic with a methodist, the text of the consent."""
    own, other = two_centres
    methodist = own.person(Role.EDITOR, email="metodist@example.ru")
    return SimpleNamespace(
        own=own,
        other=other,
        page=make_questions_page(own),
        other_page=make_questions_page(other),
        methodist=methodist,
        topic=TopicFactory(site=own.site, name="Запись", assignee=methodist),
        other_topic=TopicFactory(site=other.site, name="Чужая тема"),
        text=ConsentTextFactory(site=own.site, kind=ConsentKind.FORM, title="Согласие"),
    )


@pytest.fixture
def ask(client, asking):
    """Send the form."""

    def send(**fields):
        data = {
            "audience": audience("parents").pk,
            "topic": asking.topic.pk,
            "text": "Можно ли сменить кружок посреди года?",
            "email": "mama@example.ru",
            "consent_form": asking.text.version,
            **fields,
        }
        sent = {name: value for name, value in data.items() if value is not None}
        return client.post("/voprosy/zadat/", sent, headers={"host": "localhost"})

    return send
