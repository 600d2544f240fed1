"""An executor that asks the cluster; PostgreSQL answers what it cannot, and while it is away."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from django.db.models import QuerySet

from ...lists.executor import Found, ListQuery, PostgresExecutor, asked_for, known
from ...lists.facets import Counted, Facet
from ...lists.pages import NoSuchPage
from .. import guard
from ..client import ClusterError, Deadline, cluster, is_configured
from ..writing import NOT_FOUND
from .copies import LONGEST_PAGE, MOST_TERMS, About, Copy, StaleError, about
from .questions import BUT, FOUND, WHOLE, Question

PARTLY = 503


@dataclass(frozen=True)
class ClusterExecutor:
    """Asks the copy of a list that has the content of now; its words are PostgreSQL's.

    `keep(make)` remembers what the copy says of itself for as long as the content is the same;
    `simple` says how entries are loaded and shown, and answers where the cluster does not.
    """

    copy: Copy
    simple: PostgresExecutor
    keep: Callable[[Callable[[], About]], About] = lambda make: make()

    def page(self, query: ListQuery) -> Found:
        """Answer by one request; another one, once for a content, reads the words of values."""
        told = guard.answered(lambda: self._ask(query)) if is_configured() else None
        return (told and self._found(*told)) or self.simple.page(query)

    def rows(self, query: ListQuery) -> QuerySet:
        """Return all entries selected, in order, from the database."""
        return self.simple.rows(query)

    def _ask(self, query: ListQuery) -> tuple[Question, dict[str, Any]] | None:
        """Return the question with its answer; None where the copy cannot answer it."""
        try:
            said = self.keep(lambda: about(self.copy, Deadline().left()))
        except StaleError:
            return None
        question = Question(known(query, said.values), said, _words(query))
        size = query.definition.page_size
        first = (query.selection.page - 1) * size
        if first + size > LONGEST_PAGE or len(question.words or ()) > MOST_TERMS:
            return None
        answer = self._answer(question.body(first, size))
        whole = answer and answer["aggregations"][WHOLE]["doc_count"] == said.count
        return (question, answer) if answer and whole else None

    def _answer(self, body: dict[str, Any]) -> dict[str, Any] | None:
        """Ask; None where the copy is gone, which the worker will notice."""
        # a time of its own: the words before it were the database's
        path, left = f"/{self.copy.alias}/_search", Deadline().left()
        try:
            answer = cluster().ask("POST", path, body, timeout=left)
        except ClusterError as error:
            if error.status == NOT_FOUND:
                return None
            raise
        if answer["timed_out"] or answer["_shards"]["failed"]:
            raise ClusterError(PARTLY, "only a part of the index has answered")
        return answer

    def _found(self, question: Question, answer: dict[str, Any]) -> Found | None:
        """Load the entries from what the reader may see; None where one is no longer there."""
        query, numbers = question.query, answer["aggregations"]
        total, page = numbers[FOUND]["doc_count"], query.selection.page
        if page > 1 and (page - 1) * query.definition.page_size >= total:
            raise NoSuchPage(page)
        keys = [hit["fields"]["key"][0] for hit in answer["hits"]["hits"]]
        rows = self.simple.load(query.queryset.filter(pk__in=keys)) if keys else []
        entries = {row.pk: row for row in rows}
        if len(entries) < len(keys):
            return None
        counted = {
            facet.name: _counted(facet, question, values, numbers)
            for facet, values in question.facets
        }
        relaxed = {name: numbers[f"{BUT}{name}"]["doc_count"] for name in question.met}
        shown = self.simple.show([entries[key] for key in keys])
        return Found(shown, total, counted, query.selection, {} if total else relaxed)


def _words(query: ListQuery) -> dict[int, int] | None:
    """Return the entries that the words find, by nearness where the order asks for it."""
    definition, text, rows = query.definition, query.selection.query, query.queryset.order_by()
    if not definition.search or not text:
        return None
    rows = rows.filter(definition.search.condition(rows.model, text))
    if not definition.sort_of(query.selection).by_words:
        return dict.fromkeys(rows.values_list("pk", flat=True), 0)
    near = definition.search.nearness(rows.model, text)
    return dict(rows.annotate(list_near=near).values_list("pk", "list_near"))


def _counted(
    facet: Facet, question: Question, values: Mapping[str, str], numbers: dict[str, Any]
) -> list[Counted]:
    under = f"{BUT}{facet.name}" if facet.name in question.met else FOUND
    counts = {each["key"]: each["doc_count"] for each in numbers[under][facet.name]["buckets"]}
    counted = (Counted(value, label, counts.get(value, 0)) for value, label in values.items())
    return asked_for(facet, question.query, counted)
