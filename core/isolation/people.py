"""Names of people: only those who work in a centre are offered there."""

from typing import Any

from django.apps import apps
from django.contrib.auth import get_user_model
from django.db.models import QuerySet
from wagtail.models import Site

from core import access


def colleagues(user: Any) -> QuerySet:
    """Return the accounts with a role in one of the person's centres; all for a superuser."""
    if user.is_superuser:
        return get_user_model()._default_manager.all()
    return people_of(access.sites_of(user))


def people_of(sites: QuerySet[Site]) -> QuerySet:
    """Return the accounts with a role in one of the centres, closed ones included."""
    roles = apps.get_model("users", "CentreRole")._default_manager.filter(site__in=sites)
    people = get_user_model()._default_manager
    held = people.filter(groups__in=roles.values("group"))
    return people.filter(pk__in=held.values("pk"))


def owners_of(sites: QuerySet[Site]) -> QuerySet:
    """Return those who may answer for a page or a record of the centres: their people at work."""
    return people_of(sites).filter(is_active=True)
