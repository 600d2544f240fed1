"""Pictures and files that some readers cannot use stand on the desk."""

import pytest

from core.models import UpkeepItem
from core.upkeep.refresh import refresh, sweep
from media_library.models import DocumentReading, PortalDocument, ReadingState
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


@pytest.mark.parametrize(
    ("licence", "source", "count"),
    [("own", "", 0), ("cc-by", "", 1), ("permission", "", 1), ("cc-by", "И. Иванов", 0)],
)
def test_a_picture_of_others_without_its_author_is_listed(two_centres, licence, source, count):
    collection = two_centres.own.collection
    picture = ImageFactory(collection=collection, licence=licence, source=source)
    sweep(two_centres.own.site)
    refresh(picture)
    assert listed("unsigned-pictures", two_centres.own) == [picture.title] * count


@pytest.mark.parametrize("kind", PortalDocument.Accessibility.values)
def test_only_scans_are_listed(two_centres, kind):
    document = DocumentFactory(collection=two_centres.own.collection)
    PortalDocument.objects.filter(pk=document.pk).update(accessibility=kind)
    sweep(two_centres.own.site)
    assert listed("scans", two_centres.own) == ([document.title] if kind == SCAN else [])


@pytest.mark.parametrize("kind", PortalDocument.Accessibility.values)
def test_files_accessible_in_part_are_listed_apart(two_centres, kind):
    document = DocumentFactory(collection=two_centres.own.collection)
    PortalDocument.objects.filter(pk=document.pk).update(accessibility=kind)
    sweep(two_centres.own.site)
    partly = kind == PortalDocument.Accessibility.PARTLY
    assert listed("partly-files", two_centres.own) == ([document.title] if partly else [])
    assert listed("partly-files", two_centres.other) == []


def test_a_line_says_what_to_mend_first(two_centres):
    document = DocumentFactory(collection=two_centres.own.collection)
    facts = {
        "scan_pages": 0,
        "text_pages": 1,
        "pages": 1,
        "tagged": False,
        "title": "",
        "language": "",
    }
    DocumentReading.objects.update_or_create(document=document, defaults={"facts": facts})
    document.accessibility = PortalDocument.Accessibility.PARTLY
    document.save()
    document = PortalDocument.objects.get(pk=document.pk)
    refresh(document)
    assert "не размечены" in UpkeepItem.objects.get(check_key="partly-files").detail


def test_a_file_that_could_not_be_read_is_listed_with_the_reason(two_centres):
    document = DocumentFactory(collection=two_centres.own.collection)
    failed = {"state": ReadingState.FAILED, "problem": "damaged"}
    DocumentReading.objects.update_or_create(document=document, defaults=failed)
    sweep(two_centres.own.site)
    assert "повреждён" in UpkeepItem.objects.get(check_key="partly-files").detail


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
