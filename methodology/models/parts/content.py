"""What the material says, on which terms, what it leans on."""

from django import forms
from django.db import models
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalManyToManyField
from wagtail.admin.panels import FieldPanel, MultiFieldPanel

from core.fields import BodyField
from vocabularies.words import word


class Content(models.Model):
    """Text on the page, source and licence, practices, programmes and the act beside it."""

    body = BodyField(
        _("text"), blank=True, help_text=_("The material itself: read here first, then the file.")
    )
    keywords = models.CharField(
        _("words for search"),
        max_length=300,
        blank=True,
        help_text=_("Other words by which people look for it; readers do not see them."),
    )
    source_name = models.CharField(
        _("source"), max_length=200, blank=True, help_text=_("Where it is not the centre's own.")
    )
    source_url = models.URLField(_("address of the source"), blank=True)
    licence = word("licence", _("licence"))
    act = models.ForeignKey(
        "acts.NormativeAct",
        verbose_name=_("act that it leans on"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="materials",
    )
    practices = ParentalManyToManyField(
        "practices_bank.PracticePage",
        verbose_name=_("practices"),
        blank=True,
        related_name="method_materials",
    )
    programmes = ParentalManyToManyField(
        "programmes.ProgrammePage",
        verbose_name=_("programmes"),
        blank=True,
        related_name="method_materials",
    )

    source_panels = [
        MultiFieldPanel(
            [
                FieldPanel("source_name"),
                FieldPanel("source_url"),
                FieldPanel("licence", widget=forms.Select),
            ],
            heading=_("Source and licence"),
        ),
    ]
    linked_panels = [
        MultiFieldPanel(
            [FieldPanel("act"), FieldPanel("practices"), FieldPanel("programmes")],
            heading=_("Linked with"),
        ),
        FieldPanel("keywords"),
    ]

    class Meta:
        abstract = True
