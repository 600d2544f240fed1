"""Pictures and documents of the centres."""

from django.db import models
from wagtail.documents.models import AbstractDocument, Document
from wagtail.images.models import AbstractImage, AbstractRendition, Image


class PortalImage(AbstractImage):
    """A picture of a centre."""

    admin_form_fields = Image.admin_form_fields


class PortalRendition(AbstractRendition):
    """A picture made smaller for a page."""

    image = models.ForeignKey(PortalImage, related_name="renditions", on_delete=models.CASCADE)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["image", "filter_spec", "focal_point_key"],
                name="media_library_rendition_unique",
            )
        ]


class PortalDocument(AbstractDocument):
    """A document of a centre."""

    admin_form_fields = Document.admin_form_fields
