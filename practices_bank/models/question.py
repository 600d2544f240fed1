"""A question to the authors of a practice on its way."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.models import Site

from core.querysets import SiteQuerySet


class PracticeQuestion(models.Model):
    """Kept only until the letter is sent: nobody reads questions on the portal (152-ФЗ ст. 5)."""

    wagtail_reference_index_ignore = True

    site = models.ForeignKey(Site, on_delete=models.CASCADE, related_name="+")
    practice = models.ForeignKey(
        "practices_bank.PracticePage", on_delete=models.CASCADE, related_name="+"
    )
    email = models.EmailField(_("e-mail for the answer"))
    text = models.TextField(_("question"), max_length=2000)
    asked_at = models.DateTimeField(_("asked"), auto_now_add=True)

    objects = SiteQuerySet.as_manager()

    class Meta:
        verbose_name = _("question to the authors")
        verbose_name_plural = _("questions to the authors")

    def __str__(self) -> str:
        return f"№ {self.pk}"
