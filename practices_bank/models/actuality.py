"""Requests to authors to look their practice through."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class ActualityRequest(models.Model):
    """The author was asked once for each term of actuality (dictionary 2.1)."""

    practice = models.ForeignKey(
        "practices_bank.PracticePage",
        verbose_name=_("practice"),
        on_delete=models.CASCADE,
        related_name="actuality_requests",
    )
    term = models.DateField(_("term of actuality"))
    asked_on = models.DateField(_("asked"), auto_now_add=True)

    class Meta:
        verbose_name = _("request to renew a practice")
        verbose_name_plural = _("requests to renew practices")
        ordering = ["-asked_on", "pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["practice", "term"], name="practices_bank_actuality_asked_once"
            )
        ]

    def __str__(self) -> str:
        return f"{self.practice_id}: {self.term}"
