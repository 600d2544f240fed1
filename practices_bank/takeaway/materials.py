"""All public materials of a practice as one archive; links stand in a list beside the files."""

import io
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from django.utils.translation import gettext as _

from exchange.streaming import Entry
from media_library.models import PortalDocument
from media_library.uploads.names import latin_name

if TYPE_CHECKING:
    from practices_bank.models import PracticePage

File = tuple[str, PortalDocument]
LIST = "ssylki.txt"


def files_of(page: "PracticePage") -> list[File]:
    """Return titles and files that everybody may open: what is replaced by what replaced it."""
    rows = page.materials.select_related("document__replaced_by")
    return public_of([(each.title, each.document) for each in rows if each.document])


def public_of(named: list[tuple[str, Any]]) -> list[File]:
    """Leave out closed and infected files and those that stand twice.

    Of files that know whether they are open (`with_openness`) nothing is asked.
    """
    current = {document.current.pk: (title, document.current) for title, document in named}
    unknown = [key for key, (_title, each) in current.items() if not hasattr(each, "is_open")]
    rows = PortalDocument.objects.public().filter(pk__in=unknown) if unknown else []
    known = {each.pk for each in rows}
    return [
        (title, each)
        for key, (title, each) in current.items()
        if getattr(each, "is_open", key in known)
    ]


def entries_of(page: "PracticePage") -> Iterator[Entry]:
    """Return the files under numbered names in Latin letters, then the list of what is where."""
    lines = [page.title, page.full_url or "", ""]
    for number, (title, document) in enumerate(files_of(page), start=1):
        name = f"{number:02}-{latin_name(f'{_stem(title)}.{document.file_extension}')}"
        if not document.file.storage.exists(document.file.name):
            lines.append(_("%(title)s: the file is lost") % {"title": title})
            continue
        lines.append(f"{name} – {title}")
        yield Entry(name, _opener(document), document.version_at or document.created_at)
    links = [f"{row.title}: {row.url}" for row in page.materials.all() if row.url]
    text = "\r\n".join([*lines, "", *links, ""])
    changed = page.last_published_at or page.latest_revision_created_at
    yield Entry(LIST, lambda: io.BytesIO(text.encode("utf-8-sig")), changed)


def _stem(title: str) -> str:
    return title.replace(".", "-").replace("/", "-").replace("\\", "-")


def _opener(document: PortalDocument) -> Any:
    storage, name = document.file.storage, document.file.name
    return lambda: storage.open(name, "rb")
