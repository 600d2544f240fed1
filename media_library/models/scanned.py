"""A file that the antivirus looks through."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from media_library.models.choices import ScanState


class ScannedFile(models.Model):
    """What the antivirus said of the file and when; an infected one is not given to anybody."""

    scan = models.CharField(
        _("antivirus"),
        max_length=10,
        choices=ScanState.choices,
        default=ScanState.UNSEEN,
        editable=False,
    )
    scanned_at = models.DateTimeField(_("checked by the antivirus"), null=True, editable=False)
    threat = models.CharField(_("what was found"), max_length=200, blank=True, editable=False)

    class Meta:
        abstract = True

    @property
    def is_infected(self) -> bool:
        """True for a file that nobody may have."""
        return self.scan == ScanState.INFECTED
