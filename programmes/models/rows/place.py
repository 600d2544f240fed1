"""Where lessons are held."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from wagtail.admin.panels import FieldPanel, FieldRowPanel

from core.models.row import Row


class ProgrammePlace(Row):
    """An address where the programme is taught."""

    page = ParentalKey("programmes.ProgrammePage", on_delete=models.CASCADE, related_name="where")
    address = models.CharField(_("address"), max_length=300)
    note = models.CharField(
        _("what is there"), max_length=150, blank=True, help_text=_("For example: workshop 2.")
    )

    district = models.ForeignKey(
        "organisations.District",
        verbose_name=_("district"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
        help_text=_("Leave empty where it is the district of the organisation."),
    )

    panels = [
        FieldRowPanel([FieldPanel("address"), FieldPanel("note")]),
        FieldPanel("district"),
    ]

    class Meta(Row.Meta):
        verbose_name = _("place of lessons")
        verbose_name_plural = _("places of lessons")

    def __str__(self) -> str:
        return f"{self.address}, {self.note}" if self.note else self.address
