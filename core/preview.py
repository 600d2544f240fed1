"""How a draft is looked at: as everybody sees it, and in the version for the visually impaired."""

from typing import TYPE_CHECKING, Any

from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext_lazy as _

from core.appearance.choices import Images, Scheme, Size, Spacing
from core.appearance.state import Appearance

if TYPE_CHECKING:
    from wagtail.models import Page as _Base
else:
    _Base = object

ACCESSIBLE = "accessible"
# what a reader who needs it is likely to choose (ГОСТ Р 52872-2019)
LARGE = Appearance(
    size=Size.LARGE.value,
    scheme=Scheme.BLACK_ON_WHITE.value,
    spacing=Spacing.WIDE.value,
    images=Images.OFF.value,
)


class PreviewedPage(_Base):
    """Mixin of pages: put it before Wagtail's Page, whose widths are telephone, tablet, desktop."""

    @property
    def preview_modes(self) -> list[tuple[str, Any]]:
        """Return the looks to choose from."""
        return [("", _("Usual look")), (ACCESSIBLE, _("Version for the visually impaired"))]

    def make_preview_request(
        self,
        original_request: HttpRequest | None = None,
        preview_mode: str | None = None,
        extra_request_attrs: dict[str, Any] | None = None,
    ) -> HttpResponse:
        """Show the draft in a look, which goes before the one that the editor has chosen."""
        if preview_mode == ACCESSIBLE:
            extra_request_attrs = {**(extra_request_attrs or {}), "appearance": LARGE}
        return super().make_preview_request(original_request, preview_mode, extra_request_attrs)
