"""Who pays; the register and the project of the programme."""

from django import forms
from django.core.validators import MinValueValidator
from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, FieldRowPanel, MultiFieldPanel

from vocabularies.words import word, words


class Money(models.Model):
    """Funding, cost for the family, register of programmes, national project."""

    funding = words("funding", _("funding"))
    cost = models.DecimalField(
        _("cost, roubles"),
        max_digits=9,
        decimal_places=2,
        null=True,
        blank=True,
        validators=[MinValueValidator(0)],
        help_text=_("Only for paid programmes."),
    )
    cost_note = models.CharField(
        _("what the cost is for"),
        max_length=100,
        blank=True,
        help_text=_("A month, a lesson, the whole course."),
    )
    registry = word("programme-registry", _("register of programmes"))
    project = word("project", _("project"))

    money_panels = [
        MultiFieldPanel(
            [
                FieldPanel("funding", widget=forms.CheckboxSelectMultiple),
                FieldRowPanel([FieldPanel("cost"), FieldPanel("cost_note")]),
                FieldRowPanel(
                    [
                        FieldPanel("registry", widget=forms.Select),
                        FieldPanel("project", widget=forms.Select),
                    ]
                ),
            ],
            heading=_("Funding"),
        )
    ]

    class Meta:
        abstract = True
