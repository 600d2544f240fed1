"""What an expert reads before he judges; of others' marks nothing until his own are sent."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from django.http import HttpRequest

from exchange.archive import entries
from exchange.streaming import Entry
from media_library.attachments import File
from media_library.models.choices import ScanState
from organisations.submission.comparison import differences, returned_version
from practices_bank.models import Criterion, Review, ReviewRound

# names are shown to readers with a consent only: the comparison knows of none
WITHHELD = ("authors",)


@dataclass(frozen=True)
class Standing:
    """The preliminary sum; `next` is the number of the first criterion without a mark."""

    points: int
    most: int
    marked: int
    criteria: int
    next: int | None


def standing(review: Review) -> Standing:
    """Return the points so far, of those criteria that have a mark."""
    rows = review.round.scale.rows
    marked = [each for each in rows if each.code in review.scores]
    left = (place for place, each in enumerate(rows, start=1) if each.code not in review.scores)
    most = sum(each.most for each in marked)
    return Standing(review.points, most, len(marked), len(rows), next(left, None))


@dataclass(frozen=True)
class Others:
    """How many others judge, how many have sent, and their marks where they may be seen."""

    number: int
    sent: int
    marks: list[tuple[Criterion, list[Any]]]


def others(review: Review) -> Others:
    """Return the state of the other reviews of the round, without names."""
    held = list(review.round.reviews.held().exclude(pk=review.pk))
    sent = [each for each in held if each.sent_at]
    seen = sent if review.sent_at else []
    marks = [
        (each, [other.scores.get(each.code) for other in seen]) for each in review.round.scale.rows
    ]
    return Others(len(held), len(sent), marks if seen else [])


def own_rows(review: Review) -> list[tuple[Criterion, Any, str]]:
    """Return the criteria with the marks and remarks of a review that was sent."""
    return [
        (each, review.scores.get(each.code), review.remarks.get(each.code, ""))
        for each in review.round.scale.rows
    ]


def papers(opened: ReviewRound) -> list[tuple[str, str]]:
    """Return the names and addresses of what the author has attached."""
    page = opened.practice
    found = [(row.title, row.url or _url(row.document)) for row in page.materials.all()]
    if page.assessment_file_id:
        found.append((page.assessment_file.title, page.assessment_file.url))
    return [(title, url) for title, url in found if url]


def files(opened: ReviewRound) -> list[File]:
    """Return titles and files of what the author has attached, infected ones left out.

    Closed ones are here too: the author gave them for this reading.
    """
    page = opened.practice
    rows = [(row.title, row.document) for row in page.materials.all() if row.document]
    if page.assessment_file:
        rows.append((page.assessment_file.title, page.assessment_file))
    found = {each.pk: (title, each) for title, each in rows if each.scan != ScanState.INFECTED}
    return list(found.values())


def packed(opened: ReviewRound) -> Iterator[Entry]:
    """Return the entries of the archive of what the author has attached."""
    page = opened.practice
    links = [f"{row.title}: {row.url}" for row in page.materials.all() if row.url]
    return entries([page.title], files(opened), links, opened.opened_at)


def _url(document: Any) -> str:
    return document.url if document else ""


def changes(opened: ReviewRound, request: HttpRequest) -> list[Any] | None:
    """Return what differs from the version that was returned; None for the first attempt."""
    before = returned_version(opened.task_state.workflow_state)
    if before is None:
        return None
    found = differences(before.as_object(), opened.practice, request)
    return [each for each in found if _name(each) not in WITHHELD]


def _name(comparison: Any) -> str:
    return str(getattr(getattr(comparison, "field", None), "name", ""))
