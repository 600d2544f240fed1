"""Every environment variable is read here, once, and refused with one Russian sentence.

A blank one is the same as none: compose files pass on what is not set as an empty string.
"""

import os
import re
import ssl
from ipaddress import ip_network
from pathlib import Path
from typing import NoReturn
from urllib.parse import SplitResult, urlsplit

from django.conf.locale import LANG_INFO
from environs import Env, EnvValidationError

BASE_DIR = Path(__file__).resolve().parents[3]
HOST = re.compile(r"\.?[a-zA-Z0-9.-]+|\[[0-9a-fA-F:]+\]")

env = Env()


class SettingsError(SystemExit):
    """A variable is missing or wrong; the message names it and says what to do."""

    def __init__(self, message: str) -> None:
        super().__init__(f"Настройки портала: {message}")


def defaults(**values: str) -> None:
    """Give values to variables that the environment leaves unset (development and tests)."""
    for name, value in values.items():
        os.environ.setdefault(name, value)


def text(name: str, default: str = "") -> str:
    """Return a variable without spaces around it."""
    return env.str(name, "").strip() or default


def required(name: str, why: str) -> str:
    """Return a non-empty variable or refuse to start, saying why it is needed."""
    return text(name) or _refuse(f"не задана переменная {name}: {why}.")


def integer(name: str, default: int, *, low: int = 0, high: int = 2**31) -> int:
    """Return a whole number within bounds."""
    try:
        value = env.int(name) if text(name) else default
    except EnvValidationError:
        _refuse(f"{name} должна быть целым числом, а не «{os.environ[name]}».")
    if not low <= value <= high:
        _refuse(f"{name} должна быть от {low} до {high}, а не {value}.")
    return value


def seconds(name: str, default: float, *, low: float = 0, high: float = 86_400) -> float:
    """Return a time within bounds, parts of a second allowed."""
    try:
        value = env.float(name) if text(name) else default
    except EnvValidationError:
        _refuse(f"{name} должна быть числом секунд, а не «{os.environ[name]}».")
    if not low <= value <= high:
        _refuse(f"{name} должна быть от {low:.5g} до {high:.5g} секунд, а не {value:.5g}.")
    return value


def flag(name: str, default: bool) -> bool:
    """Return a yes/no variable."""
    try:
        return env.bool(name) if text(name) else default
    except EnvValidationError:
        _refuse(f"{name} принимает только true или false.")


def choice(name: str, default: str, *allowed: str) -> str:
    """Return one of the words allowed, in small or capital letters."""
    known = {word.lower(): word for word in allowed}
    value = text(name, default).lower()
    if value not in known:
        _refuse(f"{name} принимает {', '.join(allowed[:-1])} или {allowed[-1]}.")
    return known[value]


def address(
    name: str, form: str, *schemes: str, default: str = "", hosted: bool = True
) -> SplitResult:
    """Return the parts of a URL, of an empty one where none is set.

    Refuse a foreign scheme, a wrong port, a missing host by showing the right form; the value is
    not repeated, it may hold a password.
    """
    value = text(name, default)
    parts = _split(value)
    known = parts is not None and parts.scheme in schemes and (parts.hostname or not hosted)
    if value and not known:
        _refuse(f"{name} имеет вид {form}.")
    return parts or urlsplit("")


def _split(value: str) -> SplitResult | None:
    """Return the parts of a URL, None of one whose port cannot be."""
    try:
        parts = urlsplit(value)
        return parts if parts.port != 0 else None
    except ValueError:
        return None


def addresses(name: str, form: str, *schemes: str) -> list[SplitResult]:
    """Return the parts of a URL once for every host in it: `scheme://name:password@one:1,two:2`.

    Refuse by showing the right form, too, what an odd letter of a password cuts in two.
    """
    scheme, _colon, rest = text(name).partition("://")
    place, slash, path = rest.partition("/")
    access, at, hosts = place.rpartition("@")
    urls = [
        _split(f"{scheme}://{access}{at}{host.strip()}{slash}{path}") for host in hosts.split(",")
    ]
    found = [url for url in urls if url and url.scheme in schemes and url.hostname]
    cut = [url for url in found if url.query or url.fragment or "@" in url.path]
    if text(name) and (cut or len(found) < len(urls)):
        _refuse(f"{name} имеет вид {form}.")
    return found


def certificates(name: str) -> str:
    """Return the path of a file with certificates; "" where none is set."""
    value = text(name)
    try:
        if value:
            ssl.create_default_context(cafile=value)
    except OSError:  # no such file, not readable, nothing of that kind inside
        _refuse(f"{name} должна называть файл с сертификатами (PEM), а «{value}» – не он.")
    return value


def hosts(name: str) -> list[str]:
    """Return names of hosts; "*" is any, a leading dot means a domain with everything below."""
    found = [each.strip() for each in text(name).split(",") if each.strip()]
    for each in found:
        if each != "*" and not HOST.fullmatch(each):
            _refuse(
                f"{name} содержит «{each}»: нужны домены через запятую, без https:// и порта, "
                "кириллические в виде xn--…."
            )
    return found


def languages(name: str, default: str, *, main: str) -> list[str]:
    """Return codes of languages that Django knows, the main one first."""
    found = [each.strip().lower() for each in text(name, default).split(",") if each.strip()]
    unknown = [each for each in found if "name_local" not in LANG_INFO.get(each, {})]
    if unknown or found[:1] != [main] or len(set(found)) < len(found):
        _refuse(
            f"{name} – коды языков через запятую без повторов, первым {main}, "
            f"например {main},en,tt, а не «{text(name)}»."
        )
    return found


def folder(name: str) -> str:
    """Return a path that may be made; "" where none is set."""
    value = text(name)
    if value and Path(value).exists() and not Path(value).is_dir():
        _refuse(f"{name} должна называть папку, а «{value}» – файл.")
    return value


def networks(name: str, default: str) -> str:
    """Return addresses or networks joined by commas, or "*"."""
    value = text(name, default)
    try:
        for each in value.split(",") if value != "*" else ():
            ip_network(each.strip())
    except ValueError:
        _refuse(f"{name} принимает адреса и сети через запятую, например 10.0.0.0/8, или *.")
    return value


def matching(name: str, default: str, pattern: str, form: str) -> str:
    """Return a variable of a given form; an empty one passes where it is the default."""
    value = text(name, default)
    if value != default and not re.fullmatch(pattern, value):
        _refuse(f"{name} имеет вид {form}, а не «{value}».")
    return value


def _refuse(message: str) -> NoReturn:
    raise SettingsError(message)
