"""How far the launch of a centre has come."""

from dataclasses import dataclass
from typing import Any

from django.urls import reverse
from wagtail.models import Site

from core.access import held_by, holds, sites_where
from core.launch.registry import Step, registered
from core.models import CentreLaunch, CentreSettings

PERMISSION = "core.view_outboxfailure"  # of administrators only


@dataclass(frozen=True)
class StepState:
    """A step and whether it is done."""

    step: Step
    done: bool
    url: str


@dataclass(frozen=True)
class Progress:
    """What is kept of a launch: figures for the desk, without a query."""

    site: Site
    name: str
    done: int
    total: int

    @property
    def url(self) -> str:
        """The page of the launch."""
        return reverse("core_launch_of", args=[self.site.pk])

    @property
    def is_over(self) -> bool:
        """Whether everything is done."""
        return self.done >= self.total


def renew(site: Site) -> list[StepState]:
    """Ask all steps of a centre and keep what is done."""
    states = [StepState(each, each.is_done(site), each.url(site)) for each in registered()]
    done = [each.step.key for each in states if each.done]
    CentreLaunch.objects.update_or_create(site=site, defaults={"done": done})
    return states


def progress_of(centre: CentreSettings) -> Progress:
    """Return the kept figures; no query where `site__launch` came with the centre."""
    launch = getattr(centre.site, "launch", None)
    known = {each.key for each in registered()}
    done = len(known.intersection(launch.done)) if launch else 0
    return Progress(centre.site, centre.short_name or centre.site.hostname, done, len(known))


def is_shown(centre: CentreSettings) -> bool:
    """Say whether the desk still speaks of the launch."""
    launch: Any = getattr(centre.site, "launch", None)
    hidden = launch is not None and launch.hidden_at is not None
    return not hidden and not progress_of(centre).is_over


def centres_where(user: Any, permission: str) -> list[CentreSettings]:
    """Return the centres where the person holds a permission, with how far their launch has come.

    The desk asks for several permissions: the same centres are read once for the person's object.
    """
    centres = CentreSettings.objects.select_related("site__launch").order_by("site")
    if getattr(user, "is_superuser", False):
        return list(centres.filter(site__in=sites_where(user, permission)))
    sites = {each.site_id for each in held_by(user) if holds(user, each.site_id, permission)}
    known = vars(user).setdefault("_centres_by_sites", {frozenset(): []})
    key = frozenset(sites)
    if key not in known:
        known[key] = list(centres.filter(site__in=sites))
    return list(known[key])
