"""How far the launch of a centre has come."""

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.models import Site


class CentreLaunch(models.Model):
    """Keys of the steps that are done; written by `core.launch.state.renew`."""

    site = models.OneToOneField(
        Site, primary_key=True, on_delete=models.CASCADE, related_name="launch"
    )
    done = ArrayField(models.CharField(max_length=60), default=list)
    hidden_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        verbose_name = _("launch of a portal")
        verbose_name_plural = _("launches of portals")

    def __str__(self) -> str:
        return str(self.site_id)
