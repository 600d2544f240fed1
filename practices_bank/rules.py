"""What must hold of a practice; each broken rule is said at its field."""

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Any

from django.utils import timezone
from django.utils.translation import gettext as _

from core import rich_text
from core.publishing import Problem
from practices_bank.choices import STAGED, Evidence, Kind, Source

if TYPE_CHECKING:
    from practices_bank.models import PracticePage

# the section answers at these addresses
RESERVED_SLUGS = ("rss", "atom", "feed", "sravnenie", "pechat", "podborka")

TOLD = ("problem", "essence", "results", "replication")


def errors_of(page: "PracticePage") -> dict[str, Any]:
    """Return what the page's own fields have against each other, by field."""
    errors = {
        "slug": reserved(page.slug),
        "age_to": _ages(page),
        "described_year": _described(page),
        "started_year": _future(page.started_year),
        "assessed_year": _future(page.assessed_year),
        "stage": _stage(page),
        "region": _region(page),
        "archive_reason": _reason(page),
        "category": _category(page),
    }
    return {field: message for field, message in errors.items() if message}


def reserved(slug: str) -> str:
    """Return why a page of the bank may not have this address."""
    if slug not in RESERVED_SLUGS:
        return ""
    return _("The address «%(slug)s» belongs to the bank.") % {"slug": slug}


def _ages(page: "PracticePage") -> str:
    low, high = page.age_from, page.age_to
    if low is None or high is None or low <= high:
        return ""
    return _("Must not be less than %(low)s.") % {"low": low}


def _described(page: "PracticePage") -> str:
    if page.started_year and page.described_year and page.described_year < page.started_year:
        return _("It was described before it began: look at both years.")
    return _future(page.described_year)


def _future(year: int | None) -> str:
    return _("This year has not come yet.") if year and year > timezone.localdate().year else ""


def _stage(page: "PracticePage") -> str:
    if page.stage and page.kind not in STAGED:
        return _("Only a standard model and a pilot project have this.")
    return ""


def _region(page: "PracticePage") -> str:
    if page.region_id and page.source != Source.OTHER_REGION:
        return _("Only a practice of another region has this: see the source.")
    return ""


def _category(page: "PracticePage") -> str:
    if not page.category:
        return ""
    if page.call is None:
        return _("Only a practice of a call has a category.")
    known = {each.title for each in page.call.categories.all()}
    return "" if page.category in known else _("The call has no such category.")


def _reason(page: "PracticePage") -> str:
    if page.is_archived and not page.archive_reason.strip():
        return _("Say why it is in the archive: readers who follow a link see it.")
    return ""


def before_publishing(instance: Any) -> Iterable[Problem]:
    """Return what a practice lacks before it is submitted and before readers see it."""
    from practices_bank.models import PracticePage

    if not isinstance(instance, PracticePage):
        return []
    return [*_whose(instance), *_told(instance), *_proved(instance)]


def _whose(page: "PracticePage") -> Iterator[Problem]:
    if page.source != Source.OTHER_REGION:
        if page.organisation_id is None and page.origin is None:
            yield Problem(["organisation"], _("Choose the organisation whose practice it is."))
        return
    if page.region_id is None:
        yield Problem(["region"], _("Say of which region it is."))
    if not page.source_url:
        yield Problem(["source_url"], _("Give the address where it is described."))
    if not page.source_organisation and page.organisation_id is None:
        yield Problem(["source_organisation"], _("Say whose practice it is."))


def _told(page: "PracticePage") -> Iterator[Problem]:
    if not page.directions.all():
        yield Problem(["directions"], _("Choose at least one direction."))
    if page.kind in STAGED and not page.stage:
        message = _("Say how far it has come: “%(kind)s” needs it.")
        yield Problem(["stage"], message % {"kind": Kind(page.kind).label})
    for name in TOLD:
        if rich_text.is_empty(getattr(page, name)):
            yield Problem([name], _("Nothing is written here yet."))
    if not page.stages.all():
        yield Problem(["stages"], _("Describe at least one stage."))


def _proved(page: "PracticePage") -> Iterator[Problem]:
    """The level of evidence is bound by what there is."""
    claimed = page.claimed_evidence
    measured = any(row.is_measured for row in page.indicators.all())
    if claimed == Evidence.MEASURED and not measured:
        message = _("This level needs at least one measured result with a figure before and after.")
        yield Problem(["claimed_evidence"], message)
    if claimed in (Evidence.INTERNAL, Evidence.EXTERNAL) and not page.assessed_by:
        yield Problem(["assessed_by"], _("Say who assessed it."))
    if claimed == Evidence.EXTERNAL and page.assessment_file_id is None:
        yield Problem(["assessment_file"], _("An external assessment needs its document."))
