"""Names of hosts under which centres answer."""

import re

from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

_LABEL = re.compile(r"(?!-)[a-z0-9-]{1,63}(?<!-)")


def clean_host(text: str) -> str:
    """Return the name as the browser sends it: lower case, Cyrillic as punycode.

    Raise ValidationError for an address, a port, a number or a wrong letter.
    """
    host = text.strip().rstrip(".").lower()
    if "/" in host or ":" in host:
        raise ValidationError(
            _("Write the host alone, without http://, port or path: for example moc.example.ru.")
        )
    labels = _ascii(host).split(".")
    if len(".".join(labels)) > 253 or not all(_LABEL.fullmatch(each) for each in labels):
        raise ValidationError(
            _("«%(host)s» is not a host: letters, digits, hyphens and dots only."),
            params={"host": text},
        )
    if labels[-1].isdigit():
        raise ValidationError(_("A centre needs a name of a host, not a numeric address."))
    return ".".join(labels)


def _ascii(host: str) -> str:
    try:
        return host.encode("idna").decode("ascii") if host else ""
    except UnicodeError:
        return ""
