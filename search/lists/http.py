"""The one place where lists meet HTTP: a table as a download."""

from collections.abc import Callable

from anyascii import anyascii
from django.db.models import QuerySet
from django.http import HttpRequest, StreamingHttpResponse
from django.utils import timezone
from django.utils.text import slugify

from core.tables import FORMATS, Table

from .definition import ListDefinition

BATCH = 500


def export_response(
    definition: ListDefinition, queryset: QuerySet | Callable[[], QuerySet], request: HttpRequest
) -> StreamingHttpResponse | None:
    """Return the list of `request` as a file if it asks for one (`?format=`), else None.

    The queryset is scoped by the caller, exactly as for `definition.run`; one that is dear to make
    comes as a function.
    """
    form = FORMATS.get(request.GET.get("format", ""))
    if form is None or not definition.columns:
        return None
    rows = definition.rows(queryset() if callable(queryset) else queryset, request.GET)
    response = form.response(table_of(definition, rows), file_name(definition))
    response["X-Robots-Tag"] = "noindex"
    return response


def table_of(definition: ListDefinition, rows: QuerySet) -> Table:
    """Return what a file of a list says."""
    columns = definition.columns
    return Table(
        str(definition.title),
        [each.key for each in columns],
        [str(each.label) for each in columns],
        ([each.of(item) for each in columns] for item in rows.iterator(chunk_size=BATCH)),
    )


def file_name(definition: ListDefinition) -> str:
    """Return a name in Latin letters with today's date: «dokumenty-2026-11-21»."""
    name = slugify(anyascii(str(definition.title))) or "list"
    return f"{name}-{timezone.localdate():%Y-%m-%d}"
