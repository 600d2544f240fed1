"""Rows of a material: its files and who made it."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from wagtail.admin.panels import FieldPanel, FieldRowPanel

from consents.models import NamedWithConsent
from core.models.row import Row
from media_library.attachments import Attachment

PAGE = "methodology.MaterialPage"


class MaterialFile(Attachment):
    """A file or an address; format, size and accessibility are known of the file itself."""

    page = ParentalKey(PAGE, on_delete=models.CASCADE, related_name="files")

    panels = [FieldPanel("title"), FieldPanel("document"), FieldPanel("url")]

    class Meta(Attachment.Meta):
        verbose_name = _("file")
        verbose_name_plural = _("files")


class MaterialAuthor(NamedWithConsent, Row):
    """A grown-up who made the material: the name is public only with a consent in force."""

    page = ParentalKey(PAGE, on_delete=models.CASCADE, related_name="authors")
    position = models.CharField(_("position"), max_length=150)
    organisation = models.CharField(
        _("organisation"),
        max_length=250,
        blank=True,
        help_text=_("Where it is not the organisation of the material."),
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
