"""What wants mending in programmes: old figures, contracts that end."""

from collections.abc import Iterator
from datetime import timedelta

from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail.models import Site

from core.centres import pages_of
from core.upkeep import Check, Found, Group, register
from programmes.choices import Enrolment
from programmes.models import ProgrammePage
from programmes.querysets import ProgrammeQuerySet

PLACES_FRESH = timedelta(days=30)
DAY = timedelta(days=1)
CONTRACT_SOON = timedelta(days=60)


def offered_on(site: Site) -> ProgrammeQuerySet:
    """Return the published programmes of a centre, without the archive."""
    pages = ProgrammePage.objects.filter(pk__in=pages_of(site).values("pk"))
    return pages.live().offered()


def old_places(page: ProgrammePage, site: Site) -> Iterator[Found]:
    """Free places that parents see with a date of long ago."""
    shown = page.live and not page.is_archived and page.enrolment_on() != Enrolment.CLOSED
    if shown and page.places_on is not None and page.free_places is not None:
        day = date_format(page.places_on, _("j E Y"))
        yield Found(
            page.title,
            _("Free places were counted on %(day)s.") % {"day": day},
            due=page.places_on + PLACES_FRESH,
            owner_id=page.review_owner_id,
            path="places_on",
        )


def ending_contracts(page: ProgrammePage, site: Site) -> Iterator[Found]:
    """A contract of a network programme that ends soon (ст. 15 273-ФЗ)."""
    if not (page.live and page.is_network and not page.is_archived):
        return
    for row in page.participants.exclude(contract_until=None):
        day = date_format(row.contract_until, _("j E Y"))
        yield Found(
            page.title,
            _("Contract № %(number)s is valid until %(day)s.")
            % {"number": row.contract_number, "day": day},
            due=row.contract_until - CONTRACT_SOON,
            owner_id=page.review_owner_id,
            place=str(row.pk),
            path="participants",
        )


def past_sessions(page: ProgrammePage, site: Site) -> Iterator[Found]:
    """A session or a season that is over and stands in the catalogue still (Тверь 3.1.9)."""
    over = page.session_ends or page.session_starts
    if page.live and not page.is_archived and over is not None:
        day = date_format(over, _("j E Y"))
        yield Found(
            page.title,
            _("The session ended on %(day)s.") % {"day": day},
            due=over + DAY,
            owner_id=page.review_owner_id,
            path="session_ends",
        )


register(
    Check(
        key="programme-sessions",
        title=gettext_lazy("Sessions that are over"),
        advice=gettext_lazy("Enter the days of the next session, or put it into the archive."),
        group=Group.STALE,
        models=(ProgrammePage,),
        things=lambda site: offered_on(site).exclude(session_starts=None),
        look=past_sessions,
        order=65,
    )
)
register(
    Check(
        key="programme-contracts",
        title=gettext_lazy("Contracts of network programmes that end soon"),
        advice=gettext_lazy("Prolong the contract and enter its new term, or end the network."),
        group=Group.LAW,
        models=(ProgrammePage,),
        things=lambda site: offered_on(site).filter(is_network=True),
        look=ending_contracts,
        order=60,
    )
)
register(
    Check(
        key="programme-places",
        title=gettext_lazy("Free places counted long ago"),
        advice=gettext_lazy("Ask the organisation how many places are free and enter the day."),
        group=Group.STALE,
        models=(ProgrammePage,),
        things=lambda site: offered_on(site).exclude(places_on=None),
        look=old_places,
        order=60,
    )
)
