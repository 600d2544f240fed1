"""The printed sheet of a programme as it is kept."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from exchange.models import KeptSheet


class ProgrammeSheet(KeptSheet):
    """One PDF of one programme with the QR of its page; made by the worker (`programmes.sheet`)."""

    page = models.OneToOneField(
        "programmes.ProgrammePage", on_delete=models.SET_NULL, null=True, related_name="sheet"
    )

    class Meta:
        verbose_name = _("printed sheet of a programme")
        verbose_name_plural = _("printed sheets of programmes")
