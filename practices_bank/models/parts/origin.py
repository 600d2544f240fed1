"""Whose practice it is and where it comes from."""

from django import forms
from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, FieldRowPanel, MultiFieldPanel

from practices_bank.choices import Source
from vocabularies.words import word


class Origin(models.Model):
    """An organisation of the register, or a source in another region (Электросталь 3.3)."""

    organisation = models.ForeignKey(
        "organisations.Organisation",
        verbose_name=_("organisation"),
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="practices",
        help_text=_("Empty only for a practice of another region."),
    )
    source = models.CharField(
        _("source"), max_length=20, choices=Source.choices, default=Source.MUNICIPAL
    )
    region = word("region", _("region of Russia"))
    source_organisation = models.CharField(_("organisation there"), max_length=250, blank=True)
    source_url = models.URLField(_("address of the source"), blank=True)
    source_licence = word("licence", _("licence of the text"))
    origin = models.UUIDField(
        _("permanent number of the practice"), null=True, blank=True, editable=False
    )
    municipality = models.CharField(
        _("municipality"),
        max_length=255,
        blank=True,
        help_text=_("Of a practice that another centre has handed over."),
    )

    origin_panels = [
        FieldPanel("organisation"),
        MultiFieldPanel(
            [
                FieldPanel("source"),
                FieldRowPanel(
                    [
                        FieldPanel("region", widget=forms.Select),
                        FieldPanel("source_organisation"),
                    ]
                ),
                FieldPanel("municipality"),
                FieldRowPanel(
                    [
                        FieldPanel("source_url"),
                        FieldPanel("source_licence", widget=forms.Select),
                    ]
                ),
            ],
            heading=_("Source"),
        ),
    ]

    class Meta:
        abstract = True
