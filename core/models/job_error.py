"""Why a background job failed; procrastinate itself keeps no reason."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class JobError(models.Model):
    """The last error of a job: one line without personal data."""

    job_id = models.BigIntegerField(primary_key=True)
    error = models.TextField()
    at = models.DateTimeField(auto_now=True)

    class Meta:
        verbose_name = _("error of a background job")
        verbose_name_plural = _("errors of background jobs")

    def __str__(self) -> str:
        return self.error
