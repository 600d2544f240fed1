"""Personal data and secrets never reach a log or a list of errors (152-ФЗ ст. 7)."""

import re
from collections.abc import Mapping, MutableMapping
from typing import Any

HIDDEN = "[hidden]"

SECRET_KEYS = re.compile(
    r"authorization|cookie|password|passwd|secret|token|session|csrf|api_?key"
    r"|e?mail|phone|^ip$|ip_address|remote_addr|forwarded_for|user_agent"
    r"|(first|last|middle|full)_name|^username$|snils|passport",
    re.IGNORECASE,
)
PATTERNS = tuple(
    (re.compile(pattern, re.IGNORECASE), replacement)
    for pattern, replacement in (
        (r"\b((?:proxy-)?authorization|cookie)\b\s*[:=]\s*[^\r\n]+", r"\1: [hidden]"),
        (r"\b(bearer|basic)\s+[\w.~+/=-]{8,}", r"\1 [hidden]"),
        (r"([a-z][a-z0-9+.-]*://)[^\s/@]+@", r"\1[hidden]@"),
        (r"[\w.+%-]+@[\w-]+(\.[\w-]+)+", "[e-mail]"),
        (r"(?<![\d.])(\d{1,3}\.){3}\d{1,3}(?![\d.])", "[ip]"),
        (r"(?<![\w:])([0-9a-f]{1,4}:){3,7}[0-9a-f]{1,4}(?![\w:])", "[ip]"),
        # not within the number of a request, which is hexadecimal
        (
            r"(?<![\da-z])(\+7|8)[\s(-]*\d{3}[\s)-]*\d{3}[\s-]*\d{2}[\s-]*\d{2}(?![\da-z])",
            "[phone]",
        ),
        (r"(/(?:otvet|zapis)/)[\w-]{20,}", r"\1[hidden]"),  # such an address is the key of its page
        (r"(?<=[\w/])\?[\w.\[\]%-]+=[^\s\"'<>]*", "?[hidden]"),
    )
)


def text(value: str) -> str:
    """Return the text with addresses, phones, IPs, queries and credentials masked."""
    for pattern, replacement in PATTERNS:
        value = pattern.sub(replacement, value)
    return value


def redact(value: Any, key: str = "") -> Any:
    """Return a value fit for a log: masked by its key's name, else by its content."""
    if key and SECRET_KEYS.search(key):
        return HIDDEN
    if isinstance(value, str):
        return text(value)
    if isinstance(value, Mapping):
        return {name: redact(each, str(name)) for name, each in value.items()}
    if isinstance(value, list | tuple | set):
        return [redact(each) for each in value]
    return value


def processor(
    logger: Any, method: str, event: MutableMapping[str, Any]
) -> MutableMapping[str, Any]:
    """The structlog processor; stands after the exception is formatted, before the renderer."""
    kept = {name: value for name, value in event.items() if name.startswith("_")}
    return {**redact({k: v for k, v in event.items() if k not in kept}), **kept}


def first_line(error: BaseException) -> str:
    """Return an error as one line: its class and the first line of its message, masked."""
    message = str(error).strip().partition("\n")[0]
    name = type(error).__name__
    return text(f"{name}: {message}" if message else name)[:500]
