"""The slug field of the admin."""

from typing import Any

from wagtail.admin.widgets import SlugInput

from core import slugs


class PortalSlugInput(SlugInput):
    """Transliterates by the server's table as the title is typed."""

    def __init__(self, attrs: dict[str, Any] | None = None, locale: object | None = None) -> None:
        # the language of Wagtail's own map is left undetermined: our rules leave it nothing to do
        super().__init__(attrs, formatters=slugs.rules(), locale="und")
