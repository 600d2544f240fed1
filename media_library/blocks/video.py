"""A video: the centre's own file or a page of a video service."""

import re
from typing import Any

from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.blocks import BooleanBlock, CharBlock, ChoiceBlock, StructValue, URLBlock

from core.blocks.base import RuledStructBlock
from core.blocks.choosers import DocumentChoice, ImageChoice
from core.blocks.rich_text import ProseBlock
from media_library.video_hosts import host_of

DURATION = re.compile(r"(?:(\d{1,2}):)?([0-5]?\d):([0-5]\d)")


class AgeMark(models.TextChoices):
    """Age marking of information products (436-ФЗ)."""

    ALL = "0+", "0+"
    SIX = "6+", "6+"
    TWELVE = "12+", "12+"
    SIXTEEN = "16+", "16+"
    EIGHTEEN = "18+", "18+"


class VideoValue(StructValue):
    """A video with what is known of it."""

    @property
    def host(self) -> Any:
        """Name of the service where the video is, "" for an own file."""
        host = host_of(str(self.get("url") or ""))
        return host.name if host else ""

    @property
    def length(self) -> tuple[int, int, int] | None:
        """Hours, minutes and seconds."""
        match = DURATION.fullmatch(str(self.get("duration") or ""))
        if match is None:
            return None
        hours, minutes, seconds = (int(each or 0) for each in match.groups())
        return hours, minutes, seconds

    @property
    def has_transcript(self) -> bool:
        """True where the words of the video are given."""
        text = self.get("transcript")
        return bool(text and re.sub(r"<[^>]+>|\s", "", text.source))


class VideoBlock(RuledStructBlock):
    """A video that loads nothing before the click and whose words can be read (ПП РФ 102).

    A foreign player would need a frame of a foreign host, which the content policy forbids: the
    click leads to the video's page at the service, and the words on it say so.
    """

    title = CharBlock(max_length=150, label=_("Title"))
    file = DocumentChoice(
        required=False, label=_("Own file"), help_text=_("MP4 or WebM from the documents.")
    )
    url = URLBlock(
        required=False,
        max_length=300,
        label=_("Or address at VK Video or Rutube"),
        help_text=_("For example https://rutube.ru/video/…"),
    )
    poster = ImageChoice(required=False, label=_("Picture before the click"))
    duration = CharBlock(
        required=False,
        max_length=8,
        search_index=False,
        label=_("Length"),
        help_text=_("Minutes and seconds: 4:10."),
    )
    captions = DocumentChoice(
        required=False, label=_("Captions of the own file"), help_text=_("A file in WebVTT.")
    )
    has_captions = BooleanBlock(required=False, label=_("The service shows captions"))
    age_mark = ChoiceBlock(
        choices=AgeMark.choices, required=False, search_index=False, label=_("Age mark")
    )
    caption = CharBlock(required=False, max_length=300, label=_("Note under the video"))
    transcript = ProseBlock(
        required=False,
        label=_("Words of the video"),
        help_text=_("Speech and what matters in the picture. Needed to publish."),
    )

    def refusals(self, value: StructValue) -> dict[str, Any]:
        """Refuse two sources, unknown services and wrong kinds of files."""
        problems: dict[str, Any] = {}
        file, url, captions = value.get("file"), value.get("url"), value.get("captions")
        if file and url:
            problems["url"] = _("Choose one: an own file or an address.")
        elif url and host_of(url) is None:
            problems["url"] = _("Only addresses of videos at VK Video and Rutube are accepted.")
        if file and not file.content_type.startswith("video/"):
            problems["file"] = _("This document is not a video.")
        if captions and captions.content_type != "text/vtt":
            problems["captions"] = _("Captions must be a WebVTT file.")
        if value.get("duration") and value.length is None:
            problems["duration"] = _("Write minutes and seconds: 4:10.")
        return problems

    def omissions(self, value: StructValue) -> dict[str, Any]:
        """Refuse a video without a source or without its words."""
        problems: dict[str, Any] = {}
        if not (value.get("file") or value.get("url")):
            problems["file"] = _("Choose an own file or give an address.")
        if not value.has_transcript:
            problems["transcript"] = _("Write the words of the video: not everyone can hear it.")
        return problems

    class Meta:
        label = _("Video")
        icon = "media"
        template = "blocks/video.html"
        description = _("An own file, VK Video or Rutube; nothing loads before the click.")
        value_class = VideoValue
        preview_template = "blocks/previews/video.html"
        preview_value = {
            "title": _("One day of the laboratory"),
            "transcript": _("<p>Morning, a van with equipment stands at the school.</p>"),
        }
