"""The PDF of a practice as it is kept."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.models import Site

from core.querysets import SiteQuerySet
from exchange.models import KeptSheet
from exchange.models.sheet import sheet_path, sheet_storage


class PracticeSheet(KeptSheet):
    """One PDF of one practice with the QR of its page; made by the worker (`practices_bank.sheet`).

    It names authors: a withdrawn consent takes it off at once (`practices_bank.page.authors`).
    """

    page = models.OneToOneField(
        "practices_bank.PracticePage", on_delete=models.SET_NULL, null=True, related_name="sheet"
    )

    class Meta:
        verbose_name = _("PDF of a practice")
        verbose_name_plural = _("PDF of practices")


class SelectionSheet(models.Model):
    """One PDF of several practices, known by what they say; nobody's name is kept with it."""

    wagtail_reference_index_ignore = True

    site = models.ForeignKey(Site, on_delete=models.CASCADE, related_name="+")
    fingerprint = models.CharField(max_length=64)
    file = models.FileField(_("file"), storage=sheet_storage, upload_to=sheet_path)
    made_at = models.DateTimeField(_("made"), auto_now=True)

    objects = SiteQuerySet.as_manager()

    class Meta:
        verbose_name = _("PDF of a selection")
        verbose_name_plural = _("PDF of selections")
        constraints = [
            models.UniqueConstraint(
                fields=["site", "fingerprint"], name="practices_bank_selection_once"
            )
        ]

    def __str__(self) -> str:
        return f"{self.pk}"
