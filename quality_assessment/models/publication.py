"""When and why the figures of a cycle were made public."""

from typing import Any

from django.conf import settings
from django.db import models
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext_lazy as _

from quality_assessment.reading import figure_text
from quality_assessment.replaced import in_words


class CyclePublication(models.Model):
    """One publication of a cycle's figures; `changes` say what was before and after.

    `changes`: a list of {"name", "before", "after"} with the totals of what changed, and of all
    "figures" that were replaced: {"key", "before", "after"}.
    """

    cycle = models.ForeignKey(
        "quality_assessment.AssessmentCycle",
        verbose_name=_("cycle of assessment"),
        on_delete=models.CASCADE,
        related_name="publications",
    )
    at = models.DateTimeField(_("published at"), default=timezone.now)
    by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name=_("published by"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
    )
    reason = models.CharField(_("reason of the correction"), max_length=500, blank=True)
    changes = models.JSONField(_("changes"), default=list, blank=True)

    class Meta:
        verbose_name = _("publication of figures")
        verbose_name_plural = _("publications of figures")
        ordering = ["-at", "-pk"]

    @property
    def corrections(self) -> list[dict[str, Any]]:
        """The changes as people read them: with a decimal comma, a dash where nothing was."""
        return [
            {
                **each,
                **{when: figure_text(each[when]) or "–" for when in ("before", "after")},
                "figures": in_words(each.get("figures", [])),
            }
            for each in self.changes
        ]

    def __str__(self) -> str:
        return date_format(timezone.localtime(self.at), "d.m.Y")
