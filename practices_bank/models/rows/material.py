"""Materials of a practice: what one needs to repeat it."""

from django import forms
from django.db import models
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from wagtail.admin.panels import FieldPanel, FieldRowPanel

from media_library.attachments import Attachment
from vocabularies.words import word


class PracticeMaterial(Attachment):
    """A file or a link, its kind and licence; accessibility is known of the file itself."""

    page = ParentalKey(
        "practices_bank.PracticePage", on_delete=models.CASCADE, related_name="materials"
    )
    kind = word("material-kind", _("kind of material"))
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

    class Meta(Attachment.Meta):
        verbose_name = _("material")
        verbose_name_plural = _("materials")
