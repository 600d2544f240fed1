"""Pictures of the centres and their smaller copies."""

from pathlib import PurePath
from secrets import token_hex
from typing import Any

from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.images.models import (
    AbstractImage,
    AbstractRendition,
    get_rendition_storage,
    get_rendition_upload_to,
    get_upload_to,
)
from wagtail.models import ReferenceIndex

from media_library.models.fields import CleanPictureField, CopyField
from media_library.uploads.names import latin_name

LOST_AFTER = 3  # failed attempts to open the original


class Licence(models.TextChoices):
    """On what ground the centre may publish a picture (ГК РФ, ст. 1286.1)."""

    OWN = "own", _("made by the centre")
    PERMISSION = "permission", _("with the author's permission")
    CC_BY = "cc-by", "CC BY"
    CC_BY_SA = "cc-by-sa", "CC BY-SA"
    FREE = "free", _("public domain or CC0")


# what is shown with the name of its author only (ГК РФ, ст. 1274 и 1286.1)
NAMED = (Licence.PERMISSION, Licence.CC_BY, Licence.CC_BY_SA)


class PortalImage(AbstractImage):
    """A picture of a centre; `description` is the default alternative text where it is used."""

    Licence = Licence
    # copies by operations and cut where `renditions.prefetch` has loaded them: plain values, a page
    # shows dozens
    ready_copies: dict[tuple[str, str], Any] | None = None

    file = CleanPictureField(
        _("file"), upload_to=get_upload_to, width_field="width", height_field="height"
    )
    source = models.CharField(
        _("source"),
        max_length=200,
        blank=True,
        help_text=_("Author or organisation, as it stands under the picture."),
    )
    licence = models.CharField(
        _("licence"), max_length=20, choices=Licence.choices, default=Licence.OWN
    )
    people_shown = models.BooleanField(
        _("people can be recognised"),
        default=False,
        help_text=_("A page with such a picture is published only with a recorded consent."),
    )
    consent = models.ForeignKey(
        "consents.ConsentRecord",
        verbose_name=_("consent"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="images",
        help_text=_("152-FZ, article 152.1 of the Civil Code."),
    )

    failed_copies = models.PositiveSmallIntegerField(default=0, editable=False)

    admin_form_fields = (
        "title",
        "file",
        "description",
        "source",
        "licence",
        "people_shown",
        "consent",
        "collection",
        "tags",
        "focal_point_x",
        "focal_point_y",
        "focal_point_width",
        "focal_point_height",
    )

    class Meta(AbstractImage.Meta):
        verbose_name = _("image")
        verbose_name_plural = _("images")
        permissions = [("choose_image", "Can choose image")]

    def save(self, *args: Any, **kwargs: Any) -> None:
        """Save; a new file is cleaned first, because one turned upright has other sizes."""
        if self.file and not self.file._committed:
            self.file.save(self.file.name, self.file.file, save=False)
        super().save(*args, **kwargs)

    def get_upload_to(self, filename: str) -> str:
        """Return where the original lies in the storage."""
        return f"original_images/{latin_name(filename)}"

    @property
    def is_withheld(self) -> bool:
        """Say whether nobody may see it now: people without a consent in force (ГК ст. 152.1)."""
        return self.people_shown and (self.consent is None or not self.consent.is_valid())

    @property
    def is_lost(self) -> bool:
        """Say whether its file could not be opened several times: no copy is being made."""
        return self.failed_copies >= LOST_AFTER

    @property
    def shown_licence(self) -> str:
        """Licence as the public reads it; "" for the centre's own pictures."""
        return "" if self.licence == Licence.OWN else str(self.get_licence_display())

    @property
    def concerns_visitors(self) -> bool:
        """Whether something refers to it: only then a change of it shows on the site."""
        return ReferenceIndex.get_references_to(self).exists()

    @property
    def social_url(self) -> str:
        """Address of the copy for social networks; "" while it is not made or must not be shown."""
        from media_library import renditions  # which knows the copies of this model

        copies = None if self.is_withheld else renditions.copies(self, "social")
        return str(copies.main.url) if copies else ""

    @property
    def default_alt_text(self) -> str:
        """Text offered at the place of use: the description, never the name of the file."""
        return self.description


class PortalRendition(AbstractRendition):
    """A picture made smaller for a page, at an address that nobody can guess."""

    file = CopyField(
        upload_to=get_rendition_upload_to,
        storage=get_rendition_storage,
        width_field="width",
        height_field="height",
    )
    image = models.ForeignKey(PortalImage, related_name="renditions", on_delete=models.CASCADE)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["image", "filter_spec", "focal_point_key"],
                name="media_library_rendition_unique",
            )
        ]
        indexes = [models.Index(fields=["file"], name="media_library_rendition_file")]

    def get_upload_to(self, filename: str) -> str:
        """Return where the copy lies: the name of the original may name a person."""
        return f"images/{token_hex(8)}{PurePath(filename).suffix}"
