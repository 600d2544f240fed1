"""A form that a browser has kept comes back as it was, rows included."""

import pytest
from django.urls import reverse
from wagtail.models import Comment, Revision

from practices_bank.models import PracticePage, PracticeStage
from tests.factories.practices import draft_practice
from tests.factories.representatives import make_organisation, make_representative
from tests.organisations.submission.desk import edit_address
from users.models import Role

pytestmark = pytest.mark.django_db
FIELDS = ("title", "kind", "goal", "age_from", "age_to", "described_year", "claimed_evidence")


@pytest.fixture
def own(centre):
    return make_organisation(centre, "Свой дом")


@pytest.fixture
def person(centre, own):
    return make_representative(centre, own)


@pytest.fixture
def draft(bank, own, person):
    stages = [PracticeStage(title=each, sort_order=n) for n, each in enumerate(("Набор", "Пробы"))]
    page = bank.add_child(instance=draft_practice("Театр теней", own, stages=stages))
    page.save_revision(user=person, clean=False)
    return page


@pytest.fixture
def desk(client, person):
    client.force_login(person)
    return client


def edit_of(page):
    return reverse("wagtailadmin_pages:edit", args=[page.pk])


def kept(desk, page, rows, **more):
    """Return what a browser has kept of the form: stages by their keys and names."""
    form = desk.get(edit_of(page)).context["form"]
    sent = {"body-count": 0}
    for each in form.formsets.values():
        if each.prefix != "comments":
            sent |= {f"{each.prefix}-TOTAL_FORMS": 0, f"{each.prefix}-INITIAL_FORMS": 0}
    sent |= {name: form[name].value() for name in FIELDS}
    for number, (key, title) in enumerate(rows):
        row = {"id": key, "title": title, "term": "", "actions": "", "ORDER": number + 1}
        sent |= {f"stages-{number}-{name}": value for name, value in row.items()}
    sent["stages-TOTAL_FORMS"] = len(rows)
    sent["stages-INITIAL_FORMS"] = sum(bool(key) for key, _title in rows)
    return {**sent, "restored-copy": "1", **more}


def stages_of(page):
    """Return the stages of the latest version."""
    latest = PracticePage.objects.get(pk=page.pk).get_latest_revision_as_object()
    return [each.title for each in latest.stages.order_by("sort_order")]


def test_rows_saved_meanwhile_do_not_come_twice(desk, draft):
    copy = kept(desk, draft, [("", "Набор"), ("", "Премьера")])

    assert desk.post(edit_of(draft), copy).status_code == 302
    assert stages_of(draft) == ["Набор", "Премьера"]


def test_rows_keep_their_keys_and_new_ones_are_added(desk, draft):
    first, second = draft.stages.order_by("sort_order")
    copy = kept(desk, draft, [(second.pk, "Пробы на сцене"), ("", "Премьера"), (first.pk, "Набор")])

    desk.post(edit_of(draft), copy)

    assert stages_of(draft) == ["Пробы на сцене", "Премьера", "Набор"]
    kept_keys = {first.pk, second.pk}
    latest = PracticePage.objects.get(pk=draft.pk).get_latest_revision_as_object()
    assert kept_keys < {each.pk for each in latest.stages.all()}


@pytest.mark.parametrize("key", ["987654321", "not a key"])
def test_a_row_deleted_meanwhile_is_a_new_one(desk, draft, key):
    first = draft.stages.order_by("sort_order").first()
    copy = kept(desk, draft, [(first.pk, "Набор"), (key, "Пробы с пола")])

    assert desk.post(edit_of(draft), copy).status_code == 302
    assert stages_of(draft) == ["Набор", "Пробы с пола"]


def test_the_draft_before_stays_in_the_history(desk, draft):
    before = draft.latest_revision_id

    desk.post(edit_of(draft), kept(desk, draft, [], title="Театр теней дома"))

    draft.refresh_from_db()
    assert draft.latest_revision_id != before
    assert Revision.objects.get(pk=before).content["title"] == "Театр теней"
    assert draft.get_latest_revision_as_object().title == "Театр теней дома"


def test_remarks_of_the_editor_stay(desk, draft, centre):
    editor = centre.person(Role.EDITOR)
    Comment.objects.create(page=draft, user=editor, contentpath="goal", text="Скажите короче.")

    desk.post(edit_of(draft), kept(desk, draft, []))

    assert Comment.objects.filter(page=draft, text="Скажите короче.").exists()


@pytest.mark.parametrize("total", ["", "-3", "nine", "999999999"])
def test_numbers_of_rows_typed_in_by_hand_break_nothing(desk, draft, total):
    copy = kept(desk, draft, [("", "Набор")]) | {"stages-TOTAL_FORMS": total}

    assert desk.post(edit_of(draft), copy).status_code in (200, 302)


def test_it_opens_no_draft_of_others(client, centre, draft, desk):
    copy = kept(desk, draft, [], title="Чужое")
    client.force_login(make_representative(centre, make_organisation(centre, "Сосед")))
    client.raise_request_exception = False

    assert client.post(edit_of(draft), copy).status_code in (302, 403, 404)
    assert PracticePage.objects.get(pk=draft.pk).get_latest_revision_as_object().title != "Чужое"


def test_the_form_names_its_person_and_version(desk, draft, person):
    text = desk.get(edit_of(draft)).content.decode()

    saved = draft.latest_revision
    assert f'data-person="{person.pk}" data-thing="practices_bank.practicepage:{draft.pk}"' in text
    assert f'data-own="{saved.pk} {saved.created_at.isoformat()}"' in text
    assert 'type="module"' in text


def test_a_version_of_the_editor_is_not_the_person_s_own(desk, draft, centre):
    own = draft.latest_revision
    theirs = draft.save_revision(user=centre.person(Role.EDITOR), clean=False)

    text = desk.get(edit_of(draft)).content.decode()

    assert f'data-own="{own.pk} ' in text
    assert f'data-draft="{theirs.pk} ' in text


def test_a_form_under_review_asks_nothing(desk, draft, person):
    draft.get_workflow().start(draft, person)

    assert " data-locked" in desk.get(edit_of(draft)).content.decode()


def test_a_form_refused_says_that_it_carries_the_text(desk, draft):
    copy = kept(desk, draft, [("", "Набор")], title="") | {"action-submit": "1"}

    assert " data-bound" in desk.post(edit_of(draft), copy).content.decode()


def test_editors_have_no_copies(client, centre, draft):
    client.force_login(centre.person(Role.EDITOR))

    assert "data-local-copy" not in client.get(edit_of(draft)).content.decode()


def test_the_card_of_an_organisation_is_kept_too(desk, own):
    assert "data-local-copy" in desk.get(edit_address(own)).content.decode()
