"""Materials of a practice: what one needs to repeat it."""

from django import forms
from django.conf import settings
from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from wagtail.admin.panels import FieldPanel, FieldRowPanel

from core.models.row import Row
from vocabularies.words import word


class PracticeMaterial(Row):
    """A file or a link, its kind and licence; accessibility is known of the file itself."""

    page = ParentalKey(
        "practices_bank.PracticePage", on_delete=models.CASCADE, related_name="materials"
    )
    title = models.CharField(_("name"), max_length=200)
    kind = word("material-kind", _("kind of material"))
    document = models.ForeignKey(
        settings.WAGTAILDOCS_DOCUMENT_MODEL,
        verbose_name=_("file"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
    )
    url = models.URLField(_("or address"), blank=True)
    licence = word("licence", _("licence"))

    panels = [
        FieldPanel("title"),
        FieldRowPanel(
            [
                FieldPanel("kind", widget=forms.Select),
                FieldPanel("licence", widget=forms.Select),
            ]
        ),
        FieldPanel("document"),
        FieldPanel("url"),
    ]

    class Meta(Row.Meta):
        verbose_name = _("material")
        verbose_name_plural = _("materials")

    def __str__(self) -> str:
        return self.title

    def clean(self) -> None:
        """A file or an address, not both."""
        super().clean()
        if bool(self.document_id) == bool(self.url):
            raise ValidationError({"document": _("Choose a file or give an address, one of them.")})
