"""By what experts judge."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.models import Site

from core.models import Recorded
from core.querysets import SiteQuerySet

BEST = 2  # the highest mark of a criterion; the lowest is 0


@dataclass(frozen=True)
class Criterion:
    """What is marked from 0 to 2, what each mark means, how much it weighs."""

    code: str
    name: str
    meanings: tuple[str, ...]
    weight: int = 1

    @property
    def most(self) -> int:
        """Points for the best mark."""
        return BEST * self.weight


class ReviewScale(Recorded):
    """One version of a centre's rules of review: written once, never changed (dictionary 2.1).

    A round keeps the version that it began by; the last one holds for the rounds to come.
    """

    site = models.ForeignKey(
        Site, verbose_name=_("centre"), on_delete=models.CASCADE, related_name="+"
    )
    version = models.PositiveSmallIntegerField(_("version"))
    criteria = models.JSONField(_("criteria"))
    threshold = models.PositiveSmallIntegerField(
        _("points to be recommended"), help_text=_("On the average of the experts, or more.")
    )
    experts = models.PositiveSmallIntegerField(_("experts for a practice"))
    disagreement = models.PositiveSmallIntegerField(
        _("points of disagreement"),
        help_text=_("Where experts differ by more, one more is called."),
    )
    days = models.PositiveSmallIntegerField(_("days for a review"))
    is_on = models.BooleanField(
        _("practices go through experts"),
        default=True,
        help_text=_("Otherwise a practice goes to the editor at once."),
    )
    is_automatic = models.BooleanField(
        _("appoint experts automatically"),
        default=False,
        help_text=_("By direction and load; otherwise the editor appoints them."),
    )
    scores_public = models.BooleanField(
        _("readers see the points"),
        default=False,
        help_text=_("Readers always see that experts have recommended the practice, and when."),
    )
    made_at = models.DateTimeField(auto_now_add=True)
    made_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+"
    )

    objects = models.Manager.from_queryset(SiteQuerySet)()

    class Meta:
        verbose_name = _("rules of expert review")
        verbose_name_plural = _("rules of expert review")
        ordering = ["site", "-version"]
        constraints = [
            models.UniqueConstraint(
                fields=["site", "version"], name="practices_bank_scale_version_once"
            )
        ]

    def __str__(self) -> str:
        return _("rules of expert review, version %(number)s") % {"number": self.version}

    def save(self, *args: Any, **kwargs: Any) -> None:
        """Save a new version; raise ValueError for one that is there: old reviews lean on it."""
        if not self._state.adding:
            raise ValueError("A version of the scale is never changed: make the next one")
        super().save(*args, **kwargs)

    @property
    def rows(self) -> list[Criterion]:
        """The criteria in their order."""
        return [
            Criterion(each["code"], each["name"], tuple(each["meanings"]), each["weight"])
            for each in self.criteria
        ]

    @property
    def most(self) -> int:
        """Points for the best marks everywhere."""
        return sum(each.most for each in self.rows)

    def points(self, scores: Mapping[str, int]) -> int:
        """Return the points for marks; a criterion without one gives none."""
        return sum(each.weight * scores.get(each.code, 0) for each in self.rows)
