"""What a person sees of the state of his centres."""

from dataclasses import dataclass
from typing import Any

from django.db.models import Q
from django.urls import reverse
from wagtail.models import Site

from core.access import sites_of, sites_where
from core.launch.state import centres_where
from core.models import CentreSettings, UpkeepItem
from core.models.upkeep_item import UpkeepItemQuerySet
from core.upkeep import sections
from core.upkeep.registry import PERMISSION, Check, Group, registered


@dataclass(frozen=True)
class Line:
    """A check with the number of things that want mending."""

    check: Check
    number: int
    url: str


@dataclass(frozen=True)
class Panel:
    """Lines of one group."""

    group: Group
    lines: list[Line]

    @property
    def title(self) -> str:
        """Heading of the panel."""
        return str(self.group.value)


@dataclass(frozen=True)
class CentreState:
    """The state of one centre."""

    site: Site
    name: str
    panels: list[Panel]
    sections: list[sections.SectionRow]

    @property
    def number(self) -> int:
        """How many things want mending."""
        return sum(line.number for panel in self.panels for line in panel.lines)


def items_for(user: Any) -> UpkeepItemQuerySet:
    """Return the lines a person may see: of the centres he looks after, elsewhere his own."""
    if getattr(user, "is_superuser", False):
        return UpkeepItem.objects.all()
    looked_after = sites_where(user, PERMISSION)
    return UpkeepItem.objects.filter(
        Q(site__in=looked_after) | Q(owner=user, site__in=sites_of(user))
    )


def looked_after(user: Any) -> list[CentreSettings]:
    """Return the centres that the person looks after, with how far their launch has come."""
    return centres_where(user, PERMISSION)


def state_of(centre: CentreSettings) -> CentreState:
    """Return the state of one centre; two queries."""
    site = centre.site
    counts = UpkeepItem.objects.for_site(site).due().counts()
    lines = [
        Line(check, counts[check.key], check_url(check.key, site))
        for check in registered()
        if check.key in counts
    ]
    panels = [
        Panel(group, [each for each in lines if each.check.group is group]) for group in Group
    ]
    return CentreState(
        site=site,
        name=centre.short_name or site.hostname,
        panels=[panel for panel in panels if panel.lines],
        sections=sections.rows(site),
    )


def check_url(key: str, site: Site) -> str:
    """Return the address of the list of one check in a centre."""
    return f"{reverse('core_upkeep')}?check_key={key}&site={site.pk}"
