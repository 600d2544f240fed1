"""What the material is and for whom."""

from django import forms
from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, FieldRowPanel, MultiFieldPanel

from vocabularies.words import word, words

YOUNGEST, OLDEST = 3, 18
AGES = [MinValueValidator(YOUNGEST), MaxValueValidator(OLDEST)]
TICKS = forms.CheckboxSelectMultiple


class About(models.Model):
    """Audience, kind, topics, directions, levels, age of children, whose it is."""

    kind = word("method-kind", _("kind"), required=True)
    audiences = words("audience", _("audience"))
    topics = words("method-topic", _("topics"))
    directions = words("direction", _("directions"))
    levels = words("level", _("levels of the programme"))
    age_from = models.PositiveSmallIntegerField(
        _("age from"), null=True, blank=True, validators=AGES
    )
    age_to = models.PositiveSmallIntegerField(_("age to"), null=True, blank=True, validators=AGES)
    organisation = models.ForeignKey(
        "organisations.Organisation",
        verbose_name=_("organisation"),
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="materials",
        help_text=_("Empty for a material of the centre itself."),
    )

    about_panels = [
        FieldPanel("organisation"),
        MultiFieldPanel(
            [
                FieldPanel("audiences", widget=TICKS),
                FieldPanel("kind", widget=forms.Select),
                FieldPanel("topics", widget=TICKS),
                FieldPanel("directions", widget=TICKS),
                FieldPanel("levels", widget=TICKS),
                FieldRowPanel([FieldPanel("age_from"), FieldPanel("age_to")]),
            ],
            heading=_("For whom and about what"),
        ),
    ]

    class Meta:
        abstract = True
