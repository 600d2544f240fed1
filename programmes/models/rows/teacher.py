"""Who teaches."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from wagtail.admin.panels import FieldPanel, FieldRowPanel

from consents.models import NamedWithConsent
from core.models.row import Row


class ProgrammeTeacher(NamedWithConsent, Row):
    """A teacher: the name is public only with a consent in force (152-ФЗ ст. 10.1)."""

    page = ParentalKey(
        "programmes.ProgrammePage", on_delete=models.CASCADE, related_name="teachers"
    )
    position = models.CharField(
        _("position"), max_length=150, blank=True, help_text=_("For example: teacher of robotics.")
    )

    panels = [
        FieldRowPanel([FieldPanel("position"), FieldPanel("name")]),
        FieldPanel("consent"),
    ]

    class Meta(Row.Meta):
        verbose_name = _("teacher")
        verbose_name_plural = _("teachers")

    def __str__(self) -> str:
        return f"№ {self.pk}"
