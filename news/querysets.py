"""Which news, in which order."""

from datetime import date

from django.db.models import BooleanField, Case, Q, QuerySet, Value, When
from django.utils import timezone
from wagtail.models import PageManager, PageQuerySet, Site

from core.centres import roots_of, under


class NewsQuerySet(PageQuerySet):
    """News items of the portal."""

    def published_on(self, site: Site) -> "NewsQuerySet":
        """Return the published public news of one centre, in all languages of its tree."""
        return self.live().public().filter(under(roots_of(site).values_list("path", flat=True)))

    def newest_first(self, today: date | None = None) -> "NewsQuerySet":
        """Order by date, those pinned today above all others."""
        pinned = When(pinned_until__gte=today or timezone.localdate(), then=Value(True))
        return self.annotate(
            is_pinned=Case(pinned, default=Value(False), output_field=BooleanField())
        ).order_by("-is_pinned", "-date", "-pk")

    def on_front_page(self, today: date | None = None) -> "NewsQuerySet":
        """Leave out what editors took off the front page by today."""
        off = Q(off_front_from__lte=today or timezone.localdate())
        return self.exclude(off)

    def for_cards(self) -> "QuerySet":
        """Load what a row of the list shows, and no bodies."""
        return self.select_related("rubric", "cover__consent", "locale").defer_streamfields()


NewsManager = PageManager.from_queryset(NewsQuerySet)
