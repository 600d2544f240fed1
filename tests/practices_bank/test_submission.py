"""A representative and the practices: his organisation's own, and nothing of others."""

import pytest
from django.urls import reverse

from organisations.submission import mine
from organisations.submission.status import Stage, status_of
from practices_bank.models import PracticePage
from tests.factories.practices import make_practice
from tests.factories.representatives import make_organisation, make_representative
from tests.organisations.submission.desk import decide, state_of, words_of
from users.models import Role

pytestmark = pytest.mark.django_db
SECRET = "Тайная практика"


@pytest.fixture
def organisation(centre):
    return make_organisation(centre, "Свой дом")


@pytest.fixture
def own(bank, organisation):
    return make_practice(bank, "Входное испытание", organisation)


@pytest.fixture
def foreign(centre, bank):
    """A draft of another organisation of the same centre."""
    other = make_organisation(centre, "Тайный сосед", live=False)
    return make_practice(bank, SECRET, other, live=False)


@pytest.fixture
def person(centre, organisation, own):
    return make_representative(centre, organisation)


def edit_of(page):
    return reverse("wagtailadmin_pages:edit", args=[page.pk])


def test_the_form_opens_without_what_is_the_centre_s_to_say(desk, own):
    text = desk.get(edit_of(own)).content.decode()

    assert "action-submit" in text
    for closed in ("action-publish", 'name="is_archived"', 'name="source"', 'name="organisation"'):
        assert closed not in text
    assert 'name="failures"' in text


@pytest.mark.parametrize("method", ["get", "post"])
def test_a_draft_of_another_organisation_does_not_exist(desk, foreign, method):
    names = [
        "edit",
        "delete",
        "history",
        "usage",
        "view_draft",
        "revisions_index",
        "workflow_history",
    ]
    codes = {
        name: getattr(desk, method)(
            reverse(f"wagtailadmin_pages:{name}", args=[foreign.pk])
        ).status_code
        for name in names
    }
    assert {name: code for name, code in codes.items() if code not in (404, 405)} == {}


def test_lists_of_the_desk_do_not_know_it(desk, bank, foreign):
    addresses = [
        reverse("wagtailadmin_explore", args=[bank.pk]),
        reverse("wagtailadmin_pages:search") + "?q=Тайная",
        reverse("wagtailadmin_choose_page_child", args=[bank.pk]),
        reverse("wagtailadmin_api:pages:listing"),
        reverse("own_things"),
    ]
    assert [each for each in addresses if SECRET in words_of(desk.get(each))] == []


def test_a_new_practice_is_a_draft_of_the_own_organisation(desk, bank, organisation, person):
    answer = desk.post(
        reverse("own_add", args=["practices_bank", "practicepage"]), {"title": "Семейный клуб"}
    )

    made = PracticePage.objects.get(title="Семейный клуб")
    assert answer.url == mine.edit_url(made)
    assert (made.live, made.organisation, made.owner) == (False, organisation, person)
    assert made.get_parent().pk == bank.pk
    assert status_of(made).stage == Stage.DRAFT


def test_an_incomplete_practice_is_kept_and_not_sent(desk, bank):
    """Everything that lacks is said at once, at its field."""
    desk.post(reverse("own_add", args=["practices_bank", "practicepage"]), {"title": "Пустая"})
    made = PracticePage.objects.get(title="Пустая")
    form = desk.get(edit_of(made)).context["form"]
    data = {
        f"{set_.prefix}-{name}": 0
        for set_ in form.formsets.values()
        for name in ("TOTAL_FORMS", "INITIAL_FORMS")
    }
    data |= {"title": "Пустая", "kind": "pilot", "claimed_evidence": "2", "body-count": 0}

    answer = desk.post(edit_of(made), {**data, "action-submit": "1"})

    assert answer.status_code == 200
    missing = set(answer.context["form"].errors)
    assert {"lead", "problem", "goal", "essence", "results", "replication"} <= missing
    assert {"age_from", "age_to", "described_year"} <= missing
    assert status_of(PracticePage.objects.get(pk=made.pk)).stage == Stage.DRAFT


def test_a_published_practice_keeps_its_text_until_the_new_one_is_accepted(
    client, own, person, centre
):
    own.lead = "Новый текст аннотации"
    own.save_revision(user=person)
    own.get_workflow().start(own, person)
    assert "Новый текст" not in client.get("/praktiki/").content.decode()
    client.force_login(centre.person(Role.EDITOR))
    shown = client.get(reverse("submission", args=[state_of(own).pk])).content.decode()

    decide(client, own, "approve")

    assert "Новый текст аннотации" in shown
    assert PracticePage.objects.get(pk=own.pk).lead == "Новый текст аннотации"
