"""Names of people in the filters of the admin's lists."""

from typing import Any

from django.apps import apps
from django.contrib.auth import get_user_model
from django.db.models import QuerySet

from core import access


def colleagues(user: Any) -> QuerySet:
    """Return the accounts with a role in one of the person's centres; all for a superuser."""
    people = get_user_model()._default_manager.all()
    if user.is_superuser:
        return people
    roles = apps.get_model("users", "CentreRole")._default_manager.all()
    own = roles.filter(site__in=access.sites_of(user).values("pk"))
    return people.filter(groups__in=own.values("group")).distinct()
