"""Groups and their hours."""

from django import forms
from django.db import models
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from wagtail.admin.panels import FieldPanel, FieldRowPanel

from core.models.row import Row
from vocabularies.words import word


class ScheduleRow(Row):
    """One group: who, when, where, how many places are free."""

    page = ParentalKey(
        "programmes.ProgrammePage", on_delete=models.CASCADE, related_name="schedule"
    )
    group = models.CharField(
        _("group"), max_length=150, help_text=_("For example: basic level, 12–14 years.")
    )
    level = word("level", _("level"))
    when = models.CharField(
        _("days and time"), max_length=200, help_text=_("For example: Tue, Thu 16:00–17:30.")
    )
    place = models.CharField(_("place"), max_length=200, blank=True)
    free_places = models.PositiveSmallIntegerField(_("free places"), null=True, blank=True)

    panels = [
        FieldRowPanel([FieldPanel("group"), FieldPanel("level", widget=forms.Select)]),
        FieldRowPanel([FieldPanel("when"), FieldPanel("place")]),
        FieldPanel("free_places"),
    ]

    class Meta(Row.Meta):
        verbose_name = _("group of the schedule")
        verbose_name_plural = _("groups of the schedule")
