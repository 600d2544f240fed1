"""Experts: load, terms, agreement; what is overdue. For editors only: experts are named."""

from collections import defaultdict
from collections.abc import Iterable
from datetime import date
from typing import Any

from django.db.models import DateField, OuterRef, Subquery
from django.urls import reverse
from django.utils import timezone
from django.utils.formats import date_format, number_format
from django.utils.translation import gettext as _

from core.figures import CrossTable, Entry, Fact, Head, Sheet, cross
from practices_bank.hours import zone_of
from practices_bank.models import ActualityRequest, Review
from practices_bank.numbers.agreement import ACCEPTABLE, RELIABLE, alpha
from practices_bank.numbers.scope import Scope

AWAITED, LATE, SENT, RELEASED = "awaited", "late", "sent", "released"
REVIEWS, TERMS = "reviews", "terms"
BANDS, LONG = (7, 30, 90), 0  # days past the term
STRONG, FAIR, WEAK, UNKNOWN = "strong", "fair", "weak", "unknown"


def load(scope: Scope) -> CrossTable:
    """Count the reviews of each expert: awaited, overdue, sent, given back."""
    reviews = list(_reviews(scope).select_related("specialist"))
    people = {each.specialist_id: each.specialist for each in reviews if each.specialist}
    rows = [Head(key, person.name) for key, person in people.items()]
    columns = [
        Head(AWAITED, _("Awaited")),
        Head(LATE, _("Overdue")),
        Head(SENT, _("Sent")),
        Head(RELEASED, _("Released")),
    ]
    return cross(
        _("Reviews by expert"),
        _("Expert"),
        sorted(rows, key=lambda head: head.label),
        columns,
        _states(scope, reviews),
        lacks=False,
    )


def _states(scope: Scope, reviews: Iterable[Review]) -> Iterable[Fact]:
    open_ones = set(_reviews(scope).awaited().values_list("pk", flat=True))
    for each in reviews:
        if each.release:
            yield each.specialist_id, RELEASED, each.pk
        elif each.sent_at:
            yield each.specialist_id, SENT, each.pk
        elif each.pk in open_ones:
            late = each.is_overdue(scope.now)
            yield each.specialist_id, LATE if late else AWAITED, each.pk


def agreement(scope: Scope) -> CrossTable:
    """Show for each criterion how far the experts agree; figures stand in `agreement_values`."""
    columns = [
        Head(STRONG, _("Reliable, from 0.8")),
        Head(FAIR, _("Acceptable, from 0.667")),
        Head(WEAK, _("Low: talk the criterion over")),
        Head(UNKNOWN, _("Not enough reviews")),
    ]
    found = _by_criterion(scope)
    return cross(
        _("Agreement of experts by criterion"),
        _("Criterion"),
        [Head(code, name) for code, (name, _units) in found.items()],
        columns,
        ((code, _verdict(alpha(units)), code) for code, (_name, units) in found.items()),
        lacks=False,
    )


def agreement_values(scope: Scope) -> Sheet:
    """Give Krippendorff's alpha of each criterion and of all scores together."""
    found = _by_criterion(scope)
    every = [unit for _name, units in found.values() for unit in units]
    lines = [*found.values(), (_("All criteria"), every)]
    entries = [
        Entry("", [name, _figure(alpha(units)), sum(len(unit) > 1 for unit in units)])
        for name, units in lines
        if units
    ]
    heads = [_("Criterion"), _("Krippendorff's alpha"), _("Practices with two reviews and more")]
    return Sheet(_("Krippendorff's alpha"), heads, entries, nothing=_("No reviews were sent yet."))


def lateness(scope: Scope) -> CrossTable:
    """Count what is overdue by kind and by the days past its term."""
    columns = [Head(days, _("up to %(days)d days") % {"days": days}) for days in BANDS]
    columns.append(Head(LONG, _("more than 90 days")))
    rows = [Head(REVIEWS, _("Reviews")), Head(TERMS, _("Terms of actuality"))]
    late = _late(scope).values_list("due_at", "pk")
    facts = [(REVIEWS, _band((scope.now - when).days), f"r{key}") for when, key in late]
    today = timezone.localdate(scope.now)
    old = _outdated(scope).values_list("review_due", "pk")
    facts += [(TERMS, _band((today - day).days), f"t{key}") for day, key in old]
    return cross(_("Overdue by kind"), _("What is overdue"), rows, columns, facts, lacks=False)


def _band(days: int) -> int:
    return next((each for each in BANDS if days <= each), LONG)


def _late(scope: Scope) -> Any:
    return _reviews(scope).awaited().filter(due_at__lt=scope.now)


def _outdated(scope: Scope) -> Any:
    return scope.offered().filter(review_due__lt=timezone.localdate(scope.now))


def overdue(scope: Scope) -> Sheet:
    """List the reviews whose term is over, and practices whose text is to be looked through."""
    late = _late(scope).order_by("due_at")
    entries = [
        Entry(
            reverse("review_round", args=[each.round_id]),
            [
                each.round.page.title,
                _("review of the expert"),
                timezone.localdate(each.due_at, zone_of(scope.site)),
            ],
        )
        for each in late.select_related("round__page")
    ]
    asked = ActualityRequest.objects.filter(practice=OuterRef("pk"), term=OuterRef("review_due"))
    old = _outdated(scope).annotate(asked_on=Subquery(asked.values("asked_on")[:1], DateField()))
    entries += [
        Entry(
            reverse("wagtailadmin_pages:edit", args=[page.pk]),
            [page.title, _what(page.asked_on), page.review_due],
        )
        for page in old.order_by("review_due")
    ]
    return Sheet(_("Overdue"), [_("Practice"), _("What is overdue"), _("Term")], entries)


def _what(asked_on: date | None) -> str:
    """Say whether the author was asked to renew a practice."""
    if asked_on is None:
        return _("term of actuality, nobody to ask")
    return _("term of actuality, the author was asked on %(day)s") % {
        "day": date_format(asked_on, "j E Y")
    }


def _reviews(scope: Scope) -> Any:
    return Review.objects.filter(round__site=scope.site)


def _by_criterion(scope: Scope) -> dict[str, tuple[str, list[list[int]]]]:
    """Return the scores that practices were given, by code and name of the criterion.

    A criterion is known by its code, whatever version of the rules it stood in.
    """
    rounds: dict[int, list[Review]] = defaultdict(list)
    names: dict[str, str] = {}
    for review in _reviews(scope).sent().select_related("round__scale").order_by("round", "pk"):
        rounds[review.round_id].append(review)
        for each in review.round.scale.criteria:
            names[each["code"]] = each["name"]
    return {
        code: (
            name,
            [
                scores
                for reviews in rounds.values()
                if (scores := [each.scores[code] for each in reviews if code in each.scores])
            ],
        )
        for code, name in names.items()
    }


def _verdict(value: float | None) -> str:
    if value is None:
        return UNKNOWN
    if value >= RELIABLE:
        return STRONG
    return FAIR if value >= ACCEPTABLE else WEAK


def _figure(value: float | None) -> str:
    return "–" if value is None else str(number_format(round(value, 3), 3))
