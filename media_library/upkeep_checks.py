"""Pictures and files that some readers cannot use (ПП РФ 102, ГОСТ Р 52872)."""

from collections.abc import Iterator

from django.db.models import Q, QuerySet
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail.models import Site

from core import centres
from core.upkeep import Check, Found, Group, register
from media_library import lost
from media_library.documents import accessibility
from media_library.models import (
    DocumentReading,
    PortalDocument,
    PortalImage,
    ReadingState,
    ScanState,
)
from media_library.models.image import NAMED


def undescribed(image: PortalImage, site: Site) -> Iterator[Found]:
    """A picture without a description to offer where it is used."""
    if not image.description.strip():
        yield Found(
            image.title,
            _("The picture has no description."),
            owner_id=image.uploaded_by_user_id,
            path="description",
        )


def unsigned(image: PortalImage, site: Site) -> Iterator[Found]:
    """A picture of others whose author is not named (ГК РФ, ст. 1274 и 1286.1)."""
    if image.licence in NAMED and not image.source.strip():
        yield Found(
            image.title,
            _("The author of the picture is not named: “%(licence)s”.")
            % {"licence": image.get_licence_display()},
            owner_id=image.uploaded_by_user_id,
            path="source",
        )


def scanned(document: PortalDocument, site: Site) -> Iterator[Found]:
    """A file that a screen reader cannot read; one that another has replaced bothers nobody."""
    is_scan = document.accessibility == PortalDocument.Accessibility.SCAN
    if is_scan and document.replaced_by_id is None:
        yield Found(
            document.title,
            _("The file is a scan: nothing in it can be read aloud or found."),
            owner_id=document.uploaded_by_user_id,
        )


def partly(document: PortalDocument, site: Site) -> Iterator[Found]:
    """A file that is read aloud with gaps, or that the portal could not read at all."""
    if document.replaced_by_id is not None:
        return
    reading: DocumentReading | None = getattr(document, "reading", None)
    if reading is not None and reading.state == ReadingState.FAILED:
        detail = _("The portal could not read the file. %(why)s") % {
            "why": accessibility.problem_in_words(reading)
        }
    elif document.accessibility == PortalDocument.Accessibility.PARTLY:
        found = accessibility.findings(reading) if reading else []
        wrong = [each.words for each in found if not each.is_right]
        detail = wrong[0] if wrong else _("The file is accessible in part.")
    else:
        return
    yield Found(document.title, detail.strip(), owner_id=document.uploaded_by_user_id)


def pictures(site: Site) -> QuerySet:
    """Return the pictures of a centre that lack a description."""
    collection = centres.collection_of(site)
    path = collection.path if collection else "none"
    return PortalImage.objects.filter(collection__path__startswith=path, description="")


def of_others(site: Site) -> QuerySet:
    """Return the pictures of others in a centre that have no source."""
    collections = centres.collections_of(Site.objects.filter(pk=site.pk))
    rows = PortalImage.objects.filter(collection__in=collections)
    return rows.filter(licence__in=NAMED, source="")


def scans(site: Site) -> QuerySet:
    """Return the scans of a centre."""
    scan = PortalDocument.Accessibility.SCAN
    return PortalDocument.objects.for_site(site).readable().filter(accessibility=scan)


def with_gaps(site: Site) -> QuerySet:
    """Return the files of a centre that are accessible in part, and those that were not read."""
    partly = Q(accessibility=PortalDocument.Accessibility.PARTLY)
    failed = Q(reading__state=ReadingState.FAILED)
    rows = PortalDocument.objects.for_site(site).readable().filter(partly | failed)
    return rows.with_reading()


def gone(image: PortalImage, site: Site) -> Iterator[Found]:
    """A picture whose file is lost or damaged."""
    if image.is_lost:
        yield Found(
            image.title,
            _("The file cannot be opened: readers get the description in place of the picture."),
            owner_id=image.uploaded_by_user_id,
        )


def lost_pictures(site: Site) -> QuerySet:
    """Return the lost pictures of a centre."""
    collections = centres.collections_of(Site.objects.filter(pk=site.pk))
    return lost.pictures().filter(collection__in=collections)


def infected(document: PortalDocument, site: Site) -> Iterator[Found]:
    """A file that the antivirus has closed."""
    if document.is_infected:
        yield Found(
            document.title,
            _("The antivirus found «%(threat)s», nobody can download the file.")
            % {"threat": document.threat},
            owner_id=document.uploaded_by_user_id,
        )


def closed_by_antivirus(site: Site) -> QuerySet:
    """Return the infected files of a centre."""
    return PortalDocument.objects.for_site(site).filter(scan=ScanState.INFECTED)


register(
    Check(
        key="undescribed-pictures",
        title=gettext_lazy("Pictures without a description"),
        advice=gettext_lazy("Write what a person who does not see the picture should know."),
        group=Group.LAW,
        models=(PortalImage,),
        things=pictures,
        look=undescribed,
        order=20,
    )
)
register(
    Check(
        key="unsigned-pictures",
        title=gettext_lazy("Pictures without an author"),
        advice=gettext_lazy("Write in «Source» whose picture it is, or take another one."),
        group=Group.LAW,
        models=(PortalImage,),
        things=of_others,
        look=unsigned,
        order=25,
    )
)
register(
    Check(
        key="scans",
        title=gettext_lazy("Files that cannot be read aloud"),
        advice=gettext_lazy("Replace the scan by the file it was printed from."),
        group=Group.LAW,
        models=(PortalDocument,),
        things=scans,
        look=scanned,
        order=30,
    )
)
register(
    Check(
        key="partly-files",
        title=gettext_lazy("Files that are accessible in part"),
        advice=gettext_lazy("The form of the document says what to mend: save the file anew."),
        group=Group.LAW,
        models=(PortalDocument,),
        things=with_gaps,
        look=partly,
        order=40,
    )
)
register(
    Check(
        key="lost-pictures",
        title=gettext_lazy("Pictures whose file is lost"),
        advice=gettext_lazy("Upload the picture once more; if there are many, ask for a backup."),
        group=Group.BROKEN,
        models=(PortalImage,),
        things=lost_pictures,
        look=gone,
        order=6,
    )
)
register(
    Check(
        key="infected-files",
        title=gettext_lazy("Files with a virus"),
        advice=gettext_lazy("Upload a clean file or delete the document; check your computer."),
        group=Group.BROKEN,
        models=(PortalDocument,),
        things=closed_by_antivirus,
        look=infected,
        order=5,
    )
)
