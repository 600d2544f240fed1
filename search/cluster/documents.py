"""Rows of Wagtail's index as documents: the same terms, read from the same vectors."""

from collections.abc import Iterable
from typing import Any

from django.db.models import F, Func, QuerySet, TextField, Value
from django.db.models.functions import MD5, Cast
from wagtail.search.models import IndexEntry

from . import client
from .making import Part, Row, make


def with_digest(rows: QuerySet[IndexEntry]) -> QuerySet[IndexEntry]:
    """Add a sum of all that a document is made of: `digest`."""
    texts = (Cast(name, TextField()) for name in ("title_norm", "body"))
    whole = Func(
        Value("\x1f"),
        Cast("title_text", TextField()),
        *texts,
        function="concat_ws",
        output_field=TextField(),
    )
    return rows.annotate(digest=MD5(whole))


def read(rows: QuerySet[IndexEntry]) -> QuerySet[IndexEntry]:
    """Add what documents are made of."""
    vector = Cast(F("body"), TextField())  # it has the title, too
    columns = ("title", "body", "autocomplete", "body_text")
    return with_digest(rows).annotate(vector=vector).defer(*columns)


def key_of(content_type: int, object_id: str) -> str:
    """Return the key of a document."""
    return f"{content_type}-{object_id}"


def document(entry: Any, average: float) -> str:
    """Return the document of a row that was `read`, as it is sent."""
    return make(part_of([entry], average))[0]


def part_of(entries: Iterable[Any], average: float) -> Part:
    """Return rows that were `read` as documents are made of them."""
    rows = [
        Row(
            each.content_type_id,
            each.object_id,
            each.pk,
            each.digest,
            each.title_text,
            each.title_norm,
            each.vector,
        )
        for each in entries
    ]
    return Part(rows, average, client.has_features())
