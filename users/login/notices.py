"""Letters about an account, queued with the change they tell of.

A mail server that does not answer neither breaks the change nor loses the letter.
"""

from typing import Any

from django.http import HttpRequest
from django.utils import timezone
from django.utils.formats import date_format

from core.client import client_ip
from users import tasks
from users.login.events import browser_of
from users.login.network import network_of


def notify(person: Any, letter: str, base: str, request: HttpRequest | None = None) -> None:
    """Queue a letter; with a request it tells from where the change was made."""
    facts = {"when": date_format(timezone.localtime(), "j E Y, H:i")}
    if request is not None:
        facts |= {"browser": browser_of(request), "network": network_of(client_ip(request))}
    tasks.write_about_account.defer(user_id=person.pk, letter=letter, base=base, facts=facts)


def base_of(request: HttpRequest) -> str:
    """Return the address of the portal under which the person came."""
    return f"{request.scheme}://{request.get_host()}"
