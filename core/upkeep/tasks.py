"""The calendar moves things out of date without any change: a look through the whole at night."""

from django.utils.translation import gettext_lazy as _
from wagtail.models import Site

from core.background import periodic, task
from core.upkeep import letters
from core.upkeep.refresh import sweep


@task(title=_("Look through a centre"), name="core.sweep_centre")
def sweep_centre(site_id: int) -> None:
    """Ask all checks of everything in one centre."""
    site = Site.objects.filter(pk=site_id).first()
    if site is not None:
        sweep(site)


@periodic("40 1 * * *", title=_("Nightly look through the portal"), name="core.sweep_centres")
def sweep_centres() -> None:
    """Ask all checks in every centre, one job for each."""
    for site_id in Site.objects.values_list("pk", flat=True):
        sweep_centre.defer(site_id=site_id)


@periodic("0 5 * * 1", title=_("Weekly letters about the state of the portal"), name="core.upkeep")
def write_weekly() -> None:
    """Tell owners and administrators on Monday mornings what wants mending."""
    for site_id in Site.objects.values_list("pk", flat=True):
        write_of_upkeep.defer(site_id=site_id)


@task(title=_("Letter about the state of the portal"), name="core.upkeep_letter")
def write_of_upkeep(site_id: int) -> None:
    """Write to the people of one centre."""
    site = Site.objects.filter(pk=site_id).first()
    if site is not None:
        letters.write(site)
