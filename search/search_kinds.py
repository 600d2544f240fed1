"""Kinds of results that need no app above: documents."""

from collections.abc import Iterable
from typing import Any

from django.db.models import CharField, Exists, ExpressionWrapper, F, OuterRef, QuerySet, Subquery
from django.http import HttpRequest
from django.template.defaultfilters import filesizeformat
from django.utils.translation import get_language, gettext_lazy
from django.utils.translation import gettext as _
from wagtail.documents import get_document_model
from wagtail.models import Collection, CollectionViewRestriction

from core.languages.spoken import is_main
from core.models import CentreSettings

from .kinds import Details, Kind, register
from .pages import page_kind

DOCUMENT_MODEL = "media_library.PortalDocument"


def visible_documents(centre: CentreSettings) -> QuerySet:
    """Return the files of the centre's collection that anybody may read: see `readable`.

    Those in the language of the request; in the main one also those in languages that the centre
    does not speak, which no other search would find.
    """
    own = Collection.objects.filter(pk=centre.collection_id).values("path")[:1]
    path = ExpressionWrapper(OuterRef("collection__path"), output_field=CharField())
    closed = CollectionViewRestriction.objects.annotate(inner=path)
    documents = _in_language(get_document_model()._default_manager.readable(), centre)
    documents = documents.annotate(own=Subquery(own))
    return documents.filter(
        ~Exists(closed.filter(inner__startswith=F("collection__path"))),
        collection__path__startswith=F("own"),
    )


def _in_language(documents: QuerySet, centre: CentreSettings) -> QuerySet:
    if is_main():
        return documents.exclude(language__in=centre.other_languages)
    return documents.filter(language=get_language())


def document_details(documents: Iterable, request: HttpRequest) -> dict[int, Details]:
    """Return format and size beside a file: «Файл, PDF, 1,2 МБ»."""
    return {each.pk: Details(each.url, _form(each), each.created_at) for each in documents}


def _form(document: Any) -> str:
    label = _("File, %(form)s") % {"form": document.file_extension.upper()}
    return f"{label}, {filesizeformat(document.file_size)}" if document.file_size else label


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
