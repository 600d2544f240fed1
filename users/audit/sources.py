"""The logs that the report puts together, each within the centres that a person administers."""

from typing import Any

from django.contrib.contenttypes.models import ContentType
from django.db.models import Case, F, Q, QuerySet, Value, When
from wagtail.models import Page, PageLogEntry

from core import access, centres
from core.models import CentreLogEntry
from users.audit.centre import CENTRE
from users.models import LoginEvent, User
from users.people import people_of

PERMISSION = "core.view_outboxfailure"  # what the administrator's role has and others have not
LOGIN, FAILED = "users.login", "users.login_failed"


def of_pages(user: Any) -> QuerySet:
    """Return what was done with pages, those deleted meanwhile included."""
    if user.is_superuser:
        return PageLogEntry.objects.all()
    sites = list(access.sites_where(user, PERMISSION))
    fronts = [path for site in sites for path in _fronts(site)]
    pages = Page.objects.filter(centres.under(fronts))
    deleted = Q(**{f"data__{CENTRE}__in": [site.pk for site in sites]})
    return PageLogEntry.objects.filter(Q(page__in=pages.values("pk")) | deleted)


def of_things(user: Any) -> QuerySet:
    """Return what was done with registers, files, settings and with the person's people."""
    if user.is_superuser:
        return CentreLogEntry.objects.all()
    accounts = ContentType.objects.get_for_model(User)
    people = [str(pk) for pk in people_of(user).values_list("pk", flat=True)]
    own = Q(site__in=access.sites_where(user, PERMISSION).values("pk"))
    return CentreLogEntry.objects.filter(own | Q(content_type=accounts, object_id__in=people))


def of_logins(user: Any) -> QuerySet:
    """Return the logins with the columns of a log."""
    return LoginEvent.objects.visible_to(user).annotate(
        timestamp=F("happened_at"),
        action=Case(When(success=True, then=Value(LOGIN)), default=Value(FAILED)),
        label=F("user__email"),
    )


SOURCES = (of_pages, of_things, of_logins)


def actions(user: Any) -> set[str]:
    """Return the actions of which the person sees something."""
    found: set[str] = set()
    for source in SOURCES:
        found |= set(source(user).order_by().values_list("action", flat=True).distinct())
    return found


def _fronts(site: Any) -> list[str]:
    return list(centres.roots_of(site).values_list("path", flat=True))
