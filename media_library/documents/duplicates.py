"""Files that the centre has already, found by their content."""

from dataclasses import dataclass
from typing import IO, Any

from django.utils.translation import gettext as _
from wagtail.models import Collection, Page
from wagtail.permissions import policy_registry
from wagtail.utils.file import hash_filelike

from core import centres
from media_library.documents.usage import pages_using
from media_library.models import PortalDocument

ACTIONS = ["change", "choose", "delete"]
SHOWN = 5


@dataclass(frozen=True)
class Duplicate:
    """A document with the same file, and some of the pages that use it."""

    document: PortalDocument
    pages: list[Page]


def find(file: IO[bytes], collection: Collection | None, user: Any) -> list[Duplicate]:
    """Return documents of the collection's centre with the content of a file, the newest first.

    Only those that the person works with: others, also of the own centre, are not betrayed.
    """
    site = centres.site_of_collection(collection) if collection else None
    if site is None:
        return []
    policy = policy_registry.get_by_type(PortalDocument)
    mine = policy.instances_user_has_any_permission_for(user, ACTIONS)
    same = mine.for_site(site).readable().filter(file_hash=checksum(file))
    return [
        Duplicate(document, list(pages_using(document, user)[:SHOWN]))
        for document in same.order_by("-created_at")[:SHOWN]
    ]


def checksum(file: IO[bytes]) -> str:
    """Return the SHA-1 of a file, as Wagtail keeps it."""
    file.seek(0)
    found = hash_filelike(file)
    file.seek(0)
    return found


def in_words(found: list[Duplicate]) -> str:
    """Say at the field of the file what was found."""
    titles = ", ".join(f"«{each.document.title}»" for each in found)
    return _("The centre has this very file already: %(titles)s.") % {"titles": titles}
