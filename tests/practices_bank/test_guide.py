"""A practice is described in steps: progress, what lacks, the way on."""

from datetime import date

import pytest
from django.urls import reverse

from organisations.submission.guide.places import names_in
from organisations.submission.guide.readiness import readiness_of
from organisations.submission.guide.samples import sample_of
from practices_bank.models import PracticeIndicator, PracticePage
from practices_bank.submissions import CENTRES
from tests.factories.practices import draft_practice, make_call
from tests.factories.representatives import make_organisation, make_representative
from users.models import Role

pytestmark = pytest.mark.django_db
WAGTAILS = {"comments", "comment_notifications"}  # it renders them itself
GUIDE = PracticePage.get_edit_handler().guide


@pytest.fixture
def draft(bank, own):
    page = draft_practice("Театр теней", own, lead="", problem="<p> </p>", stages=[])
    bank.add_child(instance=page)
    page.save_revision(clean=False)
    return page


def edit_of(page):
    return reverse("wagtailadmin_pages:edit", args=[page.pk])


def readiness_url(page):
    return reverse("own_readiness", args=["practices_bank", "practicepage", page.pk])


def data_of(answer):
    """Return what the browser would send of an untouched form."""
    form = answer.context["form"]
    sent = {"body-count": 0}
    for each in form.formsets.values():
        sent |= {f"{each.prefix}-TOTAL_FORMS": 0, f"{each.prefix}-INITIAL_FORMS": 0}
    fields = ("title", "kind", "goal", "age_from", "age_to", "described_year", "claimed_evidence")
    return sent | {name: form[name].value() for name in fields}


def test_the_steps_ask_everything_that_the_form_takes_and_nothing_twice(desk, draft):
    form = desk.get(edit_of(draft)).context["form"]

    asked = [name for step in GUIDE.steps for name in names_in(step.children)]
    assert len(asked) == len(set(asked))
    assert set(asked) == {*form.fields, *form.formsets} - WAGTAILS
    assert not set(asked) & set(CENTRES)


def test_every_example_is_of_a_field_that_is_asked():
    from organisations.submission.guide.samples import _samples

    known = _samples("practices_bank", "practicepage")
    asked = {name for step in GUIDE.steps for name in names_in(step.children)}
    assert set(known) <= asked
    assert sample_of(PracticePage, "problem").weak


def test_what_lacks_is_listed_by_steps_with_links(desk, draft):
    found = readiness_of(draft.get_latest_revision_as_object(), GUIDE.steps)

    lacking = {step.code: [each.name for each in step.lacks] for step in found.steps}
    assert lacking == {
        **{code: [] for code in ("results", "repeating", "materials")},
        "about": ["lead"],
        "problem": ["problem"],
        "how": ["stages"],
    }
    assert found.required - found.filled == 3
    text = desk.get(edit_of(draft)).content.decode()
    for name in ("lead", "problem", "stages"):
        assert f'href="#pole-{name}"' in text
        assert f'id="pole-{name}"' in text
    assert f"Заполнено {found.filled} из {found.required} обязательных" in text


def test_a_row_begun_and_not_finished_is_named(draft):
    latest = draft.get_latest_revision_as_object()
    latest.indicators = [PracticeIndicator(name="Остались", after=22, sort_order=0)]

    found = readiness_of(latest, GUIDE.steps)

    [lack] = next(each for each in found.steps if each.code == "results").lacks
    assert (lack.name, lack.message) == (
        "indicators",
        "строка 1, не заполнено: период, источник данных",
    )


def test_a_finished_draft_can_be_sent(draft, own):
    found = readiness_of(draft_practice("Готова", own), GUIDE.steps)

    assert found.is_done
    assert found.filled == found.required


def test_the_state_is_asked_after_a_saving(desk, draft):
    answer = desk.get(readiness_url(draft)).json()

    assert answer["steps"]["about"] == {"words": "осталось 1", "done": False}
    assert answer["progress"]["words"].startswith("Заполнено ")
    assert "#pole-stages" in answer["lacks"]


@pytest.mark.parametrize("who", ["another organisation", "another centre", "editor", "over"])
def test_the_state_of_a_draft_is_not_for_others(client, draft, two_centres, own, who):
    own_centre, other = two_centres.own, two_centres.other
    if who == "another organisation":
        person = make_representative(own_centre, make_organisation(own_centre, "Сосед"))
    elif who == "another centre":
        person = make_representative(other, make_organisation(other, "Чужой"))
    elif who == "over":
        person = make_representative(own_centre, own, until=date(2020, 2, 1))
    else:
        person = own_centre.person(Role.EDITOR)
    client.force_login(person)
    client.raise_request_exception = False

    assert client.get(readiness_url(draft)).status_code in (302, 403, 404)


def test_saving_a_step_leads_to_the_next_one(desk, draft):
    answer = desk.post(
        edit_of(draft), {**data_of(desk.get(edit_of(draft))), "guide-next": "results"}
    )

    assert answer.url == f"{edit_of(draft)}#tab-results"


def test_a_step_that_does_not_exist_leads_nowhere(desk, draft):
    asked = {**data_of(desk.get(edit_of(draft))), "guide-next": "//evil.example"}

    assert desk.post(edit_of(draft), asked).url == edit_of(draft)


def test_sending_an_incomplete_draft_opens_the_list_of_what_lacks(desk, draft):
    asked = {**data_of(desk.get(edit_of(draft))), "action-submit": "1"}

    text = desk.post(edit_of(draft), asked).content.decode()

    assert 'data-w-tabs-active-panel-id-value="tab-check"' in text
    assert 'href="#pole-lead"' in text


def test_editors_keep_the_whole_form(client, centre, draft):
    client.force_login(centre.person(Role.EDITOR))

    text = client.get(edit_of(draft)).content.decode()

    assert "data-guide" not in text
    assert 'name="is_archived"' in text


def test_the_call_says_until_when(desk, draft, bank):
    draft.call = make_call(bank, "Лучшие практики")
    draft.save_revision(clean=False)

    assert "«Лучшие практики»" in desk.get(edit_of(draft)).content.decode()


def test_the_form_costs_a_bounded_number_of_queries(desk, draft, django_assert_max_num_queries):
    desk.get(edit_of(draft))
    with django_assert_max_num_queries(110):
        desk.get(edit_of(draft))
