"""Who is an expert of which centre, and which reviews are a person's own."""

from typing import Any

from django.db.models import Exists, F, OuterRef, QuerySet
from wagtail.models import Site

from core import access
from organisations.models import Specialist
from organisations.submission import reviewing
from practices_bank.models import Review, ReviewRound
from practices_bank.models.review.review import ReviewQuerySet
from users.models import CentreRole, Role

WORD = "practice-expert"  # of the vocabulary of specialists' roles


def experts_of(site_id: int) -> QuerySet[Specialist]:
    """Return the experts of a centre: the word in the register, an open account, the role."""
    groups = CentreRole.objects.filter(site=site_id, role=Role.EXPERT).values("group")
    held = Specialist.roles.through.objects.filter(specialist=OuterRef("pk"), term__code=WORD)
    people = Specialist.objects.filter(Exists(held), site=site_id, user__is_active=True)
    return people.filter(user__groups__in=groups).distinct()


def is_expert(user: Any) -> bool:
    """Tell whether a person has the role of an expert somewhere; no query of its own."""
    return bool(access.guest_sites(user, Role.EXPERT))


def reviews_of(user: Any) -> ReviewQuerySet:
    """Return the person's own reviews in centres where he is an expert today."""
    sites = access.guest_sites(user, Role.EXPERT)
    held = Specialist.roles.through.objects.filter(
        specialist=OuterRef("specialist"), term__code=WORD
    )
    found = Review.objects.held().filter(Exists(held), specialist__user=user, round__site__in=sites)
    return found.filter(specialist__site=F("round__site"))


def edits_rounds(user: Any) -> bool:
    """Tell whether a person answers for reviews in some centre."""
    return reviewing.reviews(user)


def sites_of_editor(user: Any) -> QuerySet[Site]:
    """Return the centres whose rounds a person sees."""
    return reviewing.reviewed_sites(user)


def rounds_of(user: Any) -> QuerySet[ReviewRound]:
    """Return the rounds of the centres where a person is an editor."""
    return ReviewRound.objects.filter(site__in=sites_of_editor(user).values("pk"))


def must_not_see_scores(user: Any, opened: ReviewRound) -> bool:
    """Tell whether an editor is to judge here himself: others' marks wait for his own."""
    return opened.reviews.awaited().filter(specialist__user=user).exists()
