"""A blank opens nothing that the form would not."""

from datetime import date

import pytest
from django.urls import reverse

from organisations.submission.blank import carrying
from practices_bank.models import PracticePage
from tests.factories.media_library import upload
from tests.factories.practices import make_call
from tests.factories.representatives import make_organisation, make_representative, represent
from tests.practices_bank.blank.conftest import ARGS, FILL
from tests.practices_bank.blank.papers import filled_blank
from users.models import Role

pytestmark = pytest.mark.django_db
ADDRESS = reverse(FILL, args=ARGS)


@pytest.fixture
def content(centre, bank):
    return filled_blank(centre.site, {"title": "Театр"})


def nothing_was_made():
    return not PracticePage.objects.exists()


@pytest.mark.parametrize("who", ["editor", "over", "nobody's", "stranger"])
def test_only_those_who_speak_for_an_organisation_use_it(client, two_centres, own, who, content):
    own_centre = two_centres.own
    person = {
        "editor": lambda: own_centre.person(Role.EDITOR),
        "over": lambda: make_representative(own_centre, own, until=date(2020, 2, 1)),
        "nobody's": lambda: own_centre.person(Role.REPRESENTATIVE),
        "stranger": lambda: None,
    }[who]()
    if person:
        client.force_login(person)
    client.raise_request_exception = False

    codes = {
        client.get(reverse("own_blank", args=ARGS)).status_code,
        client.get(ADDRESS).status_code,
        client.post(ADDRESS, {"file": upload("a.docx", content)}).status_code,
        client.post(ADDRESS, {"carried": "x"}).status_code,
    }

    assert codes <= {302, 403, 404}
    assert nothing_was_made()


def test_another_organisation_cannot_be_named(look, person, centre, two_centres, content):
    represent(person, make_organisation(centre, "Второй дом"))
    neighbour = make_organisation(centre, "Сосед")
    foreign = make_organisation(two_centres.other, "Чужой")

    for organisation in (neighbour, foreign):
        answer = look(content, organisation=organisation.pk)
        assert "organisation" in answer.context["form"].errors


def test_a_call_of_another_centre_cannot_be_named(look, other_bank, content):
    answer = look(content, call=make_call(other_bank, "Чужой отбор").pk)

    # where the own centre has no open call nothing is asked and nothing is taken
    assert "Чужой отбор" not in answer.content.decode()
    assert answer.context["thing"].call is None


def test_the_draft_belongs_to_the_organisation_that_was_chosen(look, confirm, person, centre, own):
    second = make_organisation(centre, "Второй дом")
    represent(person, second)

    confirm(look(filled_blank(centre.site, {"title": "Театр"}), organisation=second.pk))

    assert PracticePage.objects.get(title="Театр").organisation == second


@pytest.mark.parametrize("spoil", [lambda t: t[:-1] + "!", lambda t: t.swapcase(), lambda t: ""])
def test_a_changed_preview_is_refused(desk, look, content, spoil):
    carried = look(content).context["carried"]

    answer = desk.post(ADDRESS, {"carried": spoil(carried)}, follow=True)

    assert "загрузите бланк снова" in answer.content.decode().lower()
    assert nothing_was_made()


def test_a_preview_is_for_its_person_only(client, look, confirm, centre, own, content):
    preview = look(content)
    client.force_login(make_representative(centre, own))

    confirm(preview, client)

    assert nothing_was_made()


def test_a_preview_has_a_term(look, confirm, content, monkeypatch):
    preview = look(content)
    monkeypatch.setattr(carrying, "SECONDS", -1)

    confirm(preview)

    assert nothing_was_made()


def test_an_organisation_lost_since_the_preview_gets_nothing(
    desk, look, confirm, person, own, centre, content
):
    second = make_organisation(centre, "Второй дом")
    represent(person, second)
    preview = look(content, organisation=second.pk)
    second.representatives.all().update(valid_until=date(2020, 2, 1))

    answer = confirm(preview)

    assert answer.url == ADDRESS
    assert nothing_was_made()


def test_a_call_closed_since_the_preview_is_told(look, confirm, bank, centre, content):
    call = make_call(bank)
    preview = look(content, call=call.pk)
    call.unpublish()
    make_call(bank, "Другой отбор")

    confirm(preview)

    assert nothing_was_made()


def test_a_failure_leaves_nothing_half_written(look, confirm, content, monkeypatch):
    preview = look(content)
    monkeypatch.setattr(
        PracticePage, "save_revision", lambda *_args, **_more: (_ for _ in ()).throw(OSError)
    )

    assert confirm(preview).status_code == 500
    assert nothing_was_made()
