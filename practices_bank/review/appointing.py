"""Who judges a practice: never its own organisation, rather of its direction, rather idle."""

from datetime import datetime, timedelta
from typing import Any

from django.db import transaction
from django.db.models import Case, Count, Exists, OuterRef, Q, QuerySet, Value, When
from django.utils.translation import gettext as _

from organisations.models import Representative, Specialist
from practices_bank.choices import Release
from practices_bank.hours import end_of, today_in
from practices_bank.models import Review, ReviewRound
from practices_bank.review import access, letters
from practices_bank.review.locks import ClosedError, locked


class UnfitError(Exception):
    """The person may not judge this practice; the words say why."""


def experts(opened: ReviewRound) -> QuerySet[Specialist]:
    """Return all experts of the centre with `load`, `fits` and `is_known`, best first.

    `fits`: shares a direction with the practice; `is_known`: judged its last version.
    """
    practice = opened.practice
    directions = [each.pk for each in practice.directions.all()]
    held = Q(specialist=OuterRef("pk"))
    before = Review.objects.filter(held, round__page=opened.page_id, sent_at__isnull=False)
    shared = Specialist.directions.through.objects.filter(
        specialist=OuterRef("pk"), term__in=directions
    )
    return (
        access.experts_of(opened.site_id)
        .annotate(
            load=Count("reviews", filter=Q(reviews__in=_on_hands()), distinct=True),
            fits=Exists(shared),
            is_known=Exists(before.exclude(round=opened.pk)),
        )
        .select_related("organisation", "user")
        .order_by("-is_known", "-fits", "load", "pk")
    )


def _on_hands() -> Any:
    return Review.objects.awaited().order_by().values("pk")


def candidates(opened: ReviewRound) -> QuerySet[Specialist]:
    """Return the experts who may be appointed."""
    found = experts(opened).exclude(_own(opened))
    return found.exclude(pk__in=opened.reviews.exclude(specialist=None).values("specialist"))


def _own(opened: ReviewRound) -> Q:
    """Return the condition «one of the authors' own people»."""
    practice = opened.practice
    names = [each.name for each in practice.authors.all()]
    people = {practice.owner_id, opened.task_state.workflow_state.requested_by_id} - {None}
    condition = Q(user__in=people) | Q(name__in=names)
    if practice.organisation_id:
        speaks = Representative.objects.filter(organisation=practice.organisation_id)
        condition |= Q(organisation=practice.organisation_id)
        condition |= Q(user__in=speaks.values("user"))
    return condition


def offers(opened: ReviewRound) -> list[Any]:
    """Return the experts for the editor's choice, each with `refusal`, "" where he may judge."""
    taken = set(opened.reviews.values_list("specialist", flat=True))
    own = Case(When(_own(opened), then=Value(value=True)), default=Value(value=False))
    found: list[Any] = list(experts(opened).annotate(is_own=own))
    for each in found:
        each.refusal = ""
        if each.is_own:
            each.refusal = _("of the authors' organisation")
        elif each.pk in taken:
            each.refusal = _("appointed already or released")
    return found


def missing(opened: ReviewRound) -> int:
    """Return how many experts a round still lacks."""
    return max(0, opened.needed - opened.reviews.held().count())


def fill(opened: ReviewRound) -> None:
    """Appoint the best experts there are, as many as are missing."""
    for person in candidates(opened)[: missing(opened)]:
        _appoint(opened, person, by=None)


@transaction.atomic
def appoint(opened: ReviewRound, person_id: Any, *, by: Any) -> Review:
    """Appoint one expert; raise UnfitError, or ClosedError where the round is over."""
    opened = locked(opened.pk)
    if not missing(opened):
        raise ClosedError(_("All experts are appointed: replace one of them first."))
    person = candidates(opened).filter(pk=person_id).first()
    if person is None:
        raise UnfitError(_refusal(opened, person_id))
    return _appoint(opened, person, by=by)


def _refusal(opened: ReviewRound, person_id: Any) -> str:
    if experts(opened).filter(_own(opened), pk=person_id).exists():
        return _("This expert belongs to the authors' organisation: choose another one.")
    return _("Choose an expert of the list.")


def _appoint(opened: ReviewRound, person: Specialist, *, by: Any) -> Review:
    made = Review.objects.create(
        round=opened, specialist=person, appointed_by=by, due_at=due(opened)
    )
    letters.tell_expert(made)
    return made


def due(opened: ReviewRound) -> datetime:
    """Return the end of the day that comes in as many days as the rules give, at the centre."""
    day = today_in(opened.site) + timedelta(days=opened.scale.days)
    return end_of(day, opened.site)


@transaction.atomic
def replace(review: Review) -> None:
    """Take a review from an expert who has not sent it, and look for another one."""
    _release(review, Release.REPLACED)


@transaction.atomic
def declare_conflict(review: Review) -> None:
    """Free an expert who says that he may not judge."""
    _release(review, Release.CONFLICT)


def _release(review: Review, why: Release) -> None:
    from practices_bank.review import rounds  # it opens rounds by appointing

    opened = locked(review.round_id)
    review = Review.objects.get(pk=review.pk)
    if review.release or review.sent_at:
        raise ClosedError(_("This review is sent or given to another expert already."))
    review.release = why
    review.conflict = True if why == Release.CONFLICT else review.conflict
    review.save(update_fields=["release", "conflict"])
    rounds.staff(opened)


@transaction.atomic
def extend(review: Review, day: Any) -> None:
    """Give an expert time until the end of a day."""
    moment = end_of(day, locked(review.round_id).site)
    Review.objects.awaited().filter(pk=review.pk).update(due_at=moment, reminded_on=None)
