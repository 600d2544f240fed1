"""Which measures of support, in which state."""

from datetime import date
from typing import Self

from django.db.models import Case, CharField, Manager, Q, Value, When
from django.utils import timezone

from core.querysets import SiteQuerySet
from families.choices import Applications


class MeasureQuerySet(SiteQuerySet):
    """Measures of support of a centre."""

    def public(self) -> Self:
        """Return those that readers see."""
        return self.filter(is_public=True)

    def with_state(self, day: date | None = None) -> Self:
        """Add `state`, whether applications are taken on a day (see `state_on`)."""
        day = day or timezone.localdate()
        return self.annotate(
            state=Case(
                When(apply_from=None, apply_until=None, then=Value(Applications.ALWAYS.value)),
                When(Q(apply_until__lt=day), then=Value(Applications.CLOSED.value)),
                When(Q(apply_from__gt=day), then=Value(Applications.NEXT.value)),
                default=Value(Applications.OPEN.value),
                output_field=CharField(),
            )
        )


MeasureManager = Manager.from_queryset(MeasureQuerySet)
