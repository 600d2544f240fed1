"""What readers looked for: numbers by day, nothing about the readers."""

from datetime import date, timedelta
from typing import Self

from django.db import connection, models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from core.querysets import SiteQuerySet

LONGEST = 100  # letters; what is longer is a pasted text, nobody's question
COUNT = """
    INSERT INTO search_searchedquery AS kept
        (site_id, language, day, query, asked, found, is_changed, is_weak, clicks, positions)
    VALUES (%s, %s, %s, %s, 1, %s, %s, %s, 0, 0)
    ON CONFLICT (site_id, language, day, query) DO UPDATE SET asked = kept.asked + 1,
        found = excluded.found, is_changed = excluded.is_changed, is_weak = excluded.is_weak
"""


class SearchedQuerySet(SiteQuerySet):
    """Queries by day."""

    def since(self, day: date) -> Self:
        """Keep the days from one on."""
        return self.filter(day__gte=day)

    def answered(self) -> Self:
        """Keep the queries that found what they asked for."""
        return self.filter(found__gt=0, is_weak=False)

    def unanswered(self) -> Self:
        """Keep those that found nothing, or nothing with all the words."""
        return self.filter(Q(found=0) | Q(is_weak=True))

    def older_than(self, days: int, today: date) -> Self:
        """Keep what is past its term."""
        return self.filter(day__lt=today - timedelta(days=days))


class SearchedQuery(models.Model):
    """A query of one day: how often, what was found the last time, where readers clicked.

    No address, no cookie, no account (152-ФЗ ст. 5): `search.journal` says which are kept at all.
    """

    site = models.ForeignKey("wagtailcore.Site", on_delete=models.CASCADE, related_name="+")
    language = models.CharField(_("language"), max_length=12)
    day = models.DateField(_("day"))
    query = models.CharField(_("query"), max_length=LONGEST)
    asked = models.PositiveIntegerField(_("times"), default=1)
    found = models.PositiveIntegerField(_("found"), default=0)
    is_changed = models.BooleanField(_("corrected"), default=False)
    is_weak = models.BooleanField(_("weak results only"), default=False)
    clicks = models.PositiveIntegerField(_("clicks"), default=0)
    positions = models.PositiveIntegerField(default=0)  # sum over the clicks

    objects = SearchedQuerySet.as_manager()

    wagtail_reference_index_ignore = True

    class Meta:
        verbose_name = _("query of readers")
        verbose_name_plural = _("queries of readers")
        constraints = [
            models.UniqueConstraint(
                fields=["site", "language", "day", "query"], name="search_query_of_day"
            )
        ]
        indexes = [models.Index(fields=["site", "day"], name="search_query_day")]

    def __str__(self) -> str:
        return f"{self.day} {self.pk}"  # what was typed stays out of logs

    @classmethod
    def count(
        cls,
        site_id: int,
        language: str,
        day: date,
        query: str,
        *,
        found: int,
        is_changed: bool,
        is_weak: bool,
    ) -> None:
        """Count a query once more, in one statement."""
        with connection.cursor() as cursor:
            cursor.execute(COUNT, [site_id, language, day, query, found, is_changed, is_weak])

    @classmethod
    def count_click(
        cls, site_id: int, language: str, since: date, query: str, position: int
    ) -> bool:
        """Count a click at the newest row of a query; False where nobody has asked it."""
        rows = cls.objects.for_site(site_id).since(since).filter(language=language, query=query)
        newest = rows.order_by("-day").values("pk")[:1]
        return bool(
            cls.objects.filter(pk__in=newest).update(
                clicks=F("clicks") + 1, positions=F("positions") + position
            )
        )
