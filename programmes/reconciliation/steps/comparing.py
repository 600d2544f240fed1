"""The first step: pairs, what differs in them, what only one side has."""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from django.db import transaction

from exchange import words
from exchange.parsing import TableError
from exchange.planning import Cells, Flaw
from exchange.running.progress import Progress
from exchange.running.reading import all_rows, understand
from programmes.choices import NavigatorStatus
from programmes.models import ProgrammePage, Reconciliation, ReconciliationRow
from programmes.models.reconciliation import MatchKind, Step
from programmes.reconciliation.comparing import differences_of, given_of, status_of
from programmes.reconciliation.matching import SURE, Entry, Pair, match
from programmes.reconciliation.names import organisation_name
from programmes.reconciliation.places import Places
from programmes.reconciliation.table import NAVIGATOR

BATCH = 500


@dataclass(frozen=True)
class Theirs:
    """A row of the Navigator's export."""

    number: int
    values: dict[str, Any]
    flaws: list[Flaw]

    def text(self, name: str) -> str:
        """Return a value as a text, "" for nothing."""
        return str(self.values.get(name) or "")

    @property
    def title(self) -> str:
        """The name that people know."""
        return self.text("title") or self.text("full_title")


def compare(run: Reconciliation, user: Any) -> None:
    """Keep what was found; a file that cannot be read is said so."""
    try:
        theirs = _read(run)
    except TableError as error:
        run.state, run.remark = Step.COLUMNS, words.of_file(error)
        run.save()
        return
    with transaction.atomic(), Progress(run, len(theirs)) as progress:
        run.rows.all().delete()
        rows = list(_rows(run, theirs, progress))
        ReconciliationRow.objects.bulk_create(rows, batch_size=BATCH)
        run.counts = dict(Counter(str(row.kind) for row in rows))
        run.state, run.remark, run.failed_at = Step.READY, "", ""
        run.total = run.done = len(theirs)
        run.save()


def _read(run: Reconciliation) -> list[Theirs]:
    _sheets, columns = understand(run)
    cells = Cells(NAVIGATOR, run.site, columns, run.fields_by_column)
    found = [Theirs(row.number, *cells.read(row)) for row in all_rows(run)]
    return [each for each in found if each.title or each.text("navigator_id")]


def _rows(
    run: Reconciliation, theirs: list[Theirs], progress: Progress
) -> Iterator[ReconciliationRow]:
    pages = {page.pk: page for page in NAVIGATOR.existing(run.site) if not page.is_archived}
    by_number = {each.number: each for each in theirs}
    for pair in match(_ours(pages.values()), _theirs(theirs, Places(run.site))):
        progress.step()
        yield _pair(run, pages.pop(pair.ours), by_number.pop(pair.theirs), pair)
    for page in pages.values():
        if page.live:  # a draft has nothing to do there
            status = NavigatorStatus.ABSENT
            yield ReconciliationRow(**_here(run, page), kind=MatchKind.HERE, proposed=status)
    for each in by_number.values():
        progress.step()
        yield ReconciliationRow(run=run, kind=MatchKind.THERE, **_there(each))


def _ours(pages: Iterable[ProgrammePage]) -> Iterator[Entry]:
    for page in pages:
        organisation = page.organisation
        yield Entry(
            page.pk,
            (page.title, page.full_title),
            page.organisation_id,
            organisation_name(organisation.short_name) if organisation else "",
            page.navigator_id,
            (page.age_from, page.age_to),
        )


def _theirs(rows: Iterable[Theirs], places: Places) -> Iterator[Entry]:
    for each in rows:
        organisation = each.text("organisation")
        yield Entry(
            each.number,
            (each.text("title"), each.text("full_title")),
            places.find(each.text("inn"), organisation),
            organisation_name(organisation),
            each.text("navigator_id"),
            (each.values.get("age_from"), each.values.get("age_to")),
        )


def _pair(
    run: Reconciliation, page: ProgrammePage, theirs: Theirs, pair: Pair
) -> ReconciliationRow:
    differences = differences_of(page, theirs.values)
    return ReconciliationRow(
        **_here(run, page),
        **_there(theirs),
        kind=MatchKind.SURE if pair.confidence >= SURE else MatchKind.DOUBTFUL,
        confidence=pair.confidence,
        differences=differences,
        given=given_of(theirs.values),
        proposed=status_of(theirs.values, differences),
    )


def _here(run: Reconciliation, page: ProgrammePage) -> dict[str, Any]:
    return {
        "run": run,
        "page": page,
        "revision": page.latest_revision_id,
        "title": page.title,
        "organisation": str(page.organisation or "")[:255],
    }


def _there(theirs: Theirs) -> dict[str, Any]:
    return {
        "number": theirs.number,
        "their_title": theirs.title[:500],
        "their_organisation": theirs.text("organisation")[:500],
        "unread": [[each.letter, each.heading, each.message] for each in theirs.flaws],
    }
