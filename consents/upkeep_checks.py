"""Consents whose term ends: what leans on them leaves the site (152-ФЗ ст. 21)."""

from collections.abc import Iterator
from datetime import timedelta

from django.db.models import QuerySet
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail.models import Site

from consents.models import ConsentRecord, PrivacySettings
from consents.models.kinds import GivenBy
from core.upkeep import Check, Found, Group, register


def ending(record: ConsentRecord, site: Site) -> Iterator[Found]:
    """A consent in force with a term; its line names nobody."""
    if record.until is not None and record.withdrawn_at is None and record.is_valid():
        yield Found(
            str(record),
            _("In force until %(day)s.") % {"day": date_format(record.until, _("j E Y"))},
            due=record.until - timedelta(days=PrivacySettings.for_site(site).warning_days),
        )


def with_term(site: Site) -> QuerySet:
    """Return the consents of a centre that are in force for a time."""
    return ConsentRecord.objects.for_site(site).valid().filter(until__isnull=False)


def without_paper(record: ConsentRecord, site: Site) -> Iterator[Found]:
    """A consent on paper that leans on the word of whoever wrote it down (152-ФЗ ст. 9 ч. 3).

    It is taken without the scan, or nothing could go public till somebody finds a scanner; the
    line stays until the scan is there. An erased one is asked for nothing.
    """
    on_paper = record.given_by == GivenBy.PAPER and not record.scan
    if on_paper and record.is_valid() and record.erased_at is None:
        words = _("It was given on paper, and the scan of the paper is not there.")
        yield Found(str(record), words, owner_id=record.recorded_by_id, path="scan")


def on_paper(site: Site) -> QuerySet:
    """Return the consents of a centre in force that have no scan."""
    rows = ConsentRecord.objects.for_site(site).valid()
    return rows.filter(given_by=GivenBy.PAPER, scan="").select_related("text")


register(
    Check(
        key="consents-without-scan",
        title=gettext_lazy("Consents without a scan"),
        advice=gettext_lazy("Scan the paper and attach it: the centre has to prove the consent."),
        group=Group.LAW,
        models=(ConsentRecord,),
        things=on_paper,
        look=without_paper,
        order=45,
    )
)
register(
    Check(
        key="consents",
        title=gettext_lazy("Consents that end soon"),
        advice=gettext_lazy("Ask for the consent anew or take off what leans on it."),
        group=Group.LAW,
        models=(ConsentRecord,),
        things=with_term,
        look=ending,
        order=40,
    )
)
