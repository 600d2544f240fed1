"""Consents whose term has passed: found every night, taken off the site, told to the centre."""

from wagtail.models import Site

from consents import letters, withdrawal
from consents.admin_urls import register_url
from consents.models import ConsentRecord, PrivacySettings


def run() -> int:
    """Take off what leaned on consents that ended before today; return how many ended."""
    return sum(len(lapse_of(site)) for site in Site.objects.all())


def lapse_of(site: Site) -> list[ConsentRecord]:
    """Do the night's work of one centre: each consent in its own transaction, then one letter."""
    mine = ConsentRecord.objects.for_site(site)
    ended = list(mine.expired().filter(lapsed_at=None).select_related("text"))
    for record in ended:
        withdrawal.lapse(record)
    if ended:
        soon = mine.expiring(PrivacySettings.for_site(site).warning_days).count()
        register = register_url(ConsentRecord, "list")
        letters.terms_passed(site, ended, soon, register)
    return ended
