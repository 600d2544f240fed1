"""Resources of a practice."""

from django import forms
from django.db import models
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from wagtail.admin.panels import FieldPanel, FieldRowPanel

from core.models.row import Row
from vocabularies.words import word


class PracticeResource(Row):
    """Staff, equipment, information, money: what and how much."""

    page = ParentalKey(
        "practices_bank.PracticePage", on_delete=models.CASCADE, related_name="resources"
    )
    kind = word("resource-kind", _("kind of resource"), required=True)
    what = models.CharField(_("what is needed"), max_length=300)
    quantity = models.CharField(_("how much"), max_length=120, blank=True)

    panels = [
        FieldRowPanel([FieldPanel("kind", widget=forms.Select), FieldPanel("quantity")]),
        FieldPanel("what"),
    ]

    class Meta(Row.Meta):
        verbose_name = _("resource")
        verbose_name_plural = _("resources")
