"""Pictures and files that some readers cannot use stand on the desk."""

import pytest

from core.models import UpkeepItem
from core.upkeep.refresh import refresh, sweep
from media_library.models import PortalDocument
from tests.factories.media_library import DocumentFactory, ImageFactory

SCAN = PortalDocument.Accessibility.SCAN


def listed(key: str, centre) -> list[str]:
    rows = UpkeepItem.objects.for_site(centre.site).filter(check_key=key).due()
    return list(rows.values_list("title", flat=True))


@pytest.mark.parametrize(("description", "count"), [("", 1), ("  ", 1), ("Дети за столом", 0)])
def test_a_picture_without_a_description_is_listed(two_centres, description, count):
    picture = ImageFactory(collection=two_centres.own.collection, description=description)
    refresh(picture)
    assert listed("undescribed-pictures", two_centres.own) == [picture.title] * count


def test_a_described_picture_leaves_the_desk(two_centres):
    picture = ImageFactory(collection=two_centres.own.collection, description="")
    sweep(two_centres.own.site)
    assert listed("undescribed-pictures", two_centres.own) == [picture.title]
    picture.description = "Четыре шестерни"
    picture.save()
    refresh(picture)
    assert listed("undescribed-pictures", two_centres.own) == []


@pytest.mark.parametrize("kind", PortalDocument.Accessibility.values)
def test_only_scans_are_listed(two_centres, kind):
    document = DocumentFactory(collection=two_centres.own.collection)
    PortalDocument.objects.filter(pk=document.pk).update(accessibility=kind)
    sweep(two_centres.own.site)
    assert listed("scans", two_centres.own) == ([document.title] if kind == SCAN else [])


def test_other_centres_have_desks_of_their_own(two_centres):
    ImageFactory(collection=two_centres.other.collection, description="")
    sweep(two_centres.own.site)
    sweep(two_centres.other.site)
    assert listed("undescribed-pictures", two_centres.own) == []
    assert len(listed("undescribed-pictures", two_centres.other)) == 1


def test_a_centre_without_a_collection_has_nothing(two_centres):
    from core.models import CentreSettings

    ImageFactory(collection=two_centres.own.collection, description="")
    CentreSettings.objects.filter(site=two_centres.own.site).update(collection=None)
    sweep(two_centres.own.site)
    assert listed("undescribed-pictures", two_centres.own) == []
