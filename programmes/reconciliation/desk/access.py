"""Who reconciles: those who publish programmes. Who reads what was found: readers of reports."""

from typing import Any

from django.db.models import Q, QuerySet
from wagtail.models import Site

from programmes.models import Reconciliation
from programmes.reconciliation.table import NAVIGATOR
from users.access import REPORT_READERS, sites_of


def writable_sites(user: Any) -> QuerySet[Site]:
    """Return the centres whose programmes a person changes and publishes."""
    sites = NAVIGATOR.sites_for(user)
    keys = [site.pk for site in sites if NAVIGATOR.may_publish(user, site)]
    return Site.objects.filter(pk__in=keys)


def readable_sites(user: Any) -> QuerySet[Site]:
    """Return the centres whose reconciliations a person reads."""
    readable = Q(pk__in=sites_of(user, *REPORT_READERS).values("pk"))
    return Site.objects.filter(readable | Q(pk__in=writable_sites(user).values("pk")))


def readable_runs(user: Any) -> QuerySet[Reconciliation]:
    """Return the reconciliations of those centres."""
    runs = Reconciliation.objects.for_sites(readable_sites(user))
    return runs.select_related("site", "created_by")


def writable_runs(user: Any) -> QuerySet[Reconciliation]:
    """Return the reconciliations that a person may go on with."""
    return Reconciliation.objects.for_sites(writable_sites(user))
