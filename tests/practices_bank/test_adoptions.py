"""«Внедряем у себя»: recorded by an organisation, confirmed by the centre, shown to readers."""

import pytest
from bs4 import BeautifulSoup
from django.core.exceptions import ValidationError
from django.urls import reverse

from organisations.submission import mine
from organisations.submission.status import Stage, status_of
from practices_bank.choices import Evidence
from practices_bank.models import Adoption, PracticePage
from tests.factories.organisations import OrganisationFactory
from tests.factories.practices import make_adoption, make_practice
from tests.factories.representatives import make_organisation, make_representative
from tests.organisations.submission.desk import decide, state_of
from users.models import Role

pytestmark = pytest.mark.django_db


@pytest.fixture
def practice(bank, organisation):
    return make_practice(bank, "Входное испытание", organisation)


@pytest.fixture
def adopters(centre):
    return make_organisation(centre, "Школа у реки")


@pytest.fixture
def desk(client, centre, adopters):
    person = make_representative(centre, adopters)
    client.force_login(person)
    client.raise_request_exception = False
    return client


def soup_of(client, path):
    response = client.get(path)
    assert response.status_code == 200
    return BeautifulSoup(response.content, "html.parser")


ADD = "own_add"
NAMES = ["practices_bank", "adoption"]


def test_a_confirmed_adoption_stands_on_the_page_and_lifts_the_evidence(client, practice):
    school = OrganisationFactory(site=practice.organisation.site, short_name="Школа № 0")
    make_adoption(practice, school, adaptation="Выездной педагог")
    soup = soup_of(client, practice.url)
    row = soup.select_one("section[aria-labelledby=practice-adoptions] tbody tr")
    text = row.get_text(" ", strip=True).replace("\xa0", " ")
    for words in ("Школа № 0", "2025", "Выездной педагог", "Уходят реже"):
        assert words in text
    assert soup.select_one(".evidence-scale .now b").text == "5"
    assert "1 организация" in soup.select_one("section:has(.evidence-scale)").text.replace(
        "\xa0", " "
    )


def test_one_that_waits_changes_nothing_for_readers(client, practice):
    make_adoption(practice, live=False)
    soup = soup_of(client, practice.url)
    assert not soup.select("section[aria-labelledby=practice-adoptions] tbody tr")
    assert soup.select_one(".evidence-scale .now b").text == "1"
    assert not PracticePage.objects.with_adoptions().get(pk=practice.pk).is_adopted


def test_the_list_counts_filters_and_orders_by_adoptions(client, bank, organisation, practice):
    make_practice(bank, "Одна", organisation, claimed_evidence=Evidence.DESCRIPTION)
    make_adoption(practice)
    make_adoption(practice)
    soup = soup_of(client, "/praktiki/?adopted=1")
    assert [each.text.replace("\xa0", " ") for each in soup.select(".card__title")] == [
        "Входное испытание"
    ]
    assert "внедрена: 2 организации" in soup.select_one(".card").text.replace("\xa0", " ")
    assert len(soup.select_one(".card").select(".evidence__dots .on")) == Evidence.REPRODUCED
    for sort in ("adoptions", "evidence"):
        first = soup_of(client, f"/praktiki/?sort={sort}").select_one(".card__title")
        assert first.text.replace("\xa0", " ") == "Входное испытание"
    assert len(soup_of(client, "/praktiki/?evidence=5").select(".card__title")) == 1


def test_the_page_leads_to_the_form_with_the_practice_chosen(client, desk, practice):
    link = soup_of(desk, practice.url).select_one(
        "section[aria-labelledby=practice-adoptions] a.btn"
    )
    form = soup_of(desk, link["href"])
    assert form.select_one("select[name=practice] option[selected]")["value"] == str(practice.pk)


def test_a_representative_records_submits_and_the_editor_confirms(
    desk, client, practice, adopters, centre
):
    answer = desk.post(reverse(ADD, args=NAMES), {"practice": practice.pk})
    row = Adoption.objects.get()
    assert answer.url == mine.edit_url(row)
    assert (row.organisation, row.site_id, row.live) == (adopters, adopters.site_id, False)
    form = desk.get(answer.url)
    assert form.status_code == 200
    assert 'name="organisation"' not in form.content.decode()

    given = {"year": 2025, "adaptation": "Два уровня", "result": "Уходят реже"}
    desk.post(answer.url, {**given, "action-submit": "1"})
    assert status_of(Adoption.objects.get()).stage == Stage.REVIEW
    client.force_login(centre.person(Role.EDITOR))
    shown = client.get(reverse("submission", args=[state_of(row).pk])).content.decode()
    assert "Два уровня" in shown
    decide(client, row, "approve")
    assert Adoption.objects.confirmed().get().adaptation == "Два уровня"


@pytest.mark.parametrize("case", ["own", "draft", "neighbour", "twice"])
def test_what_may_not_be_adopted_is_refused_at_the_field(
    case, desk, bank, other_bank, practice, adopters
):
    chosen = {
        "own": lambda: make_practice(bank, "Своя", adopters),
        "draft": lambda: make_practice(bank, "Чужой черновик", live=False),
        "neighbour": lambda: make_practice(other_bank, "Соседняя"),
        "twice": lambda: make_adoption(practice, adopters, live=False).practice,
    }[case]()
    before = Adoption.objects.count()
    answer = desk.post(reverse(ADD, args=NAMES), {"practice": chosen.pk})
    assert answer.status_code == 200
    assert answer.context["form"].errors["practice"]
    assert Adoption.objects.count() == before


def test_an_adoption_of_another_organisation_is_not_opened(desk, practice):
    foreign = make_adoption(practice, live=False)
    for method in (desk.get, desk.post):
        assert method(mine.edit_url(foreign)).status_code in (302, 403, 404)
    assert Adoption.objects.get(pk=foreign.pk).adaptation == "Два уровня"


@pytest.mark.parametrize(
    ("fields", "place"),
    [({"year": 2090}, "year"), ({"year": 2019}, "year")],
)
def test_the_year_must_have_been(fields, place, practice):
    row = make_adoption(practice, live=False)
    for name, value in fields.items():
        setattr(row, name, value)
    with pytest.raises(ValidationError) as refused:
        row.full_clean()
    assert place in refused.value.message_dict


def test_the_authors_and_other_centres_do_not_count(practice, other_bank):
    row = make_adoption(practice, live=False)
    row.organisation = practice.organisation
    with pytest.raises(ValidationError) as own:
        row.full_clean()
    assert "organisation" in own.value.message_dict
    row.practice = make_practice(other_bank, "Соседняя")
    with pytest.raises(ValidationError) as foreign:
        row.full_clean()
    assert "practice" in foreign.value.message_dict
