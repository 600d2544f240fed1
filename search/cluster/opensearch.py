"""OpenSearch by its official client."""

from collections.abc import Mapping
from typing import Any

from .client import JSON, LINES, PATIENCE, ClusterError, access, sound, trust

CONNECTIONS = (
    10  # kept open for the threads of a process, as the other client does; it would be one
)


class OpenSearchClient:
    """Asks the first server that answers; one that refuses connections is passed over."""

    def __init__(self, told: Mapping[str, Any]) -> None:
        from opensearchpy import OpenSearch

        hosts = list(told["hosts"])
        self._transport = OpenSearch(
            hosts,
            max_retries=len(hosts) - 1,
            retry_on_timeout=False,
            pool_maxsize=CONNECTIONS,
            **trust(told),
        ).transport
        self._version = 0
        self._headers = access(told)

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
        from opensearchpy.exceptions import OpenSearchException, TransportError

        sent = LINES if isinstance(body, str) else JSON
        try:
            answer = self._transport.perform_request(
                method,
                path,
                params=dict(params or {}),
                body=body,
                timeout=timeout,
                headers=self._headers
                | {"content-type": sent},  # in its own letters, or it is sent twice
            )
        except TransportError as error:
            if isinstance(error.status_code, int):
                raise ClusterError.told(error.status_code, error.info or error.error) from error
            raise ClusterError(0, f"{type(error).__name__}: {error.error}") from error
        except OpenSearchException as error:
            raise ClusterError(0, str(error)) from error
        return sound(answer)
