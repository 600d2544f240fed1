"""What stands beside a practice is remembered: it is the same as asked for, and never old."""

import pytest
from bs4 import BeautifulSoup
from django.db import connection
from django.test.utils import CaptureQueriesContext

from core.caching import stamp
from practices_bank.page import beside
from tests.factories.organisations import OrganisationFactory
from tests.factories.practices import make_adoption, make_practice
from tests.factories.programmes import make_catalogue, make_programme
from tests.factories.reviews import recommended

pytestmark = pytest.mark.django_db


@pytest.fixture
def practice(bank, organisation):
    """A practice among others: some share its words, some only its age."""
    texts = {"lead": "Семьи готовят экскурсии по городу.", "target_groups": ["rural"]}
    made = make_practice(bank, "Эта", organisation, **texts)
    for number in range(3):
        make_practice(bank, f"Ровесники {number}", organisation, age_from=8 + number)
        make_practice(bank, f"Малыши {number}", organisation, age_from=4 + number, age_to=12)
    make_practice(bank, "Сельские", organisation, age_from=12, target_groups=["rural"])
    make_practice(bank, "Экскурсии", organisation, age_from=11, **texts)
    make_practice(bank, "Хор", organisation, directions=["hudozhestvennoe"])
    stamp.bump(None)
    connection.run_on_commit.clear()  # what making all this has promised to do
    return made


def text_of(client, practice):
    return client.get(practice.get_url()).content.decode().replace("\xa0", " ")


def similar(client, practice):
    soup = BeautifulSoup(client.get(practice.get_url()).content, "html.parser")
    cards = soup.select('[aria-labelledby="practice-similar"] h3')
    return [each.get_text(" ", strip=True).replace("\u00a0", " ") for each in cards]


def test_a_remembered_bank_and_one_too_large_for_it_show_the_same(client, practice, monkeypatch):
    remembered = similar(client, practice)
    monkeypatch.setattr(beside, "MOST", 2)
    stamp.bump(None)

    assert similar(client, practice) == remembered
    assert remembered[:2] == ["Экскурсии", "Сельские"]


def test_a_new_title_of_a_neighbour_shows_at_once(
    client, practice, bank, django_capture_on_commit_callbacks
):
    assert similar(client, practice)[0] == "Экскурсии"
    neighbour = type(practice).objects.child_of(bank).get(title="Экскурсии")
    neighbour.title = "Прогулки"
    with django_capture_on_commit_callbacks(execute=True):
        neighbour.save_revision().publish()

    assert similar(client, practice)[0] == "Прогулки"


def test_a_new_neighbour_and_a_new_word_show_at_once(
    client, practice, bank, organisation, django_capture_on_commit_callbacks
):
    assert "Гости" not in similar(client, practice)
    with django_capture_on_commit_callbacks(execute=True):
        make_practice(bank, "Гости", organisation, age_from=7, lead="О другом.")
        practice.target_groups.clear()
        practice.save_revision().publish()

    assert "Сельские" not in similar(client, practice)
    assert "Гости" in similar(client, practice)


def test_a_new_programme_shows_at_once(
    client, practice, centre, organisation, django_capture_on_commit_callbacks
):
    programme = make_programme(make_catalogue(centre), "Робототехника", organisation)
    connection.run_on_commit.clear()
    assert "Робототехника" not in client.get(practice.get_url()).content.decode()
    with django_capture_on_commit_callbacks(execute=True):
        practice.programmes.add(programme)
        practice.save_revision().publish()

    assert "Робототехника" in client.get(practice.get_url()).content.decode()


def test_what_is_remembered_is_not_asked_for_again(client, practice, bank):
    other = type(practice).objects.child_of(bank).get(title="Сельские")
    client.get(practice.get_url())
    client.get(other.get_url())
    with CaptureQueriesContext(connection) as asked:
        client.get(other.get_url())

    shown = [each["sql"] for each in asked.captured_queries]
    assert not [each for each in shown if "practicepage_directions" in each or "programme" in each]


def adopt(practice, centre):
    make_adoption(practice, OrganisationFactory(site=centre.site, short_name="Школа у озера"))


@pytest.mark.parametrize(
    ("happen", "words"), [(adopt, "Школа у озера"), (recommended, "Прошла экспертизу центра")]
)
def test_what_happens_to_it_first_shows_at_once(
    client, practice, two_centres, django_capture_on_commit_callbacks, happen, words
):
    assert words not in text_of(client, practice)
    with django_capture_on_commit_callbacks(execute=True):
        happen(practice, two_centres.own)

    assert words in text_of(client, practice)


def test_a_programme_that_readers_know_shows_a_practice_published_later(
    client, practice, centre, organisation, django_capture_on_commit_callbacks
):
    programme = make_programme(make_catalogue(centre), "Робототехника", organisation)
    connection.run_on_commit.clear()
    assert f"/{practice.slug}/" not in client.get(programme.get_url()).content.decode()

    with django_capture_on_commit_callbacks(execute=True):
        practice.programmes.add(programme)
        practice.save_revision().publish()

    assert f"/{practice.slug}/" in client.get(programme.get_url()).content.decode()
