"""What other apps offer on the page of a person: buttons under the form.

@person_links.register
def of_person(request, person): yield _("Label"), "/address/"
"""

from collections.abc import Callable, Iterable

from django.http import HttpRequest

from users.models import User

Links = Callable[[HttpRequest, User], Iterable[tuple[str, str]]]

_offers: list[Links] = []


def register(links: Links) -> Links:
    """Offer buttons; `links` yields pairs of a label and an address."""
    _offers.append(links)
    return links


def of(request: HttpRequest, person: User) -> list[tuple[str, str]]:
    """Return all buttons of a person."""
    return [pair for links in _offers for pair in links(request, person)]
