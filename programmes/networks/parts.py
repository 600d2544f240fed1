"""Participants of a network as readers meet them."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING, Any

from django.http import HttpRequest
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from core.translated import say
from programmes.catalogue import wording
from vocabularies.labels import Labels

if TYPE_CHECKING:
    from programmes.models import NetworkParticipant

SOON = timedelta(days=60)


@dataclass(frozen=True)
class Part:
    """One organisation of a network: finished words."""

    name: str
    url: str
    role: str
    kind: str
    does: str
    gives: str
    hours: str
    contract: str
    badge: str
    badge_text: str
    is_base: bool


@dataclass(frozen=True)
class Network:
    """The base organisation and the others."""

    base: Part | None
    others: list[Part]


def network(
    rows: Iterable["NetworkParticipant"], request: HttpRequest, labels: Labels, index: Any = None
) -> Network:
    """Return the network of the rows; `index` is the page that shows organisations."""
    today = timezone.localdate()
    parts = [_part(row, request, labels, index, today) for row in rows]
    base = next((each for each in parts if each.is_base), None)
    return Network(base, [each for each in parts if each is not base])


def _part(
    row: "NetworkParticipant", request: HttpRequest, labels: Labels, index: Any, today: date
) -> Part:
    organisation = row.organisation
    badge, badge_text = _term(row, today)
    shown = organisation is not None and organisation.live and index is not None
    return Part(
        name=str(say(organisation, "short_name")) if organisation else row.outside_name,
        url=organisation.get_url(request, index) if shown and organisation else "",
        role=row.get_role_display(),
        kind=str(labels.of(row.partner_kind_id)),
        does=row.contribution,
        gives=", ".join(row.gives),
        hours=wording.hours(row.hours) if row.hours else "",
        contract="" if row.is_base else _contract(row),
        badge=badge,
        badge_text=badge_text,
        is_base=row.is_base,
    )


def _contract(row: "NetworkParticipant") -> str:
    """Return «договор № 7 от 15.08.2026, до 31.08.2027»."""
    if not row.contract_number:
        return ""
    words = _("contract № %(number)s") % {"number": row.contract_number}
    if row.contract_date:
        words += " " + _("of %(date)s") % {"date": date_format(row.contract_date, "d.m.Y")}
    if row.contract_until:
        words += _(", until %(date)s") % {"date": date_format(row.contract_until, "d.m.Y")}
    return words


def _term(row: "NetworkParticipant", today: date) -> tuple[str, str]:
    until = row.contract_until
    if row.is_base or until is None or until > today + SOON:
        return "", ""
    return ("err", _("has ended")) if until < today else ("warn", _("ends soon"))
