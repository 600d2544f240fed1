"""Letters: an SMTP server by EMAIL_URL, the console where none is named."""

from urllib.parse import unquote

from .environment import address, matching

_server = address(
    "EMAIL_URL",
    "smtp+tls://имя:пароль@сервер:587, smtp+ssl://, smtp:// или console:",
    *("smtp", "smtp+tls", "smtp+ssl", "console"),
    default="console:",
    hosted=False,
)
_kind = "smtp" if _server.scheme.startswith("smtp") else "console"
_PORTS = {"smtp+tls": 587, "smtp+ssl": 465}

EMAIL_BACKEND = f"django.core.mail.backends.{_kind}.EmailBackend"
EMAIL_HOST = _server.hostname or "localhost"
EMAIL_PORT = _server.port or _PORTS.get(_server.scheme, 25)
EMAIL_HOST_USER = unquote(_server.username or "")
EMAIL_HOST_PASSWORD = unquote(_server.password or "")
EMAIL_USE_TLS = _server.scheme == "smtp+tls"
EMAIL_USE_SSL = _server.scheme == "smtp+ssl"
EMAIL_TIMEOUT = 20
DEFAULT_FROM_EMAIL = matching(
    "DEFAULT_FROM_EMAIL",
    "portal@localhost",
    r"[^@<>\s]+@[^@<>\s]+|[^<>]* <[^@<>\s]+@[^@<>\s]+>",
    "portal@example.ru или Портал <portal@example.ru>",
)
SERVER_EMAIL = DEFAULT_FROM_EMAIL
