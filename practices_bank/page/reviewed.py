"""What readers are told of the experts' review: that it was, when, and the points by a setting."""

from typing import TYPE_CHECKING

from django.db.models import OuterRef, Subquery
from django.utils import timezone
from django.utils.formats import number_format
from django.utils.translation import gettext as _

from practices_bank.hours import day_in, zone_of
from practices_bank.models import ReviewRound, ReviewScale

if TYPE_CHECKING:
    from practices_bank.models import PracticePage


def reviewed(page: "PracticePage", *, points: bool = True) -> str:
    """Return a sentence about the last recommendation of what readers see, "" without one.

    One query. `points=False`: for files, which are not made anew when the setting changes.
    """
    last = last_recommendation(page)
    if last is None or last.decided_at is None:
        return ""
    words = {"day": day_in(last.site, last.decided_at)}
    if not points or last.points is None or not getattr(last, "shows_points", False):
        return _("Experts of the centre recommended it on %(day)s.") % words
    words |= {"points": number_format(last.points.normalize()), "most": str(last.scale.most)}
    return (
        _("Experts of the centre recommended it on %(day)s: %(points)s points of %(most)s.") % words
    )


def recommended_on(page: "PracticePage") -> str:
    """Return the day of the last recommendation for machines: «2026-11-20», "" without one."""
    last = last_recommendation(page)
    if last is None or last.decided_at is None:
        return ""
    return timezone.localdate(last.decided_at, zone_of(last.site)).isoformat()


def last_recommendation(page: "PracticePage") -> ReviewRound | None:
    """Return the round that has recommended what readers see; one query."""
    if not page.pk:
        return None
    rules = ReviewScale.objects.filter(site=OuterRef("site")).order_by("-version")
    found = ReviewRound.objects.filter(page=page.pk).recommending_what_is_public()
    found = found.select_related("scale", "site").annotate(
        shows_points=Subquery(rules.values("scores_public")[:1])
    )
    return found.order_by("-decided_at").first()
