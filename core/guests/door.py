"""What a guest is asked about; an app answers for the things that it knows (docs/adr/0008)."""

from collections.abc import Iterable
from typing import Any

from django.db.models import Model, Q, QuerySet
from wagtail.models import Collection, Page, PagePermissionTester

from core import access

NOTHING = Q(pk__in=[])


class Door:
    """Nothing is let in here; the app that has guests registers a subclass.

    Every question is asked about guests only, and must be answered for this very moment.
    """

    def pages(self, user: Any) -> Q:
        """Return the condition «a page of the guest's own»."""
        return NOTHING

    def rows(self, model: type[Model], user: Any) -> Q | None:
        """Return the condition «a row of a register of the guest's own»; None where he has none."""
        return None

    def collections(self, user: Any) -> QuerySet[Collection]:
        """Return the collections where the guest keeps pictures and documents."""
        return Collection.objects.none()

    def page_tester(self, user: Any, page: Page) -> PagePermissionTester | None:
        """Return what the guest may do with a page, or None if it is like any other."""
        return None

    def may(self, user: Any, actions: Iterable[str], row: Any) -> bool:
        """Tell whether the guest may do one of the actions with a row."""
        return False

    def hidden_fields(self, model: type[Model]) -> Iterable[str]:
        """Return the fields of a form that are left to people of the centre."""
        return ()


_doors: list[Door] = [Door()]


def register(door: Door) -> Door:
    """Put a door in place of the shut one; there is one for all guests."""
    _doors.append(door)
    return door


def unregister(door: Door) -> None:
    """Take a door back (tests)."""
    _doors.remove(door)


def current() -> Door:
    """Return the door that was registered last."""
    return _doors[-1]


def is_guest(user: Any) -> bool:
    """Tell whether a person is a guest in some centre; one query for the life of the object."""
    return bool(access.guest_sites(user))


def pages(user: Any) -> Q:
    """Return the condition «a page of the guest's own»; never true for others."""
    return current().pages(user) if is_guest(user) else NOTHING


def rows(model: type[Model], user: Any) -> Q | None:
    """Return the condition «a row of the guest's own»; None for others."""
    return current().rows(model, user) if is_guest(user) else None


def collections(user: Any) -> QuerySet[Collection]:
    """Return the collections of the guest's own files; none for others."""
    return current().collections(user) if is_guest(user) else Collection.objects.none()


def page_tester(user: Any, page: Page) -> PagePermissionTester | None:
    """Return what a guest may do with a page; None for others."""
    return current().page_tester(user, page) if is_guest(user) else None


def may(user: Any, actions: Iterable[str], row: Any) -> bool:
    """Tell whether a guest may do one of the actions with a row of his own."""
    return is_guest(user) and current().may(user, actions, row)
