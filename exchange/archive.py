"""Files of a page as one archive, with a list of what is where beside them."""

import io
from collections.abc import Iterable, Iterator
from datetime import datetime
from typing import Any

from django.http import StreamingHttpResponse
from django.utils.http import content_disposition_header
from django.utils.translation import gettext as _

from exchange.streaming import Entry, zipped
from media_library.attachments import File
from media_library.models import PortalDocument
from media_library.uploads.names import latin_name

LIST = "ssylki.txt"


def entries(
    heading: Iterable[str], files: Iterable[File], links: Iterable[str], changed: datetime
) -> Iterator[Entry]:
    """Yield the files under numbered names in Latin letters, then the list; `links` stand in it."""
    lines = [*heading, ""]
    for number, (title, document) in enumerate(files, start=1):
        name = f"{number:02}-{latin_name(f'{_stem(title)}.{document.file_extension}')}"
        if not document.file.storage.exists(document.file.name):
            lines.append(_("%(title)s: the file is lost") % {"title": title})
            continue
        lines.append(f"{name} – {title}")
        yield Entry(name, _opener(document), document.version_at or document.created_at)
    text = "\r\n".join([*lines, "", *links, ""])
    yield Entry(LIST, lambda: io.BytesIO(text.encode("utf-8-sig")), changed)


def archive(found: Iterable[Entry], name: str) -> Any:
    """Answer with an archive that is written while it is sent."""
    return as_file(StreamingHttpResponse(zipped(found), content_type="application/zip"), name)


def as_file(response: Any, name: str) -> Any:
    """Make an answer a file to be saved, which robots pass over."""
    response["Content-Disposition"] = content_disposition_header(True, name)
    response["X-Content-Type-Options"] = "nosniff"
    response["X-Robots-Tag"] = "noindex"
    return response


def _stem(title: str) -> str:
    return title.replace(".", "-").replace("/", "-").replace("\\", "-")


def _opener(document: PortalDocument) -> Any:
    storage, name = document.file.storage, document.file.name
    return lambda: storage.open(name, "rb")
