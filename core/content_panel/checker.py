"""Rules by which the look of a page is checked in the preview, beside the text."""

from django.utils.translation import gettext_lazy as _
from wagtail.admin.userbar import ContentCheckerItem


class PortalCheckerItem(ContentCheckerItem):
    """Wagtail's checker with what ПП РФ 102 and ГОСТ Р 52872 demand of pictures and tables.

    An empty description for search engines is no fault here: the lead stands in for it.
    """

    axe_run_only = [
        *(each for each in ContentCheckerItem.axe_run_only if each != "empty-meta-description"),
        "image-alt",
        "duplicate-id-aria",
        "td-headers-attr",
        "th-has-data-cells",
        "scope-attr-valid",
        "color-contrast",
        "video-caption",
    ]
    axe_messages = {
        **ContentCheckerItem.axe_messages,
        "image-alt": {
            "error_name": _("A picture has no description"),
            "help_text": _("Describe what it shows or mark it as decorative"),
        },
        "duplicate-id-aria": {
            "error_name": _("Two places of the page have one name"),
            "help_text": _("Tell the administrator of the portal"),
        },
        "td-headers-attr": {
            "error_name": _("A cell of a table names a header that is not there"),
            "help_text": _("Say which cells are headers"),
        },
        "th-has-data-cells": {
            "error_name": _("A header of a table has no cells"),
            "help_text": _("Say which cells are headers"),
        },
        "scope-attr-valid": {
            "error_name": _("A header of a table does not say what it is about"),
            "help_text": _("Say which cells are headers"),
        },
        "color-contrast": {
            "error_name": _("The text is too pale for its background"),
            "help_text": _("Tell the administrator of the portal"),
        },
        "video-caption": {
            "error_name": _("A video has no subtitles"),
            "help_text": _("Add subtitles or a transcript"),
        },
    }
