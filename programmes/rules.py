"""What must hold of a programme; each broken rule is said at its field."""

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Any

from django.utils import timezone
from django.utils.translation import gettext as _

from core.publishing import Problem
from organisations.models.agreement import is_open
from programmes.choices import Delivery, Distance, Funding
from programmes.models.rows import NetworkParticipant

if TYPE_CHECKING:
    from programmes.models import ProgrammePage

# the section answers at these addresses
RESERVED_SLUGS = ("rss", "atom", "feed", "sravnenie", "setevye", "pechat", "chego-ne-hvataet")


def errors_of(page: "ProgrammePage") -> dict[str, Any]:
    """Return what the page's own fields have against each other, by field."""
    errors = {
        "slug": _reserved(page),
        "age_to": _backwards(page.age_from, page.age_to),
        "group_max": _backwards(page.group_min, page.group_max),
        "orders_to": _backwards(page.orders_from, page.orders_to),
        "session_ends": _backwards(page.session_starts, page.session_ends),
        "hours_per_year": _backwards(page.hours_per_year, page.hours_total),
        "free_places": _backwards(page.free_places, page.places),
        "places_on": _undated(page),
        "hours_online": _online_hours(page),
        "assessment_score": _score(page),
        "assessment_year": _score_without_year(page),
        **_distance_fields(page),
    }
    return {field: message for field, message in errors.items() if message}


def _reserved(page: "ProgrammePage") -> str:
    if page.slug not in RESERVED_SLUGS:
        return ""
    return _("The address «%(slug)s» belongs to the catalogue.") % {"slug": page.slug}


def _backwards(low: Any, high: Any) -> str:
    if low is None or high is None or low <= high:
        return ""
    return _("Must not be less than %(low)s.") % {"low": low} if _is_number(low) else _late(low)


def _is_number(value: Any) -> bool:
    return not hasattr(value, "isoformat")


def _late(day: Any) -> str:
    return _("Must not be before %(day)s.") % {"day": day.strftime("%d.%m.%Y")}


def _undated(page: "ProgrammePage") -> str:
    rows = page.schedule.all()
    counted = page.free_places is not None or any(row.free_places is not None for row in rows)
    if counted and not page.places_on:
        return _("Say on what day the free places were counted.")
    if page.places_on and page.places_on > timezone.localdate():
        return _("Places cannot be counted on a day to come.")
    return ""


def _online_hours(page: "ProgrammePage") -> str:
    if page.hours_online and page.hours_total and page.hours_online > page.hours_total:
        return _("There are fewer hours in the whole programme.")
    return ""


def _distance_fields(page: "ProgrammePage") -> dict[str, str]:
    """Refuse details of distance learning where there is none."""
    if page.distance_code != Distance.NONE:
        return {}
    message = _("The programme has no distance learning: clear this or choose another kind.")
    names = ("platform", "platform_url", "hours_online", "identity", "attendance")
    return {name: message for name in names if getattr(page, name)}


def _score(page: "ProgrammePage") -> str:
    if page.assessment_score is None:
        return ""
    if page.assessment_max is not None and page.assessment_score > page.assessment_max:
        return _("More points than there can be.")
    return ""


def _score_without_year(page: "ProgrammePage") -> str:
    if page.assessment_score is not None and not page.assessment_year:
        return _("Say in which year it was assessed.")
    return ""


def at_any_time(instance: Any) -> Iterator[Problem]:
    """Yield what contradicts itself, in a draft as well: it leans on words and rows."""
    from programmes.models import ProgrammePage

    if isinstance(instance, ProgrammePage):
        yield from _cost(instance)
        yield from _nosologies(instance)


def _cost(page: "ProgrammePage") -> Iterator[Problem]:
    paid = {each.code for each in page.funding.all()} & set(Funding.values)
    if page.cost and not paid:
        yield Problem(["cost"], _("The cost is named only for paid programmes: see the funding."))


def _nosologies(page: "ProgrammePage") -> Iterator[Problem]:
    if page.nosologies.all() and not page.accepts_special_needs and not page.is_adapted:
        yield Problem(["nosologies"], _("Say that children with special needs are admitted."))


def before_publishing(instance: Any) -> Iterable[Problem]:
    """Return what a programme lacks before parents see it."""
    from programmes.models import ProgrammePage

    if isinstance(instance, NetworkParticipant):
        return _terms(instance)
    if isinstance(instance, ProgrammePage):
        parts = (_words, _distance, _session, _network)
        return [problem for part in parts for problem in part(instance)]
    return []


def _words(page: "ProgrammePage") -> Iterator[Problem]:
    if not page.levels.all():
        yield Problem(["levels"], _("Choose at least one level."))
    if not page.funding.all():
        yield Problem(["funding"], _("Say who pays."))
    if page.is_adapted and not page.nosologies.all():
        yield Problem(["nosologies"], _("Say for which nosologies the programme is adapted."))


def _session(page: "ProgrammePage") -> Iterator[Problem]:
    """A session is its days (Тверь 3.1.9): a family plans by them."""
    if not page.delivery or page.delivery.code != Delivery.SESSION:
        return
    for name in ("session_starts", "session_ends"):
        if getattr(page, name) is None:
            yield Problem([name], _("Say on what days the session is held."))


def _distance(page: "ProgrammePage") -> Iterator[Problem]:
    if page.distance_code == Distance.ONLY and not page.platform:
        yield Problem(["platform"], _("Say where the lessons are held: all of them are online."))


def _network(page: "ProgrammePage") -> Iterator[Problem]:
    rows = list(page.participants.all())
    if not page.is_network:
        if rows:
            message = _("There are participants of a network: tick this or take them away.")
            yield Problem(["is_network"], message)
        return
    bases = sum(row.is_base for row in rows)
    if bases != 1:
        yield Problem(["is_network"], _("A network has exactly one base organisation."))
    if len(rows) - bases < 1:
        yield Problem(["is_network"], _("A network has at least one more organisation."))
    base = next((row for row in rows if row.is_base), None)
    if bases == 1 and base and base.organisation_id != page.organisation_id:
        yield Problem(["is_network"], _("The base organisation is the one of the programme."))
    for row in rows:
        yield from (Problem(["participants", *each.path], each.message) for each in _terms(row))


def _terms(row: NetworkParticipant) -> list[Problem]:
    """Everybody but the base organisation has a kind and a contract of the network form."""
    if row.is_base:
        return []
    if row.partner_kind_id is None:
        return [Problem(["partner_kind"], _("Say what kind of partner it is."))]
    if not row.contract_number:
        return [Problem(["contract_number"], _("Name the contract of the network form."))]
    if not row.contract_date:
        return [Problem(["contract_date"], _("Name the day of the contract."))]
    if row.contract_file and is_open(row.contract_file):
        message = _("Anybody can open this file: move it to a closed collection.")
        return [Problem(["contract_file"], message)]
    return []
