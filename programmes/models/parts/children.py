"""For which children the programme is meant besides their age."""

from django import forms
from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, MultiFieldPanel

from vocabularies.words import words


class Children(models.Model):
    """Special needs, adapted programme, target groups, health."""

    accepts_special_needs = models.BooleanField(
        _("children with special needs are admitted"), default=False
    )
    is_adapted = models.BooleanField(
        _("adapted programme"), default=False, help_text=_("Made for the nosologies named below.")
    )
    nosologies = words("nosology", _("nosologies"))
    special_conditions = models.CharField(
        _("conditions for special needs"),
        max_length=250,
        blank=True,
        help_text=_("Ramp, lift, a tutor, a consultation before the first lesson."),
    )
    medical_certificate = models.BooleanField(_("medical certificate needed"), default=False)
    target_groups = words("target-group", _("target groups"))

    children_panels = [
        MultiFieldPanel(
            [
                FieldPanel("target_groups", widget=forms.CheckboxSelectMultiple),
                FieldPanel("accepts_special_needs"),
                FieldPanel("is_adapted"),
                FieldPanel("nosologies", widget=forms.CheckboxSelectMultiple),
                FieldPanel("special_conditions"),
                FieldPanel("medical_certificate"),
            ],
            heading=_("For which children"),
        )
    ]

    class Meta:
        abstract = True
