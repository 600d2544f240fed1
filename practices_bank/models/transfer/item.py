"""A practice within a transfer."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from practices_bank.choices import Answer

from .transfer import Transfer


class TransferItemQuerySet(models.QuerySet):
    """Practices within transfers."""

    def of(self, practice_id: int) -> "TransferItemQuerySet":
        """Return how one practice was sent, the last time first."""
        found = self.sent().filter(practice=practice_id).select_related("transfer")
        return found.order_by("-transfer__date", "-transfer_id")

    def sent(self) -> "TransferItemQuerySet":
        """Return those in packages that are made."""
        return self.filter(transfer__in=Transfer.objects.sent())


class TransferItem(models.Model):
    """What was sent, in the words of that day, and what the regional centre did with it."""

    transfer = models.ForeignKey(Transfer, on_delete=models.CASCADE, related_name="items")
    number = models.PositiveIntegerField(_("number"))
    practice = models.ForeignKey(
        "practices_bank.PracticePage",
        verbose_name=_("practice"),
        null=True,
        on_delete=models.SET_NULL,
        related_name="transfers",
    )
    origin = models.UUIDField(_("permanent number of the practice"))
    title = models.CharField(_("practice"), max_length=255)
    owner = models.CharField(_("organisation"), max_length=255, blank=True)
    direction = models.CharField(_("direction"), max_length=255, blank=True)
    outcome = models.CharField(
        _("answer"), max_length=10, choices=Answer.choices, default=Answer.SENT
    )
    note = models.CharField(_("remark"), max_length=500, blank=True)

    objects = TransferItemQuerySet.as_manager()

    class Meta:
        verbose_name = _("practice sent")
        verbose_name_plural = _("practices sent")
        ordering = ["number"]
        constraints = [
            models.UniqueConstraint(
                fields=["transfer", "number"], name="practices_bank_transfer_item_once"
            )
        ]

    def __str__(self) -> str:
        return self.title
