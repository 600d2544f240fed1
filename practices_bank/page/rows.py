"""Rows of a practice as its page shows them; a preview has them in memory."""

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from django.db.models import prefetch_related_objects
from django.http import HttpRequest

from organisations.section import address_of
from vocabularies.labels import Labels

if TYPE_CHECKING:
    from practices_bank.models import PracticePage


@dataclass(frozen=True)
class StageLine:
    """A stage of the time line: `text` is its term, `more` what is done."""

    title: str
    text: str
    more: str


@dataclass(frozen=True)
class ResourceLine:
    """A row of the table of resources."""

    kind: str
    what: str
    quantity: str


@dataclass(frozen=True)
class PartnerLine:
    """A partner; only an organisation of the register has an address."""

    title: str
    url: str
    role: str


def stages_of(page: "PracticePage") -> list[StageLine]:
    """Return the stages in their order."""
    return [StageLine(each.title, each.term, each.actions) for each in page.stages.all()]


def resources_of(page: "PracticePage", labels: Labels) -> list[ResourceLine]:
    """Return the resources in their order."""
    return [
        ResourceLine(str(labels.of(each.kind_id)), each.what, each.quantity)
        for each in page.resources.all()
    ]


def partners_of(page: "PracticePage", section: Any, request: HttpRequest) -> list[PartnerLine]:
    """Return the partners in their order."""
    rows = list(page.partners.all())
    prefetch_related_objects(rows, "organisation")
    return [
        PartnerLine(
            str(each.organisation.said("short_name")) if each.organisation else each.outside_name,
            address_of(each.organisation, section, request),
            each.role,
        )
        for each in rows
    ]
