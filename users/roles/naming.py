"""Readable names of groups. They are for people only: code never looks at them."""

from itertools import count

from django.conf import settings
from django.contrib.auth.models import Group
from django.utils.translation import override
from wagtail.models import Site

from users.models import Role

LONGEST = 150  # of Group.name


def group_name(site: Site, role: Role) -> str:
    """Return a free name made from the centre's host and the role in the portal's language."""
    with override(settings.LANGUAGE_CODE):
        wanted = f"{site.hostname}: {role.label}"[: LONGEST - 6]
    for number in count(1):
        name = wanted if number == 1 else f"{wanted} ({number})"
        if not Group.objects.filter(name=name).exists():
            return name
    raise AssertionError("unreachable: count() never ends")
