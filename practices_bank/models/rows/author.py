"""Authors of a practice."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from wagtail.admin.panels import FieldPanel, FieldRowPanel

from consents.models import NamedWithConsent
from core.models.row import Row


class PracticeAuthor(NamedWithConsent, Row):
    """A grown-up who made the practice: the name is public only with a consent in force."""

    page = ParentalKey(
        "practices_bank.PracticePage", on_delete=models.CASCADE, related_name="authors"
    )
    position = models.CharField(_("position"), max_length=150)
    organisation = models.CharField(
        _("organisation"),
        max_length=250,
        blank=True,
        help_text=_("Where it is not the organisation of the practice."),
    )

    panels = [
        FieldRowPanel([FieldPanel("name"), FieldPanel("position")]),
        FieldPanel("organisation"),
        FieldPanel("consent"),
    ]

    class Meta(Row.Meta):
        verbose_name = _("author")
        verbose_name_plural = _("authors")

    def __str__(self) -> str:
        return f"№ {self.pk}"
