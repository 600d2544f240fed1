"""Which news, in which order."""

from datetime import date
from typing import Any

from django.db.models import BooleanField, Case, Exists, Max, OuterRef, Q, QuerySet, Value, When
from django.utils import timezone
from wagtail.models import PageManager, PageQuerySet, Site

from core import restrictions
from core.centres import under
from core.languages.spoken import fronts, in_own_words, is_main
from core.models import CentreSettings
from media_library.renditions import FIELDS_OF_COPIES

LINE_FIELDS = ("title", "url_path", "date", "lead", "rubric__name", "rubric__translations")
COVER_FIELDS = tuple(f"cover__{name}" for name in FIELDS_OF_COPIES)


class NewsQuerySet(PageQuerySet):
    """News items of the portal."""

    def published_on(self, site: Site) -> "NewsQuerySet":
        """Return the published public news of one centre, in all languages that it speaks."""
        paths = fronts(CentreSettings.for_site(site)).values_list("path", flat=True)
        return in_own_words(self.readable()).filter(under(paths))

    def readable(self) -> "NewsQuerySet":
        """Return the published news that everybody may read, without aliases of Russian ones."""
        found = restrictions.public(self.live())
        return found if is_main() else in_own_words(found)

    def newest_first(
        self, today: date | None = None, *, last_pin: date | None = date.max
    ) -> "NewsQuerySet":
        """Order by date, those pinned today above all others.

        `last_pin` is what the method of that name has returned: when it is over, the order is
        that of the dates alone, which an index serves.
        """
        today = today or timezone.localdate()
        pinned: Any = Value(False, output_field=BooleanField())
        if last_pin and last_pin >= today:
            pinned = Case(When(pinned_until__gte=today, then=Value(True)), default=pinned)
        return self.annotate(is_pinned=pinned).order_by("-is_pinned", "-date", "-pk")

    def last_pin(self) -> date | None:
        """Return the day until which the last of these is pinned."""
        return self.aggregate(last=Max("pinned_until"))["last"]

    def on_front_page(self, today: date | None = None) -> "NewsQuerySet":
        """Leave out what editors took off the front page by today."""
        off = Q(off_front_from__lte=today or timezone.localdate())
        return self.exclude(off)

    def with_labels(self) -> "QuerySet":
        """Load what a page of one item shows beside its body, or whether there is any."""
        return self.select_related("rubric", "cover").annotate(
            has_photos=self._has("photos"),
            has_related=self._has("related_news"),
            has_organisations=self._has("organisations"),
            has_practices=self._has("practices"),
        )

    def _has(self, relation: str) -> Exists:
        rows: Any = self.model._meta.get_field(relation).related_model
        return Exists(rows.objects.filter(page=OuterRef("pk")))

    def for_lines(self) -> "NewsQuerySet":
        """Load what a line of a short list says."""
        return self.select_related("rubric").only(*LINE_FIELDS)

    def for_cards(self) -> "NewsQuerySet":
        """Load what a row of the list shows."""
        return self.select_related("rubric", "cover").only(*LINE_FIELDS, *COVER_FIELDS)


NewsManager = PageManager.from_queryset(NewsQuerySet)
