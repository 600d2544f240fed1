"""Consents whose term ends: what leans on them leaves the site (152-ФЗ ст. 21)."""

from collections.abc import Iterator
from datetime import timedelta

from django.db.models import QuerySet
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail.models import Site

from consents.models import ConsentRecord, PrivacySettings
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
