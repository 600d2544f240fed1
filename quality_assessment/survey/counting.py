"""From questionnaires to raw counts, in the database (3-noko.md 3.3)."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from django.db import transaction
from django.db.models import Count, Max, Q
from wagtail.log_actions import log

from quality_assessment.computing import fill_rows, latest
from quality_assessment.models import OrganisationResult, Survey, SurveyAnswer

from .roles import CONTENT, PLACES


def _counters() -> dict[str, Count]:
    found = {"respondents": Count("pk")}
    for role, place in PLACES.items():
        name = f"answers__{role}"
        if place.asked:
            found[place.asked] = Count("pk", filter=Q(**{f"{name}__isnull": False}))
        if place.content:
            found[place.content] = Count("pk", filter=Q(**{f"{name}__in": CONTENT}))
    return found


def counts(survey: Survey) -> dict[int, dict[str, int]]:
    """Return the raw counts of each result that anybody has answered about; one query.

    What was left out counts for nothing.
    """
    rows = SurveyAnswer.objects.filter(survey=survey, excluded="").order_by()
    grouped = rows.values("result").annotate(**_counters())
    return {row.pop("result"): row for row in grouped}


@dataclass(frozen=True)
class Standing:
    """How far the survey of an organisation is."""

    result: OrganisationResult
    answered: int
    wanted: int | None
    flagged: int
    left_out: int
    last: Any

    @property
    def percent(self) -> int:
        """Part of the sample that has answered, 100 at most."""
        return min(round(self.answered * 100 / self.wanted), 100) if self.wanted else 0


def standings(survey: Survey, only: OrganisationResult | None = None) -> list[Standing]:
    """Return every organisation of the cycle, those without answers too, or one; two queries."""
    rows = SurveyAnswer.objects.filter(survey=survey).order_by()
    if only is not None:
        rows = rows.filter(result=only)
    kept = Q(excluded="")
    found = {
        row["result"]: row
        for row in rows.values("result").annotate(
            answered=Count("pk", filter=kept),
            flagged=Count("pk", filter=kept & ~Q(flags=[])),
            left_out=Count("pk", filter=~kept),
            last=Max("day"),
        )
    }
    nothing = {"answered": 0, "flagged": 0, "left_out": 0, "last": None}
    results = survey.cycle.results.select_related("organisation")
    if only is not None:
        results = results.filter(pk=only.pk)
    ordered = results.order_by("organisation__short_name", "branch_name", "pk")
    return [
        Standing(
            each,
            wanted=survey.wanted(each.recipients),
            **{name: found.get(each.pk, nothing)[name] for name in nothing},
        )
        for each in ordered
    ]


@dataclass(frozen=True)
class Compared:
    """Results beside what the survey has counted of them.

    `differing` are known otherwise, `above` have more answers than recipients, `untransferred`
    lack something that was counted.
    """

    differing: list[OrganisationResult]
    above: list[OrganisationResult]
    untransferred: list[OrganisationResult]


def compare(survey: Survey) -> Compared:
    """Compare raw data with the answers; two queries, one of them over the answers."""
    found = counts(survey)
    rows = list(survey.cycle.results.filter(pk__in=found).select_related("organisation"))
    return Compared(
        [each for each in rows if _contradicts(each, found[each.pk])],
        [each for each in rows if is_above(each, found[each.pk])],
        [each for each in rows if differs(each, found[each.pk])],
    )


@transaction.atomic
def transfer(survey: Survey, user: Any, *, replace: bool) -> dict[str, int]:
    """Put the counts into the raw data of the cycle; known ones stay unless they are replaced.

    Return numbers of results written and left.
    """
    found = counts(survey)
    rows = list(survey.cycle.results.select_for_update().filter(pk__in=found))
    written = [
        each
        for each in rows
        if not is_above(each, found[each.pk])
        and (replace or not _contradicts(each, found[each.pk]))
    ]
    for each in written:
        _put(each, found[each.pk])
    _save(written, survey)
    done = {"written": len(written), "left": len(rows) - len(written)}
    log(survey.cycle, "quality_assessment.surveyed", user=user, data=done)
    return done


def _put(row: OrganisationResult, found: dict[str, int]) -> None:
    own = _known(found)
    row.respondents = own.pop("respondents")
    nobody = {place.content for place in PLACES.values() if own.get(place.asked) == 0}
    row.raw = {**{name: value for name, value in row.raw.items() if name not in nobody}, **own}


def _known(found: dict[str, int]) -> dict[str, int]:
    """Leave out shares of nobody: where nobody was asked the share is unknown, not zero.

    That no disabled person answered is known: the methodology says what to do then.
    """
    own = dict(found)
    for place in PLACES.values():
        if place.asked and not own[place.asked]:
            del own[place.content]
            if place.asked != "disabled_asked":
                del own[place.asked]
    return own


def is_above(row: OrganisationResult, found: dict[str, int]) -> bool:
    """Say whether more answered than there are recipients: one of the two is wrong."""
    return row.recipients is not None and found["respondents"] > row.recipients


def differs(row: OrganisationResult, found: dict[str, int]) -> bool:
    """Say whether the raw data lack anything that the survey has counted, or have it otherwise."""
    known = {**row.raw, "respondents": row.respondents}
    return any(known.get(name) != value for name, value in _known(found).items())


def _contradicts(row: OrganisationResult, found: dict[str, int]) -> bool:
    known = {**row.raw, "respondents": row.respondents}
    return any(known.get(name) not in (None, value) for name, value in _known(found).items())


def _save(rows: Iterable[OrganisationResult], survey: Survey) -> None:
    rows = list(rows)
    fill_rows(rows, latest(survey.cycle))
    OrganisationResult.objects.bulk_update(rows, ["raw", "respondents", "computed"], batch_size=200)
