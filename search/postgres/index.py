"""The rows of Wagtail's index: texts as vectors of the portal's terms."""

from collections.abc import Iterable, Iterator
from typing import Any

from django.conf import settings
from django.db import transaction
from django.db.models import Func
from django.utils.functional import cached_property
from modelsearch.backends.database.postgres import postgres as stock
from modelsearch.index import SearchField
from modelsearch.utils import get_content_type_pk
from wagtail.search.models import IndexEntry

from .. import knowing
from ..silent import SIGN, SilentField
from ..understanding import tokens
from . import vectors
from .scoring import IN_TITLE

TEXTS = ("title_text", "body_text")
COLUMNS = ("title", "autocomplete", "body", *TEXTS)
TITLE, KEY_WORDS = "A", "B"  # weights of places; what is in the title, and nothing else, is A


class Indexer(stock.ObjectIndexer):
    """One thing as a row; every field of it is read once."""

    def __init__(self, thing: Any, backend: Any) -> None:
        super().__init__(thing, backend)
        self._read: dict[int, list[Any]] = {}

    def prepare_field(self, obj: Any, field: Any) -> Iterator[Any]:
        """Yield the texts of a field; the stock one reads each field for every column."""
        if obj is not self.obj:
            yield from super().prepare_field(obj, field)
            return
        if id(field) not in self._read:
            self._read[id(field)] = list(super().prepare_field(obj, field))
        yield from self._read[id(field)]

    def as_vector(self, texts: Iterable[tuple[str, str]], for_autocomplete: bool = False) -> Func:
        """Return texts with their weights as one vector; that of the text has the title, too."""
        lowered = [(text, KEY_WORDS if weight == TITLE else weight) for text, weight in texts]
        title = [] if for_autocomplete else [(self.title_text, TITLE)]
        return vectors.vector([*title, *lowered], as_written=for_autocomplete)

    @cached_property
    def title(self) -> Func:
        """Return the title."""
        return vectors.vector([(self.title_text, TITLE)])

    @cached_property
    def body_text(self) -> str:
        """Return all texts but the title; those that no excerpt shows stand after a sign."""
        shown, silent = [], []
        for field in self.search_fields:
            for own, _boost, value in self.prepare_field(self.obj, field):
                if isinstance(own, SearchField) and own.field_name != "title":
                    (silent if isinstance(own, SilentField) else shown).append(value.strip())
        parts = (" ".join(filter(None, each)) for each in (shown, silent))
        return SIGN.join(parts).rstrip(SIGN)

    @property
    def length(self) -> float:
        """Return the number of words, those of the title doubled: what ranks are normed by."""
        return IN_TITLE * tokens.number(self.title_text) + tokens.number(self.body_text)

    def entry(self, content_type: int) -> IndexEntry:
        """Return the row; Wagtail's column for the norm of titles holds the length."""
        columns = {name: getattr(self, name) for name in COLUMNS}
        return IndexEntry(
            content_type_id=content_type, object_id=self.id, title_norm=self.length, **columns
        )


class Index(stock.PostgresIndex):
    """Rows are written in one statement, and their words become known with them."""

    def add_items(self, model: Any, objs: Iterable[Any]) -> None:
        """Write or replace the rows of things of one model; their words become known."""
        if not model.get_search_fields():
            return
        things = list(objs)
        keys = [str(each.pk) for each in things]
        former = IndexEntry.objects.filter(
            content_type=get_content_type_pk(model), object_id__in=keys
        )
        before = {row.object_id: knowing.words_of(row) for row in former.only("object_id", *TEXTS)}
        with transaction.atomic():
            knowing.learn(self.write(model, things), before)

    def write(self, model: Any, things: Iterable[Any]) -> list[IndexEntry]:
        """Write or replace the rows and return them."""
        content_type = get_content_type_pk(model)
        entries = [Indexer(each, self.backend).entry(content_type) for each in things]
        written = IndexEntry.objects.bulk_create(
            entries,
            update_conflicts=True,
            unique_fields=["content_type", "object_id"],
            update_fields=[*COLUMNS, "title_norm"],
        )
        if settings.SEARCH_MEANING:
            from ..meaning import keeping  # needs packages of its own

            keeping.forget_changed(written)
        return written

    def _refresh_title_norms(self, full: bool = False) -> None:
        """Do nothing: it read the whole table at every save."""
