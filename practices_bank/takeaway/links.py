"""What the page of a practice offers to take away: finished addresses and sizes."""

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from django.http import HttpRequest

from exchange.models.sheet import sheet_of
from media_library.attachments import public_of

if TYPE_CHECKING:
    from practices_bank.models import PracticePage

FEWEST = 2  # one file needs no archive


@dataclass(frozen=True)
class Takeaway:
    """Addresses, empty where there is nothing behind them; sizes in bytes."""

    key: int
    url: str  # whole, to be copied and printed
    path: str
    sheet: Any
    archive_size: int
    asks: bool
    bank_url: str


def takeaway_of(
    page: "PracticePage", materials: list[Any], request: HttpRequest
) -> Takeaway | None:
    """Return what there is to take; None of a preview and of the archive."""
    if not page.pk or not page.live or page.is_archived or getattr(request, "is_preview", False):
        return None
    url, path = page.get_full_url(request) or "", page.get_url(request) or ""
    files = [(each.title, each.document) for each in materials if each.document]
    found = public_of(files) if len(files) >= FEWEST else []
    return Takeaway(
        key=page.pk,
        url=url,
        path=path,
        sheet=sheet_of(page),
        archive_size=sum(each.file_size or 0 for _t, each in found) if len(found) >= FEWEST else 0,
        asks=bool(page.contact_email),
        bank_url=path.removesuffix(f"{page.slug}/"),
    )
