"""Entries of the log are checked, but no query asks for what they are about."""

import pytest
from django.core.exceptions import ValidationError
from django.db import connection
from django.test.utils import CaptureQueriesContext
from wagtail.log_actions import log

from tests.factories.registers import make_note
from users.models import Role

pytestmark = pytest.mark.django_db


@pytest.fixture(params=["page", "row"])
def thing(request, two_centres):
    own = two_centres.own
    return own.home if request.param == "page" else make_note(own.site, "Первая")


def test_an_entry_is_one_query(thing, two_centres):
    person = two_centres.own.person(Role.EDITOR)
    log(thing, "wagtail.edit", user=person)  # types of content are known after it

    with CaptureQueriesContext(connection) as queries:
        entry = log(thing, "wagtail.edit", user=person)

    assert [each["sql"].split()[0] for each in queries] == ["INSERT"]
    assert entry.user == person


def test_an_unknown_action_is_refused(thing):
    with pytest.raises(ValidationError):
        log(thing, "nobody.knows")
