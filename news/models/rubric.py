"""Rubrics of a centre's news."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from core.models import NamedByCentre


class Rubric(NamedByCentre):
    """A rubric: centres name their own (dictionary 2.7)."""

    taken = _("Another rubric already has this address.")

    name = models.CharField(_("name"), max_length=60)

    class Meta(NamedByCentre.Meta):
        verbose_name = _("rubric")
        verbose_name_plural = _("rubrics")
        constraints = [
            models.UniqueConstraint(fields=["site", "slug"], name="news_rubric_slug_unique"),
        ]
