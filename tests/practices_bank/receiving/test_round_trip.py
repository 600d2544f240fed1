"""What one centre sends, another takes over: whole, once, with its origin."""

import pytest
from django.urls import reverse
from wagtail.models import PageLogEntry

from core.centres import site_of
from practices_bank.choices import Evidence, ReceivedKind, ReceivedState, Source
from practices_bank.models import PracticeMaterial, PracticePage
from practices_bank.transfer.facts import PLAIN_FIELDS, RICH_FIELDS, WORD_FIELDS
from tests.factories.practices import make_practice
from users.models import Role

pytestmark = pytest.mark.django_db


def taken_in(two_centres):
    """Return the practices that the other centre has received."""
    pages = PracticePage.objects.exclude(origin=None)
    return [page for page in pages if site_of(page) == two_centres.other.site]


def test_a_practice_arrives_whole_as_a_draft(pack, upload, take, practice, two_centres, centre):
    package = upload(pack(practice))
    assert package.state == ReceivedState.CHECKED, package.remark
    assert [row.kind for row in package.rows.all()] == [ReceivedKind.NEW]
    take(package)
    assert package.state == ReceivedState.DONE
    (page,) = taken_in(two_centres)
    assert not page.live
    assert page.origin == practice.translation_key
    draft = page.get_latest_revision_as_object()
    for name in (*PLAIN_FIELDS, *RICH_FIELDS):
        assert getattr(draft, name) == getattr(practice, name), name
    for name in WORD_FIELDS:
        assert set(getattr(draft, name).all()) == set(getattr(practice, name).all()), name
    assert [row.title for row in draft.stages.all()] == ["Подготовка"]
    assert [row.change for row in draft.indicators.all()] == [-19]
    assert draft.claimed_evidence == Evidence.MEASURED


def test_the_source_keeps_municipality_organisation_and_address(
    pack, upload, take, practice, two_centres, centre
):
    take(upload(pack(practice)))
    (page,) = taken_in(two_centres)
    settings = centre.site.centresettings
    assert (page.source, page.municipality) == (Source.MUNICIPAL, settings.municipality)
    assert page.source_organisation == practice.organisation.short_name
    assert page.source_url == practice.full_url
    assert page.organisation is None


def test_a_file_arrives_in_the_library_of_the_receiver_once(
    pack, upload, take, practice, bank, organisation, two_centres
):
    document = practice.materials.get().document
    second = make_practice(
        bank,
        "Вторая",
        organisation,
        materials=[PracticeMaterial(title="Она же", document=document, sort_order=0)],
    )
    take(upload(pack(practice, second)))
    files = {page.materials.get().document for page in taken_in(two_centres)}
    (copy,) = files
    assert copy != document
    assert copy.collection == two_centres.other.collection
    assert copy.file.read() == document.file.read()


def test_a_published_copy_shows_where_it_comes_from(
    pack, upload, take, practice, client, two_centres
):
    take(upload(pack(practice)))
    (page,) = taken_in(two_centres)
    page.get_latest_revision().publish()
    client.logout()
    response = client.get(
        page.relative_url(None), headers={"host": two_centres.other.site.hostname}
    )
    text = response.content.decode().replace("\xa0", " ")
    assert practice.organisation.short_name in text
    assert page.municipality in text


def test_the_same_package_again_brings_nothing(pack, upload, take, practice):
    content = pack(practice)
    take(upload(content))
    again = upload(content)
    assert [row.kind for row in again.rows.all()] == [ReceivedKind.KNOWN]
    take(again)
    assert again.state == ReceivedState.CHECKED


def test_a_changed_practice_renews_the_draft_and_leaves_the_published_text(
    pack, upload, take, practice, two_centres
):
    take(upload(pack(practice)))
    (page,) = taken_in(two_centres)
    page.get_latest_revision().publish()
    practice.goal = "Новая цель"
    practice.save_revision().publish()
    package = upload(pack(practice))
    assert [row.kind for row in package.rows.all()] == [ReceivedKind.CHANGED]
    take(package)
    (page,) = taken_in(two_centres)
    assert page.goal == "Начать с подходящего уровня."
    assert page.get_latest_revision_as_object().goal == "Новая цель"


def test_only_ticked_practices_are_taken(
    pack, upload, take, practice, bank, organisation, two_centres
):
    second = make_practice(bank, "Вторая", organisation)
    package = upload(pack(practice, second))
    row = package.rows.get(title="Вторая")
    take(package, [row.pk])
    assert [page.title for page in taken_in(two_centres)] == ["Вторая"]


def test_history_names_who_has_taken_it_over(pack, upload, take, practice, two_centres):
    take(upload(pack(practice)))
    (page,) = taken_in(two_centres)
    entry = PageLogEntry.objects.filter(page=page.pk, action="wagtail.create").get()
    assert entry.user.email == two_centres.other.group(Role.EDITOR).user_set.get().email


def test_a_practice_received_is_not_handed_on_as_ones_own(
    pack, upload, take, practice, two_centres, region
):
    take(upload(pack(practice)))
    (page,) = taken_in(two_centres)
    page.get_latest_revision().publish()
    assert page.title not in region.get(reverse("transfer_pick")).content.decode()
