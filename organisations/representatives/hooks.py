"""Ways to the representatives of an organisation and of a person."""

from collections.abc import Iterator
from typing import Any

from django.http import HttpRequest
from django.utils.translation import gettext as _
from wagtail import hooks
from wagtail.admin.widgets.button import Button

from organisations.models import Organisation
from organisations.representatives.addresses import buttons_of, invite_url, invites
from users import person_links
from users.models import User


@hooks.register("register_snippet_listing_buttons")
def add_listing_buttons(snippet: Any, user: Any, next_url: str | None = None) -> Iterator[Button]:
    """Both stand beside the organisation in the register."""
    if isinstance(snippet, Organisation):
        for priority, (label, url) in enumerate(buttons_of(snippet, user), start=50):
            yield Button(label, url, icon_name="user", priority=priority)


@person_links.register
def of_person(request: HttpRequest, person: User) -> Iterator[tuple[str, str]]:
    """Yield the way from a person to the organisations that he represents."""
    if invites(request.user):
        yield _("Make a representative of an organisation"), invite_url(email=person.email)


__all__ = ["add_listing_buttons"]
