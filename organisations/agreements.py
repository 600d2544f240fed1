"""Agreements as readers are told of them."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING, Any

from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import pgettext
from wagtail.models import Site

from core.links import Link

from .choices import AgreementState
from .models import Agreement

if TYPE_CHECKING:
    from organisations.models import Organisation

SOON = timedelta(days=60)  # the desk warns of the end then, too


@dataclass(frozen=True)
class AgreementRow:
    """A line of a table: with whom, about what, by which paper, whether it is in force."""

    partner: Link
    subject: str
    paper: str
    badge: str
    badge_text: str
    file: Link | None = None  # that readers may open


def of_organisation(organisation: "Organisation", base: str) -> list[AgreementRow]:
    """Return the agreements of an organisation, on either side, ended ones too; one query."""
    found = Agreement.objects.for_site(organisation.site_id).begun().of(organisation)
    related = found.select_related("partner", "organisation", "document").order_by("-date", "-pk")
    return [_row(each, _other(each, organisation), base) for each in related]


def of_partners(
    partners: Sequence["Organisation"], site: Site | None
) -> dict[Any, list[AgreementRow]]:
    """Return the agreements in force by the keys of partners; one query for all of them."""
    rows: dict[Any, list[AgreementRow]] = defaultdict(list)
    if partners:
        found = Agreement.objects.for_site(site).public().filter(partner__in=partners)
        for each in found.select_related("organisation", "document").order_by("-date", "-pk"):
            rows[each.partner_id].append(_row(each, each.organisation, ""))
    return rows


def _other(agreement: Agreement, one: "Organisation") -> "Organisation | None":
    return agreement.partner if agreement.partner_id != one.pk else agreement.organisation


def _row(agreement: Agreement, other: "Organisation | None", base: str) -> AgreementRow:
    name = str(other.said("short_name")) if other else _("the centre")
    url = f"{base}{other.slug}/" if other and other.live and base else ""
    return AgreementRow(
        Link(name, url),
        agreement.said("subject"),
        _paper(agreement),
        *_worth(agreement, timezone.localdate()),
        file=_file(agreement),
    )


def _worth(agreement: Agreement, today: date) -> tuple[str, str]:
    """Return the kind of the badge and its words."""
    if agreement.state_on(today) == AgreementState.ENDED:
        return "err", pgettext("agreement", "has ended")
    if agreement.until and agreement.until <= today + SOON:
        return "warn", pgettext("agreement", "ends soon")
    return "ok", pgettext("agreement", "in force")


def _paper(agreement: Agreement) -> str:
    words = [f"№\u00a0{agreement.number}"] if agreement.number else []
    words.append(_("of %(date)s") % {"date": date_format(agreement.date, "d.m.Y")})
    if agreement.until:
        words.append(_("until %(day)s") % {"day": date_format(agreement.until, "d.m.Y")})
    return " ".join(words)


def _file(agreement: Agreement) -> Link | None:
    document = agreement.document
    if document is None or not agreement.document_is_public or document.is_infected:
        return None
    return Link(document.format_label, document.url)
