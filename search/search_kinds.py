"""Kinds of results that need no app above: documents."""

from collections.abc import Iterable

from django.db.models import QuerySet
from django.http import HttpRequest
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail.documents import get_document_model
from wagtail.models import Site

from core.centres import collection_of

from .kinds import Details, Kind, register
from .pages import page_kind

DOCUMENT_MODEL = "media_library.PortalDocument"


def visible_documents(site: Site) -> QuerySet:
    """Return the files of the centre that are not behind a restriction."""
    documents = get_document_model()._default_manager
    collection = collection_of(site)
    if collection is None:
        return documents.none()
    own = collection.get_descendants(inclusive=True)
    closed = own.filter(view_restrictions__isnull=False)
    for each in closed:
        own = own.exclude(path__startswith=each.path)
    return documents.filter(collection__in=own)


def document_details(documents: Iterable, request: HttpRequest) -> dict[int, Details]:
    """Return format and size beside a file: «Файл, PDF»."""
    return {
        each.pk: Details(
            each.url,
            _("File, %(form)s") % {"form": each.file_extension.upper()},
            each.created_at,
        )
        for each in documents
    }


register(page_kind("pages", gettext_lazy("Pages"), "book", order=90))
register(
    Kind(
        "files",
        gettext_lazy("Files"),
        "file",
        (DOCUMENT_MODEL,),
        visible_documents,
        document_details,
        order=95,
    )
)
