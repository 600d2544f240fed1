"""How the cluster is spoken to: one client a process, errors of one kind for both servers."""

import ssl
from base64 import b64encode
from collections.abc import Mapping
from functools import cache
from time import monotonic
from typing import Any, Protocol

from django.conf import settings

OPENSEARCH, ELASTICSEARCH = "opensearch", "elasticsearch"
WITH_VECTORS = 8  # Elasticsearch; the module of the other kind is no part of its core
PATIENCE = 30.0  # seconds, of what nobody waits for
JSON, LINES = "application/json", "application/x-ndjson"
LONGEST_REASON = 400


class ClusterError(Exception):
    """The cluster refused or did not answer; `status` is 0 where nothing came back."""

    LOWEST = 400  # status of a refusal

    def __init__(self, status: int, reason: str) -> None:
        self.status = status
        self.reason = reason[:LONGEST_REASON]
        super().__init__(f"{status} {self.reason}" if status else self.reason)

    @classmethod
    def told(cls, status: int, answer: Any) -> "ClusterError":
        """Return the refusal that an answer tells of."""
        error = answer.get("error", answer) if isinstance(answer, dict) else answer
        if isinstance(error, dict):
            error = f"{error.get('type')}: {error.get('reason')}"
        return cls(status, str(error))


class Client(Protocol):
    """Sends one request over the official client and returns what came back."""

    def version(self, timeout: float = PATIENCE) -> int:
        """Return the first number of the server's version; asked once."""

    def ask(
        self,
        method: str,
        path: str,
        body: Any = None,
        params: Mapping[str, str] | None = None,
        timeout: float = PATIENCE,
    ) -> Any:
        """Return the parsed answer; `body`: JSON values, or lines of JSON for bulk requests."""


def is_configured() -> bool:
    """Say whether the portal has a cluster at all."""
    return settings.SEARCH_CLUSTER is not None


def told() -> dict[str, Any]:
    """Return what the settings say of the cluster."""
    if settings.SEARCH_CLUSTER is None:
        raise ClusterError(0, "no cluster is named by the settings")
    return settings.SEARCH_CLUSTER


def cluster() -> Client:
    """Return the client of this process; another one where the settings change."""
    return _client(tuple((name, _fixed(value)) for name, value in sorted(told().items())))


def kind() -> str:
    """Return which of the two servers it is."""
    return told()["kind"]


def has_features(timeout: float = PATIENCE) -> bool:
    """Say whether the server calls weights of terms `rank_features`; newer ones have vectors.

    It may have to be asked for its version, once a process.
    """
    return kind() == OPENSEARCH or cluster().version(timeout) < WITH_VECTORS


class Deadline:
    """How long a reader waits for all that the cluster is asked for him: SEARCH_TIMEOUT."""

    def __init__(self) -> None:
        self._until = monotonic() + told()["timeout"]

    def left(self) -> float:
        """Return the seconds that are left."""
        left = self._until - monotonic()
        if left <= 0:
            raise ClusterError(0, "the answers took too long together")
        return left


def access(told: Mapping[str, Any]) -> dict[str, str]:
    """Return the headers that let the portal in; a password may have any letters."""
    if told["api_key"]:
        return {"authorization": f"ApiKey {told['api_key']}"}
    if told["user"]:
        pair = b64encode(f"{told['user']}:{told['password']}".encode()).decode()
        return {"authorization": f"Basic {pair}"}
    return {}


def sound(answer: Any) -> Any:
    """Return an answer that is JSON; something else in the cluster's place has none."""
    if not isinstance(answer, dict | list):
        raise ClusterError(0, "what has answered is no search cluster")
    return answer


def trust(told: Mapping[str, Any]) -> dict[str, Any]:
    """Return whose certificates are believed: those of the file, or what the system believes."""
    if not all(host.startswith("https:") for host in told["hosts"]):
        return {}
    return {"ssl_context": ssl.create_default_context(cafile=told["ca_file"] or None)}


def _fixed(value: Any) -> Any:
    return tuple(value) if isinstance(value, list) else value


@cache
def _client(pairs: tuple[tuple[str, Any], ...]) -> Client:
    from .elastic import ElasticClient  # each loads its library: some 20 MB
    from .opensearch import OpenSearchClient

    values = dict(pairs)
    return (ElasticClient if values["kind"] == ELASTICSEARCH else OpenSearchClient)(values)
