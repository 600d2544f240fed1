"""Elasticsearch by the transport of its official client."""

from collections.abc import Mapping
from typing import Any
from urllib.parse import urlencode

from .client import JSON, LINES, PATIENCE, ClusterError, access, sound, trust

PASSED_OVER = (502, 503, 504)  # answers of a server in whose place another is asked


class ElasticClient:
    """Asks the first server that answers; one that refuses connections is passed over.

    Requests are plain JSON, which every version reads; what the client would send instead is read
    by servers of its own age alone.
    """

    def __init__(self, told: Mapping[str, Any]) -> None:
        from elasticsearch import Elasticsearch

        hosts = list(told["hosts"])
        self._transport = Elasticsearch(hosts, **trust(told)).transport
        self._others = len(hosts) - 1
        self._version = 0
        self._headers = {"accept": JSON} | access(told)

    def version(self, timeout: float = PATIENCE) -> int:
        """Return the first number of the server's version; asked once."""
        if not self._version:
            told = self.ask("GET", "/", timeout=timeout)["version"]["number"]
            self._version = int(told.partition(".")[0])
        return self._version

    def ask(
        self,
        method: str,
        path: str,
        body: Any = None,
        params: Mapping[str, str] | None = None,
        timeout: float = PATIENCE,
    ) -> Any:
        """Return the parsed answer."""
        from elastic_transport import TransportError

        sent = {"content-type": LINES if isinstance(body, str) else JSON} if body else {}
        try:
            meta, answer = self._transport.perform_request(
                method,
                f"{path}?{urlencode(params)}" if params else path,
                headers=self._headers | sent,
                body=body,
                request_timeout=timeout,
                # by itself it would ask a busy server again at once
                max_retries=self._others,
                retry_on_status=PASSED_OVER,
                retry_on_timeout=False,
            )
        except TransportError as error:
            raise ClusterError(0, f"{type(error).__name__}: {error.message}") from error
        if meta.status >= ClusterError.LOWEST:
            raise ClusterError.told(meta.status, answer)
        return sound(answer)
