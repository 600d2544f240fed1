"""Where an editor goes about the people of an organisation."""

from collections.abc import Iterator
from typing import Any
from urllib.parse import urlencode

from django.urls import reverse
from django.utils.translation import gettext as _
from wagtail.models import Site

from core.viewsets import CentrePermissionPolicy
from organisations.representatives.models import Representative

VIEWS = "wagtailsnippets_organisations_representative"


def _list_url(organisation: Any) -> str:
    url = reverse(f"{VIEWS}:list")
    return f"{url}?{urlencode({'organisation': organisation.pk})}"


def invite_url(**named: Any) -> str:
    url = reverse(f"{VIEWS}:add")
    return f"{url}?{urlencode(named)}"


def invites(user: Any, site: Site | None = None) -> bool:
    """Tell whether a person invites representatives, in one centre or in any."""
    policy = CentrePermissionPolicy(Representative)
    if site is None:
        return policy.user_has_permission(user, "add")
    return policy.user_has_permission_for_instance(user, "add", site)


def buttons_of(organisation: Any, user: Any) -> Iterator[tuple[str, str]]:
    """Yield (label, address) of what an editor does about the people of an organisation."""
    if invites(user, organisation.site):
        yield _("Representatives"), _list_url(organisation)
        yield _("Invite a representative"), invite_url(organisation=organisation.pk)
