"""Documents written and removed in bulk; an older version never takes the place of a newer one."""

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any, Protocol

from .client import ClusterError, cluster
from .documents import key_of

MOST_BYTES = 5_000_000  # of one request
CONFLICT, NOT_FOUND, TOO_MANY = 409, 404, 429
# the server's business, not the document's: try again later and count no attempt
_ITS_OWN = frozenset({0, 401, 403, TOO_MANY})


class Lines(Protocol):
    """What a bulk request is made of."""

    def lines(self) -> str:
        """Return an action and its document."""


class RefusedError(ClusterError):
    """The cluster takes no writes now: full, blocked, busy, without the index."""


@dataclass(frozen=True)
class Write:
    """A document as it is to be, in JSON; None where it is to go."""

    content_type: int
    object_id: str
    version: int
    document: str | None

    @property
    def key(self) -> str:
        """Key in the cluster."""
        return key_of(self.content_type, self.object_id)

    def lines(self) -> str:
        """Return the lines of a bulk request."""
        about = {"_id": self.key, "version": self.version, "version_type": "external_gte"}
        if self.document is None:
            return f"{json.dumps({'delete': about})}\n"
        return f"{json.dumps({'index': about})}\n{self.document}\n"


def write(alias: str, writes: Iterable[Lines]) -> dict[str, str]:
    """Write to the index of an alias; return why some documents were refused, by key.

    What is older than the index has is no error: newer work was done already. `RefusedError`
    where the server takes nothing: whatever was not written is to be tried again.
    """
    wrong: dict[str, str] = {}
    for lines in _requests(writes):
        answer = cluster().ask("POST", f"/{alias}/_bulk", lines, params={"require_alias": "true"})
        wrong |= _wrong(answer) if answer["errors"] else {}
    return wrong


def _requests(writes: Iterable[Lines]) -> Iterator[str]:
    lines: list[str] = []
    size = 0
    for each in writes:
        text = each.lines()
        length = len(text.encode())
        if lines and size + length > MOST_BYTES:
            yield "".join(lines)
            lines, size = [], 0
        lines.append(text)
        size += length
    if lines:
        yield "".join(lines)


def _wrong(answer: dict[str, Any]) -> dict[str, str]:
    found: dict[str, str] = {}
    for item in answer["items"]:
        action, told = next(iter(item.items()))
        status, error = told["status"], told.get("error")
        if not error or status == CONFLICT or (action == "delete" and status == NOT_FOUND):
            continue
        reason = f"{error.get('type')}: {error.get('reason')}"[:500]
        if status in _ITS_OWN or status >= 500 or status == NOT_FOUND:
            raise RefusedError(status, reason)
        found[told["_id"]] = reason
    return found
