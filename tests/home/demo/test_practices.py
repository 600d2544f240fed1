"""Practices of the demo."""

from collections import Counter

import pytest
from bs4 import BeautifulSoup
from django.utils import timezone

from home.demo import accounts, config
from organisations.submission import mine
from practices_bank.actuality import asking
from practices_bank.choices import Answer, CallState, Evidence, Kind, Source, Status
from practices_bank.models import Adoption, PracticeAuthor, PracticeCallPage, PracticePage, Transfer
from practices_bank.rules import before_publishing, errors_of
from users.models import Role, User

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("demo")]


@pytest.fixture
def practices(site):
    return PracticePage.objects.descendant_of(site.root_page)


def test_each_centre_has_them_in_every_state(practices):
    states = Counter(practices.with_status().values_list("status", flat=True))

    assert practices.count() == len(config.practices()) == 14
    assert states == {
        Status.PUBLISHED: 8,
        Status.ARCHIVE: 1,
        Status.DRAFT: 1,
        Status.REVIEW: 1,
        Status.RETURNED: 1,
        Status.RECOMMENDED: 1,
        Status.REFUSED: 1,
    }


def test_one_nears_the_end_of_its_term(practices):
    soon = timezone.localdate() + asking.AHEAD
    assert practices.live().filter(review_due__lte=soon).count() == 1


def test_one_call_is_over_and_one_takes_practices(site):
    calls = PracticeCallPage.objects.descendant_of(site.root_page).order_by("closes_at")
    assert [call.state_at() for call in calls] == [CallState.OVER, CallState.OPEN]
    assert [call.practices.count() for call in calls] == [3, 1]
    for call in calls:
        call.full_clean()


def test_a_transfer_was_answered_in_part(site):
    transfer = Transfer.objects.for_site(site).get()
    assert transfer.is_ready
    assert transfer.file.size == transfer.size
    outcomes = Counter(transfer.items.values_list("outcome", flat=True))
    assert outcomes == {Answer.INCLUDED: 1, Answer.ACCEPTED: 2}


def test_kinds_directions_and_evidence_are_spread(practices):
    offered = practices.live().offered()

    assert set(offered.values_list("kind", flat=True)) == set(Kind.values)
    assert offered.values("directions").distinct().count() == 6
    assert set(offered.values_list("claimed_evidence", flat=True)) == {1, 2, 3, 4}
    assert offered.filter(source=Source.OTHER_REGION).count() == 1


def test_adoptions_are_sound_and_lift_the_evidence(practices, site):
    adopted = practices.with_adoptions().filter(is_adopted=True)
    assert sorted(adopted.values_list("adopted", "evidence")) == [(1, 5), (2, 5)]
    for row in Adoption.objects.for_site(site):
        row.full_clean()


def test_each_has_a_measured_result_marked_as_made_up_and_what_did_not_work(practices):
    for page in practices:
        assert any(each.is_measured for each in page.indicators.all()), page.title
        assert all("демонстрационные" in each.source for each in page.indicators.all())
        assert page.failures, page.title


def test_all_of_them_keep_the_rules(practices):
    for page in practices:
        assert errors_of(page) == {}, page.title
        assert list(before_publishing(page)) == [], page.title


def test_an_external_assessment_has_its_document(practices):
    external = practices.filter(claimed_evidence=Evidence.EXTERNAL)

    assert external.count() == 2
    assert not external.filter(assessment_file=None).exists()


def test_nobody_is_named():
    assert not PracticeAuthor.objects.exists()


def test_the_representative_sees_what_became_of_the_submissions(centre):
    person = User.objects.get(email=accounts.email_of(centre, Role.REPRESENTATIVE))

    (desk,) = mine.desks_of(person)

    remarks = {row.title: row.status.remark for row in desk.rows if row.status.remark}
    assert "согласия на съёмку" in remarks["Медиацентр детей для новостей МОЦ"]
    assert {"Семейный клуб выходного дня", "Инклюзивный театр"} <= {r.title for r in desk.rows}


def test_the_bank_is_in_the_menu_and_shows_what_is_published(client, site):
    host = {"host": site.hostname}
    front = BeautifulSoup(client.get("/", headers=host).content, "html.parser")

    assert front.select_one('.nav a[href="/praktiki/"]')
    html = client.get("/praktiki/", headers=host).content.decode()
    assert "Выездной кванторский день" in html.replace("\u00a0", " ")
    assert "Семейный клуб" not in html.replace("\u00a0", " ")


def test_the_archived_one_says_why(client, site, practices):
    page = practices.get(is_archived=True)

    html = client.get(page.get_url(), headers={"host": site.hostname}).content.decode()

    assert "стал программой заочной школы" in html.replace("\u00a0", " ")
