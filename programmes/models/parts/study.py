"""What is studied, by whom, how long."""

from django import forms
from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, FieldRowPanel, MultiFieldPanel

from vocabularies.words import word, words

YOUNGEST, OLDEST = 3, 18
AGES = [MinValueValidator(YOUNGEST), MaxValueValidator(OLDEST)]
WORDS = forms.CheckboxSelectMultiple


class Study(models.Model):
    """Direction, levels, age, form of study, length and volume."""

    programme_type = word("programme-type", _("type of the programme"))
    delivery = word("delivery", _("kind of delivery"))
    direction = word("direction", _("direction"), required=True)
    activities = words("activity", _("activities"))
    levels = words("level", _("levels"))
    age_from = models.PositiveSmallIntegerField(_("age from"), null=True, validators=AGES)
    age_to = models.PositiveSmallIntegerField(_("age to"), null=True, validators=AGES)
    form = word("form-of-study", _("form of study"), required=True)
    lasts_years = models.PositiveSmallIntegerField(
        _("lasts, years"), null=True, blank=True, validators=[MaxValueValidator(15)]
    )
    lasts_months = models.PositiveSmallIntegerField(
        _("months"), null=True, blank=True, validators=[MaxValueValidator(36)]
    )
    lasts_weeks = models.PositiveSmallIntegerField(
        _("weeks"), null=True, blank=True, validators=[MaxValueValidator(60)]
    )
    hours_total = models.PositiveIntegerField(
        _("hours in all"), null=True, blank=True, validators=[MaxValueValidator(20_000)]
    )
    hours_per_year = models.PositiveIntegerField(
        _("hours a year"), null=True, blank=True, validators=[MaxValueValidator(2_000)]
    )
    hours_per_week = models.DecimalField(
        _("hours a week"),
        max_digits=4,
        decimal_places=1,
        null=True,
        blank=True,
        validators=[MinValueValidator(0), MaxValueValidator(60)],
    )

    study_panels = [
        MultiFieldPanel(
            [
                FieldRowPanel(
                    [
                        FieldPanel("direction", widget=forms.Select),
                        FieldPanel("programme_type", widget=forms.Select),
                        FieldPanel("delivery", widget=forms.Select),
                    ]
                ),
                FieldPanel("levels", widget=WORDS),
                FieldPanel("activities", widget=WORDS),
                FieldRowPanel([FieldPanel("age_from"), FieldPanel("age_to")]),
                FieldPanel("form", widget=forms.Select),
            ],
            heading=_("What is studied and by whom"),
        ),
        MultiFieldPanel(
            [
                FieldRowPanel(
                    [
                        FieldPanel("lasts_years"),
                        FieldPanel("lasts_months"),
                        FieldPanel("lasts_weeks"),
                    ]
                ),
                FieldRowPanel(
                    [
                        FieldPanel("hours_total"),
                        FieldPanel("hours_per_year"),
                        FieldPanel("hours_per_week"),
                    ]
                ),
            ],
            heading=_("Length and volume"),
        ),
    ]

    class Meta:
        abstract = True

    @property
    def is_multilevel(self) -> bool:
        """Say whether the programme has two levels or more (Тверь 3.1.5)."""
        return len(self.levels.all()) > 1
