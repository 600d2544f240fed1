"""Agreements whose term ends: sixty days before, and once more thirty days before."""

from collections.abc import Iterator
from datetime import timedelta

from django.db.models import QuerySet
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail.models import Site

from core.upkeep import Check, Found, Group, register
from organisations.models import Agreement

EARLY, LATE = timedelta(days=60), timedelta(days=30)


def ending(agreement: Agreement, site: Site) -> Iterator[Found]:
    """An agreement with a term; the line changes its words and its day when a month is left."""
    if agreement.until is None:
        return
    day = {"day": date_format(agreement.until, _("j E Y"))}
    title = f"{agreement}: {agreement.partner}"
    if agreement.until < timezone.localdate():
        yield Found(title, _("Ended on %(day)s.") % day, due=agreement.until, path="until")
    elif agreement.until - LATE <= timezone.localdate():
        words = _("A month or less is left: in force until %(day)s.") % day
        yield Found(title, words, due=agreement.until - LATE, path="until")
    else:
        words = _("In force until %(day)s.") % day
        yield Found(title, words, due=agreement.until - EARLY, path="until")


def with_term(site: Site) -> QuerySet:
    """Return the agreements of a centre that have a term."""
    found = Agreement.objects.for_site(site).filter(until__isnull=False)
    return found.select_related("partner")


register(
    Check(
        key="agreements",
        title=gettext_lazy("Agreements that end soon"),
        advice=gettext_lazy("Prolong the agreement: write its new term, or delete what is over."),
        group=Group.STALE,
        models=(Agreement,),
        things=with_term,
        look=ending,
        order=40,
    )
)
