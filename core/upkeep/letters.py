"""A letter a week: to an owner about his things, to an administrator about the whole centre."""

from typing import Any

from django.core.mail import send_mail
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from wagtail.admin.utils import get_admin_base_url
from wagtail.models import Site

from core.access import people_where
from core.models import CentreSettings, UpkeepItem
from core.upkeep.registry import registered

ADMINISTRATION = "core.view_outboxfailure"
NAMED = 20  # lines of a letter; the desk has all


def write(site: Site) -> int:
    """Write to everybody concerned; return the number of letters, none while all is well."""
    centre = CentreSettings.for_site(site)
    due = UpkeepItem.objects.for_site(site).due()
    if not centre.upkeep_letters or not due.exists():
        return 0
    heads = list(people_where(site, ADMINISTRATION))
    owners = [row for row in _owners(site) if row not in heads]
    for person in heads:
        _send(centre, person, _whole(due))
    for person in owners:
        _send(centre, person, _own(due.filter(owner=person)))
    return len(heads) + len(owners)


def _owners(site: Site) -> list[Any]:
    """Return active owners who still have a role in the centre."""
    owners = UpkeepItem.objects.for_site(site).due().values("owner")
    return list(people_where(site, "wagtailadmin.access_admin").filter(pk__in=owners))


def _whole(due: Any) -> list[str]:
    counts = due.counts()
    return [f"{each.title}: {counts[each.key]}" for each in registered() if each.key in counts]


def _own(due: Any) -> list[str]:
    lines = [f"{item.title}. {item.detail}" for item in due[:NAMED]]
    left = due.count() - len(lines)
    more = ngettext("and %(count)s more", "and %(count)s more", left) % {"count": left}
    return [*lines, more] if left > 0 else lines


def _send(centre: CentreSettings, person: Any, lines: list[str]) -> None:
    subject = _("%(centre)s: what wants mending") % {"centre": centre.short_name}
    link = f"{get_admin_base_url()}{reverse('core_upkeep')}?site={centre.site_id}"
    body = [_("State of the portal:"), "\n".join(f"– {line}" for line in lines), link]
    send_mail(subject, "\n\n".join(body), None, [person.email])
