"""Who sends practices of which centre, and who sees the journal."""

from typing import Any

from django.db.models import QuerySet
from wagtail.models import Site

from core.centres import under
from core.viewsets import CentrePermissionPolicy
from practices_bank.models import PracticePage, Transfer


def sending_sites(user: Any) -> QuerySet[Site]:
    """Return the centres in whose name a person sends."""
    return _policy().sites_user_has_permission_for(user, "add")


def transfers_for(user: Any) -> Any:
    """Return the journal of the centres where a person may see it."""
    sites = _policy().sites_user_has_any_permission_for(user, ["view", "add", "change"])
    return Transfer.objects.filter(site__in=sites.values("pk"))


def may_see(user: Any) -> bool:
    """Tell whether there is a journal for the person."""
    return _policy().user_has_any_permission(user, ["view", "add", "change"])


def may_change(user: Any, transfer: Transfer) -> bool:
    """Tell whether the person writes down the answer to a letter."""
    return _policy().user_has_permission_for_instance(user, "change", transfer)


def practices_for(user: Any) -> Any:
    """Return what may be sent: published practices of the municipality, the archive left out."""
    paths = sending_sites(user).values_list("root_page__path", flat=True)
    found = PracticePage.objects.live().offered().filter(alias_of=None).of_the_municipality()
    return found.filter(under(paths))


def _policy() -> CentrePermissionPolicy:
    return CentrePermissionPolicy(Transfer)
