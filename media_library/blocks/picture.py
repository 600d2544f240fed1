"""One picture with its words."""

from typing import Any

from django.utils.translation import gettext_lazy as _
from wagtail.blocks import BooleanBlock, CharBlock, ChoiceBlock, StructValue

from core.blocks.base import RuledStructBlock
from core.blocks.choosers import ImageChoice
from media_library import renditions

LAYOUTS = [("auto", _("By the shape of the picture")), ("whole", _("Whole: schemes, posters"))]


class PictureValue(StructValue):
    """A picture at its place of use."""

    @property
    def alt_text(self) -> str:
        """Text for those who do not see it: its own, else the picture's; none for decoration."""
        if self.get("decorative"):
            return ""
        image = self.get("image")
        return str(self.get("alt") or (image.default_alt_text if image else ""))

    @property
    def kind(self) -> str:
        """Rendition kind: portraits and schemes are shown whole, panoramas wide."""
        image = self.get("image")
        if self.get("layout") == "whole":
            return "ph--fit"
        return renditions.kind_by_shape(image) if image else renditions.DEFAULT_KIND


class PictureBlock(RuledStructBlock):
    """A picture that says in words what it shows, or that it is decoration (ПП РФ 102)."""

    image = ImageChoice(label=_("Picture"))
    alt = CharBlock(
        required=False,
        max_length=250,
        label=_("What it shows"),
        help_text=_("For those who do not see it. Empty: the description from the library."),
    )
    decorative = BooleanBlock(
        required=False, label=_("Decorative: tells nothing that the text does not")
    )
    caption = CharBlock(required=False, max_length=300, label=_("Caption"))
    source = CharBlock(
        required=False,
        max_length=200,
        search_index=False,
        label=_("Source"),
        help_text=_("Empty: the source from the library."),
    )
    layout = ChoiceBlock(
        choices=LAYOUTS, default="auto", search_index=False, label=_("How to show")
    )

    def omissions(self, value: StructValue) -> dict[str, Any]:
        """Refuse a picture without words that is not marked as decoration."""
        if value.get("decorative") or value.alt_text.strip():
            return {}
        return {"alt": _("Describe what the picture shows or mark it as decorative.")}

    def refusals(self, value: StructValue) -> dict[str, Any]:
        """Refuse words and the mark of decoration together."""
        if value.get("decorative") and value.get("alt"):
            return {"decorative": _("A decorative picture has no description: keep one.")}
        return {}

    class Meta:
        label = _("Picture")
        icon = "image"
        template = "blocks/picture.html"
        description = _("A picture with a description, a caption and a source.")
        value_class = PictureValue
        preview_template = "blocks/previews/picture.html"
        preview_value = {"caption": _("The laboratory travels to the children.")}
