"""What an organisation is in the municipal system."""

from django import forms
from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from wagtail.admin.panels import FieldPanel, FieldRowPanel
from wagtail.models import Orderable

FIRST_YEAR, LAST_YEAR = 1990, 2100


class OrganisationRole(Orderable):
    """A role with the year since which it is held and the act it was given by."""

    organisation = ParentalKey(
        "organisations.Organisation", on_delete=models.CASCADE, related_name="system_roles"
    )
    role = models.ForeignKey(
        "vocabularies.Term",
        verbose_name=_("role"),
        on_delete=models.PROTECT,
        related_name="+",
        limit_choices_to={"vocabulary": "organisation-role"},
    )
    direction = models.ForeignKey(
        "vocabularies.Term",
        verbose_name=_("direction"),
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="+",
        limit_choices_to={"vocabulary": "direction"},
        help_text=_("For the base organisation of one direction."),
    )
    since = models.PositiveSmallIntegerField(
        _("since the year"),
        null=True,
        blank=True,
        validators=[MinValueValidator(FIRST_YEAR), MaxValueValidator(LAST_YEAR)],
    )
    act = models.ForeignKey(
        "acts.NormativeAct",
        verbose_name=_("by which act"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
    )

    panels = [
        FieldRowPanel(
            [
                FieldPanel("role", widget=forms.Select),
                FieldPanel("direction", widget=forms.Select),
                FieldPanel("since"),
            ]
        ),
        FieldPanel("act"),
    ]

    class Meta(Orderable.Meta):
        verbose_name = _("role in the system")
        verbose_name_plural = _("roles in the system")

    def __str__(self) -> str:
        if not self.role_id:
            return ""
        return f"{self.role} ({self.direction})" if self.direction_id else str(self.role)
