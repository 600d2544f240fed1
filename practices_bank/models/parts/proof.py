"""How sure it is that the practice works, and what proves it."""

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, FieldRowPanel, MultiFieldPanel

from practices_bank.choices import CLAIMED, Evidence

from .passport import YEARS


class Proof(models.Model):
    """The level of evidence that the author claims, and the document of an assessment."""

    claimed_evidence = models.PositiveSmallIntegerField(
        _("level of evidence"),
        choices=CLAIMED,
        default=Evidence.DESCRIPTION,
        help_text=_("What the data below allow; reproduction counts by itself."),
    )
    assessed_by = models.CharField(
        _("who assessed"),
        max_length=250,
        blank=True,
        help_text=_("An organisation or a commission, not a name."),
    )
    assessed_year = models.PositiveSmallIntegerField(
        _("year of the assessment"), null=True, blank=True, validators=YEARS
    )
    assessment_file = models.ForeignKey(
        settings.WAGTAILDOCS_DOCUMENT_MODEL,
        verbose_name=_("document of the assessment"),
        null=True,
        blank=True,
        on_delete=models.PROTECT,  # a published level leans on it
        related_name="+",
    )

    proof_panels = [
        MultiFieldPanel(
            [
                FieldPanel("claimed_evidence"),
                FieldRowPanel([FieldPanel("assessed_by"), FieldPanel("assessed_year")]),
                FieldPanel("assessment_file"),
            ],
            heading=_("Evidence"),
        )
    ]

    class Meta:
        abstract = True
