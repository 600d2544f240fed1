"""The rows of Wagtail's index: texts as vectors of the portal's terms."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from django.conf import settings
from django.db import connection, transaction
from django.utils.functional import cached_property
from modelsearch.backends.database.postgres import postgres as stock
from modelsearch.index import RelatedFields, SearchField
from modelsearch.utils import get_content_type_pk
from wagtail.search.models import IndexEntry

from .. import knowing
from ..silent import SIGN, SilentField
from .texts import KEY_WORDS, TITLE, Made, Texts, Weighted, make

TEXTS = ("title_text", "body_text")

# one array a column: the ORM would write every value apart, a fifth of the time of a rebuild
WRITE = f"""
    INSERT INTO {IndexEntry._meta.db_table}
        (content_type_id, object_id, title_norm, title_text, body_text, title, body, autocomplete)
    SELECT kind, key, length, its_title, its_text, for_title::tsvector, for_body::tsvector,
        as_written::tsvector
    FROM unnest(
        %s::int[], %s::text[], %s::float[], %s::text[], %s::text[], %s::text[], %s::text[],
        %s::text[]
    ) AS rows (kind, key, length, its_title, its_text, for_title, for_body, as_written)
    ON CONFLICT (content_type_id, object_id) DO UPDATE SET
        title_norm = EXCLUDED.title_norm, title_text = EXCLUDED.title_text,
        body_text = EXCLUDED.body_text, title = EXCLUDED.title, body = EXCLUDED.body,
        autocomplete = EXCLUDED.autocomplete
    RETURNING id, content_type_id, object_id
"""  # noqa: S608  # names of our own


# titles of things beside are no part of a title: their fields are asked for nothing but the name
BESIDE = SearchField("beside")


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
            found = super().prepare_field(obj, field)
            related = isinstance(field, RelatedFields)
            self._read[id(field)] = [_of_another(each) if related else each for each in found]
        yield from self._read[id(field)]

    def as_vector(
        self, texts: Iterable[Weighted], for_autocomplete: bool = False
    ) -> list[Weighted]:
        """Return the texts of a vector with their weights; nothing but the title has its weight."""
        return [(text, KEY_WORDS if weight == TITLE else weight) for text, weight in texts]

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

    def read(self, content_type: int) -> Texts:
        """Return all that the row is made of."""
        texts = (self.title_text, self.body_text, self.body, self.autocomplete)
        return Texts(content_type, self.id, *texts)


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
        """Write or replace the rows of things and return them."""
        read = self.read(model, things)
        return self.store(read, make(read))

    def read(self, model: Any, things: Iterable[Any]) -> list[Texts]:
        """Return what the rows of things are made of."""
        content_type = get_content_type_pk(model)
        return [Indexer(each, self.backend).read(content_type) for each in things]

    def store(self, read: Sequence[Texts], made: Sequence[Made]) -> list[IndexEntry]:
        """Write or replace the rows of texts and return them, their vectors left in the table."""
        if not read:
            return []
        columns: list[list[Any]] = [
            [each.content_type for each in read],
            [each.key for each in read],
            [each.length for each in made],
            [each.title for each in read],
            [each.body for each in read],
            [each.title for each in made],
            [each.body for each in made],
            [each.typed for each in made],
        ]
        with connection.cursor() as cursor:
            cursor.execute(WRITE, columns)
            numbers = {tuple(key): number for number, *key in cursor.fetchall()}
        written = [_row(*each, numbers) for each in zip(read, made, strict=True)]
        if settings.SEARCH_MEANING:
            from ..meaning import keeping  # needs packages of its own

            keeping.forget_changed(written)
        return written

    def _refresh_title_norms(self, full: bool = False) -> None:
        """Do nothing: it read the whole table at every save."""


def _row(texts: Texts, made: Made, numbers: Mapping[tuple[int, str], int]) -> IndexEntry:
    """Return the row of texts; Wagtail's column for the norm of titles holds the length."""
    return IndexEntry(
        pk=numbers[texts.content_type, texts.key],
        content_type_id=texts.content_type,
        object_id=texts.key,
        title_norm=made.length,
        title_text=texts.title,
        body_text=texts.body,
    )


def _of_another(read: Any) -> Any:
    """Return what was read of a related thing, its title under another name."""
    field, weight, text = read
    is_title = isinstance(field, SearchField) and field.field_name == "title"
    return (BESIDE, weight, text) if is_title else read
