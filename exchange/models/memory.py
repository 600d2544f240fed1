"""What the columns of a centre's files were matched with."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.models import Site

from core.querysets import SiteQuerySet


class ColumnMemory(models.Model):
    """A heading by its spelling and the field it meant last time; "" = it is not imported."""

    site = models.ForeignKey(Site, on_delete=models.CASCADE, related_name="+")
    target = models.CharField(_("register"), max_length=40)
    key = models.CharField(max_length=200)
    field = models.CharField(_("field"), max_length=60, blank=True)

    objects = SiteQuerySet.as_manager()

    class Meta:
        verbose_name = _("matched column")
        verbose_name_plural = _("matched columns")
        constraints = [
            models.UniqueConstraint(fields=["site", "target", "key"], name="exchange_column_once")
        ]

    def __str__(self) -> str:
        return f"{self.key}: {self.field}"
