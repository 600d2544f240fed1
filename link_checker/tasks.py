"""When links are looked at."""

import contextlib

from django.conf import settings
from django.db import transaction
from django.utils.translation import gettext_lazy as _
from procrastinate.exceptions import AlreadyEnqueued
from wagtail.models import Site

from core.background import periodic, task
from link_checker import checking, collecting

LOCK = "link_checker.ask"  # two runs at once would knock at one door together


@task(title=_("Collect the links of a centre"), name="link_checker.collect_centre")
def collect_centre(site_id: int) -> None:
    """Look for links in everything that a centre shows."""
    site = Site.objects.filter(pk=site_id).first()
    if site is not None:
        collecting.collect_centre(site)


@periodic("10 1 * * *", title=_("Nightly collection of links"), name="link_checker.collect")
def collect_all() -> None:
    """Look for links in every centre; addresses that nobody names any more are forgotten."""
    collecting.forget_unused()
    for site_id in Site.objects.values_list("pk", flat=True):
        collect_centre.defer(site_id=site_id)


@task(
    title=_("Ask addresses outside"),
    name="link_checker.ask",
    lock=LOCK,
    queueing_lock=LOCK,
    retry=False,  # the next quarter of an hour asks what is still due
)
def ask_addresses() -> None:
    """Ask the addresses outside that are due."""
    checking.run()


@periodic("*/15 * * * *", title=_("Check of links outside"), name="link_checker.wake")
def wake() -> None:
    """Have the addresses asked that are due, unless the portal does without."""
    if settings.LINK_CHECKS:
        ask_soon()


def ask_soon() -> None:
    """Queue a run unless one waits already."""
    with contextlib.suppress(AlreadyEnqueued), transaction.atomic():
        ask_addresses.defer()
