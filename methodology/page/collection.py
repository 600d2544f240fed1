"""What the page of a collection shows."""

from typing import TYPE_CHECKING, Any

from django.http import HttpRequest

from media_library.attachments import public_of
from methodology.catalogue import loading
from methodology.catalogue.cards import Card, cards
from methodology.models import MaterialPage
from methodology.models.rows import MaterialFile
from methodology.page.files import FEWEST
from vocabularies.labels import Labels

if TYPE_CHECKING:
    from methodology.models import CollectionPage


def collection_context(page: "CollectionPage", request: HttpRequest) -> dict[str, Any]:
    """Return the materials in the editor's order with his notes, the size of all their files."""
    rows = parts(page, request)
    keys = [card.key for card, _note in rows]
    return {
        "rows": rows,
        "archive_url": f"{page.get_url(request)}fayly/" if page.pk else "",
        "archive_size": _size(keys) if page.live else 0,
    }


def parts(page: "CollectionPage", request: HttpRequest) -> list[tuple[Card, str]]:
    """Return cards with notes of the materials in force that everybody may read."""
    known: Any = vars(page)
    if "_parts" not in known:
        known["_parts"] = _ask(page, request)
    found: list[tuple[Card, str]] = known["_parts"]
    return found


def _ask(page: "CollectionPage", request: HttpRequest) -> list[tuple[Card, str]]:
    items = list(page.items.all())
    keys = {each.material_id for each in items} - {None}
    index: Any = page.get_parent() if page.path else None
    if not keys or index is None:
        return []
    pages = MaterialPage.objects.child_of(index).readable().in_force()
    found = loading.for_cards(pages.filter(pk__in=keys))
    url = index.get_url(request) or "/"
    made = {card.key: card for card in cards(found, index, url, Labels.for_request(request))}
    return [(made[each.material_id], each.note) for each in items if each.material_id in made]


def _size(keys: list[int]) -> int:
    rows = MaterialFile.objects.filter(page__in=keys).exclude(document=None)
    found = public_of([(row.title, row.document) for row in rows.select_related("document")])
    return sum(each.file_size or 0 for _t, each in found) if len(found) >= FEWEST else 0
