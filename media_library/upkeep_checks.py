"""Pictures and files that some readers cannot use (ПП РФ 102, ГОСТ Р 52872)."""

from collections.abc import Iterator

from django.db.models import QuerySet
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail.models import Site

from core import centres
from core.upkeep import Check, Found, Group, register
from media_library import lost
from media_library.models import PortalDocument, PortalImage, ScanState


def undescribed(image: PortalImage, site: Site) -> Iterator[Found]:
    """A picture without a description to offer where it is used."""
    if not image.description.strip():
        yield Found(
            image.title,
            _("The picture has no description."),
            owner_id=image.uploaded_by_user_id,
            path="description",
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


def pictures(site: Site) -> QuerySet:
    """Return the pictures of a centre that lack a description."""
    collection = centres.collection_of(site)
    path = collection.path if collection else "none"
    return PortalImage.objects.filter(collection__path__startswith=path, description="")


def scans(site: Site) -> QuerySet:
    """Return the scans of a centre."""
    scan = PortalDocument.Accessibility.SCAN
    return PortalDocument.objects.for_site(site).readable().filter(accessibility=scan)


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
