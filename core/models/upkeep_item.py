"""What on a portal wants mending, found by the checks of `core.upkeep`."""

from datetime import date
from typing import Self

from django.conf import settings
from django.contrib.contenttypes.models import ContentType
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from wagtail.models import Site

from core.querysets import SiteQuerySet
from core.upkeep import places, registry


class UpkeepItemQuerySet(SiteQuerySet):
    """Lines of «Состояние портала»."""

    def due(self, today: date | None = None) -> Self:
        """Return what wants mending now; the rest waits for its day."""
        today = today or timezone.localdate()
        return self.filter(models.Q(due=None) | models.Q(due__lte=today))

    def counts(self) -> dict[str, int]:
        """Return the number of lines of each check that has any; one query."""
        rows = self.order_by().values_list("check_key")
        return dict(rows.annotate(number=models.Count("pk")))


class UpkeepItem(models.Model):
    """One thing to mend: which thing, what is wrong, since when, who looks after it.

    Rows are made and removed by `core.upkeep.refresh`, never by hand: what is mended vanishes.
    """

    site = models.ForeignKey(Site, on_delete=models.CASCADE, related_name="+")
    check_key = models.CharField(max_length=60)
    content_type = models.ForeignKey(ContentType, on_delete=models.CASCADE, related_name="+")
    object_id = models.CharField(max_length=64)
    place = models.CharField(max_length=200, blank=True)
    path = models.CharField(max_length=255, blank=True)
    title = models.CharField(_("what"), max_length=255)
    detail = models.TextField(_("what is wrong"), blank=True)
    due = models.DateField(_("date"), null=True, blank=True)
    owner = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name=_("owner"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
    )
    found_at = models.DateTimeField(_("found"), auto_now_add=True)

    objects = UpkeepItemQuerySet.as_manager()

    class Meta:
        verbose_name = _("thing to mend")
        verbose_name_plural = _("things to mend")
        ordering = [models.F("due").asc(nulls_last=True), "found_at", "pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["check_key", "content_type", "object_id", "place"],
                name="core_upkeep_item_once",
            )
        ]
        indexes = [
            models.Index(fields=["site", "check_key", "due"], name="core_upkeep_site"),
            models.Index(fields=["content_type", "object_id"], name="core_upkeep_object"),
        ]

    def __str__(self) -> str:
        return f"{self.check_key}: {self.title}"

    @property
    def check_title(self) -> str:
        """What is wrong, in a few words; the key of a check that the code no longer has."""
        check = registry.get(self.check_key)
        return str(check.title) if check else self.check_key

    @property
    def edit_url(self) -> str:
        """Where it is mended."""
        return places.edit_url(self)
