"""The one place where lists meet HTTP: a table as a download."""

from collections.abc import Callable

from anyascii import anyascii
from django.db.models import QuerySet
from django.http import HttpRequest, StreamingHttpResponse
from django.utils import timezone
from django.utils.text import slugify

from .definition import ListDefinition
from .exports import FORMATS


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
    response = StreamingHttpResponse(form.write(definition, rows), content_type=form.content_type)
    response["Content-Disposition"] = f'attachment; filename="{file_name(definition, form.suffix)}"'
    response["X-Robots-Tag"] = "noindex"
    return response


def file_name(definition: ListDefinition, suffix: str) -> str:
    """Return a name in Latin letters with today's date: «dokumenty-2026-11-21.xlsx»."""
    name = slugify(anyascii(str(definition.title))) or "list"
    return f"{name}-{timezone.localdate():%Y-%m-%d}.{suffix}"
