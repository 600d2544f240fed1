"""Stages of a practice."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy
from modelcluster.fields import ParentalKey
from wagtail.admin.panels import FieldPanel, FieldRowPanel

from core.models.row import Row


class PracticeStage(Row):
    """What is done when."""

    page = ParentalKey(
        "practices_bank.PracticePage", on_delete=models.CASCADE, related_name="stages"
    )
    title = models.CharField(_("stage"), max_length=200)
    term = models.CharField(
        pgettext_lazy("of a stage", "term"),
        max_length=120,
        blank=True,
        help_text=_("For example: September – May."),
    )
    actions = models.TextField(_("actions"), max_length=1500, blank=True)

    panels = [
        FieldRowPanel([FieldPanel("title"), FieldPanel("term")]),
        FieldPanel("actions"),
    ]

    class Meta(Row.Meta):
        verbose_name = _("stage")
        verbose_name_plural = _("stages")
