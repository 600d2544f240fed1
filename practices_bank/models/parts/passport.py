"""What the practice is and for whom."""

from django import forms
from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalManyToManyField
from wagtail.admin.panels import FieldPanel, FieldRowPanel, MultiFieldPanel

from core.phones import PhoneField
from practices_bank.choices import Kind, Stage
from vocabularies.words import words

YOUNGEST, OLDEST = 3, 18
AGES = [MinValueValidator(YOUNGEST), MaxValueValidator(OLDEST)]
YEARS = [MinValueValidator(1990), MaxValueValidator(2100)]
TICKS = forms.CheckboxSelectMultiple


class Passport(models.Model):
    """Kind, directions, levels, age, groups of children, years, programmes, contact."""

    kind = models.CharField(_("kind"), max_length=20, choices=Kind.choices, default=Kind.PRACTICE)
    stage = models.CharField(
        _("how far it has come"),
        max_length=20,
        choices=Stage.choices,
        blank=True,
        help_text=_("Of a standard model and a pilot project."),
    )
    directions = words("direction", _("directions"))
    levels = words("level", _("levels of the programme"))
    age_from = models.PositiveSmallIntegerField(_("age from"), null=True, validators=AGES)
    age_to = models.PositiveSmallIntegerField(_("age to"), null=True, validators=AGES)
    target_groups = words("target-group", _("target groups"))
    uses_distance = models.BooleanField(_("uses distance learning"), default=False)
    started_year = models.PositiveSmallIntegerField(
        _("in use since, year"), null=True, blank=True, validators=YEARS
    )
    described_year = models.PositiveSmallIntegerField(
        _("year of the description"), null=True, validators=YEARS
    )
    programmes = ParentalManyToManyField(
        "programmes.ProgrammePage",
        verbose_name=_("programmes where it is used"),
        blank=True,
        related_name="practices",
    )
    contact_name = models.CharField(
        _("whom to ask"),
        max_length=150,
        blank=True,
        help_text=_("A position or a department, not a name."),
    )
    contact_phone = PhoneField(_("service phone"))
    contact_email = models.EmailField(_("service e-mail"), blank=True)

    passport_panels = [
        MultiFieldPanel(
            [
                FieldRowPanel([FieldPanel("kind"), FieldPanel("stage")]),
                FieldPanel("directions", widget=TICKS),
                FieldPanel("levels", widget=TICKS),
                FieldRowPanel([FieldPanel("age_from"), FieldPanel("age_to")]),
                FieldPanel("target_groups", widget=TICKS),
                FieldPanel("uses_distance"),
                FieldRowPanel([FieldPanel("started_year"), FieldPanel("described_year")]),
                FieldPanel("programmes"),
            ],
            heading=_("Passport"),
        ),
        MultiFieldPanel(
            [
                FieldPanel("contact_name"),
                FieldRowPanel([FieldPanel("contact_phone"), FieldPanel("contact_email")]),
            ],
            heading=_("Contact about the practice"),
        ),
    ]

    class Meta:
        abstract = True
