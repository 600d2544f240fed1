"""Modules of a programme."""

from django import forms
from django.core.validators import MaxValueValidator
from django.db import models
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from wagtail.admin.panels import FieldPanel, FieldRowPanel

from core.models.row import Row
from vocabularies.words import word


class ProgrammeModule(Row):
    """A part of the programme with its hours and level."""

    page = ParentalKey("programmes.ProgrammePage", on_delete=models.CASCADE, related_name="modules")
    title = models.CharField(_("module"), max_length=200)
    hours = models.PositiveIntegerField(
        _("hours"), null=True, blank=True, validators=[MaxValueValidator(20_000)]
    )
    level = word("level", _("level"))
    summary = models.TextField(_("what it is about"), max_length=600, blank=True)

    panels = [
        FieldPanel("title"),
        FieldRowPanel([FieldPanel("hours"), FieldPanel("level", widget=forms.Select)]),
        FieldPanel("summary"),
    ]

    class Meta(Row.Meta):
        verbose_name = _("module")
        verbose_name_plural = _("modules")
