"""Papers of the programme: approval, file, review, assessment."""

from django.conf import settings
from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, FieldRowPanel, MultiFieldPanel


def _file(label: object) -> models.ForeignKey:
    return models.ForeignKey(
        settings.WAGTAILDOCS_DOCUMENT_MODEL,
        verbose_name=label,  # type: ignore[arg-type] # a lazy string
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
    )


class Approval(models.Model):
    """By which order approved, the text, the review, the independent assessment."""

    approved_on = models.DateField(_("approved on"), null=True, blank=True)
    approval_number = models.CharField(_("number of the order"), max_length=50, blank=True)
    programme_file = _file(_("file of the programme"))
    review_file = _file(_("review or expert opinion"))
    assessment_score = models.DecimalField(
        _("points of the assessment"),
        max_digits=5,
        decimal_places=2,
        null=True,
        blank=True,
        validators=[MinValueValidator(0)],
    )
    assessment_max = models.DecimalField(
        _("of how many"),
        max_digits=5,
        decimal_places=2,
        null=True,
        blank=True,
        validators=[MinValueValidator(1)],
    )
    assessment_year = models.PositiveSmallIntegerField(
        _("year of the assessment"),
        null=True,
        blank=True,
        validators=[MinValueValidator(2015), MaxValueValidator(2100)],
    )
    assessment_file = _file(_("document of the assessment"))

    approval_panels = [
        MultiFieldPanel(
            [
                FieldRowPanel([FieldPanel("approved_on"), FieldPanel("approval_number")]),
                FieldPanel("programme_file"),
                FieldPanel("review_file"),
            ],
            heading=_("Approval"),
        ),
        MultiFieldPanel(
            [
                FieldRowPanel(
                    [
                        FieldPanel("assessment_score"),
                        FieldPanel("assessment_max"),
                        FieldPanel("assessment_year"),
                    ]
                ),
                FieldPanel("assessment_file"),
            ],
            heading=_("Assessment of the programme"),
        ),
    ]

    class Meta:
        abstract = True
