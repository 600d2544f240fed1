"""What readers are told of the experts' review: that it was, when, and the points by a setting."""

from typing import TYPE_CHECKING

from django.db.models import OuterRef, Subquery
from django.utils import timezone
from django.utils.formats import date_format, number_format
from django.utils.translation import gettext as _

from practices_bank.choices import Outcome
from practices_bank.models import ReviewRound, ReviewScale

if TYPE_CHECKING:
    from practices_bank.models import PracticePage


def reviewed(page: "PracticePage") -> str:
    """Return a sentence about the last recommendation, "" without one; one query."""
    if not page.pk:
        return ""
    rules = ReviewScale.objects.filter(site=OuterRef("site")).order_by("-version")
    found = ReviewRound.objects.filter(page=page.pk, outcome=Outcome.RECOMMENDED)
    found = found.select_related("scale").annotate(
        shows_points=Subquery(rules.values("scores_public")[:1])
    )
    last = found.order_by("-decided_at").first()
    if last is None or last.decided_at is None:
        return ""
    words = {"day": date_format(timezone.localtime(last.decided_at), "j E Y")}
    if not getattr(last, "shows_points", False):
        return _("Experts of the centre recommended it on %(day)s.") % words
    words |= {"points": number_format(last.points.normalize()), "most": str(last.scale.most)}
    return (
        _("Experts of the centre recommended it on %(day)s: %(points)s points of %(most)s.") % words
    )
