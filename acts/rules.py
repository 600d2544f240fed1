"""What must hold of an act; each broken rule is said at its field."""

from typing import TYPE_CHECKING

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from .choices import ActRole, ActStatus

if TYPE_CHECKING:
    from acts.models import NormativeAct

LONGEST_CHAIN = 50


def check(act: "NormativeAct") -> None:
    """Raise one ValidationError with the errors of all fields."""
    errors = {
        "in_force_from": _force_before_date(act),
        "repealed_on": _repealed_too_early(act),
        "status": _status_against_replacement(act),
        "replaced_by": _wrong_replacement(act),
        "role": _second_regulation(act),
    }
    found = {field: message for field, message in errors.items() if message}
    if found:
        raise ValidationError(found)


def _force_before_date(act: "NormativeAct") -> str:
    if act.date and act.in_force_from and act.in_force_from < act.date:
        return _("The act cannot come into force before its own date.")
    return ""


def _repealed_too_early(act: "NormativeAct") -> str:
    if act.repealed_on and act.status != ActStatus.REPEALED:
        return _("The act has this date only when it is no longer in force: check its status.")
    start = act.in_force_from or act.date
    if act.repealed_on and start and act.repealed_on < start:
        return _("The act cannot lose force before it comes into force.")
    return ""


def _status_against_replacement(act: "NormativeAct") -> str:
    if act.replaced_by_id and act.status != ActStatus.REPEALED:
        return _("An act that was replaced is no longer in force.")
    return ""


def _wrong_replacement(act: "NormativeAct") -> str:
    other = act.replaced_by
    if other is None:
        return ""
    if other.pk == act.pk:
        return _("An act cannot replace itself.")
    if other.site_id != act.site_id:
        return _("Choose an act of the same centre.")
    if act.pk and _leads_to(other, act):
        return _("That act was itself replaced by this one: the chain would never end.")
    return ""


def _leads_to(start: "NormativeAct", end: "NormativeAct") -> bool:
    current: NormativeAct | None = start
    for _step in range(LONGEST_CHAIN):
        if current is None:
            return False
        if current.pk == end.pk:
            return True
        current = current.replaced_by
    return True


def _second_regulation(act: "NormativeAct") -> str:
    if act.role != ActRole.REGULATION or act.status == ActStatus.REPEALED or not act.site_id:
        return ""
    others = type(act).objects.for_site(act.site_id).filter(role=ActRole.REGULATION)
    other = others.exclude(status=ActStatus.REPEALED).exclude(pk=act.pk).first()
    if other is None:
        return ""
    return _("The centre already has one in force: %(act)s.") % {"act": other}
