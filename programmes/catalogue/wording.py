"""Figures of a programme in words."""

from decimal import Decimal
from typing import TYPE_CHECKING

from django.utils.formats import date_format, number_format
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from programmes.choices import Enrolment

if TYPE_CHECKING:
    from programmes.models import ProgrammePage

DAY, DAY_OF_YEAR = "j E", "j E Y"  # no «года»: a card is narrow


def seats(count: int) -> str:
    """Return «6 мест»."""
    return ngettext("%(count)d place", "%(count)d places", count) % {"count": count}


def free_seats(count: int) -> str:
    """Return «6 свободных мест»."""
    words = ngettext("%(count)d free place", "%(count)d free places", count)
    return words % {"count": count}


def hours(count: int | Decimal) -> str:
    """Return «144 часа»."""
    text = number_format(int(count) if count == int(count) else count)
    return ngettext("%(hours)s hour", "%(hours)s hours", _whole(count)) % {"hours": text}


def length(page: "ProgrammePage") -> str:
    """Return «1 год 2 месяца»."""
    parts = []
    if page.lasts_years:
        parts.append(_years_of_study(page.lasts_years))
    if page.lasts_months:
        months = ngettext("%(count)d month", "%(count)d months", page.lasts_months)
        parts.append(months % {"count": page.lasts_months})
    if page.lasts_weeks:
        weeks = ngettext("%(count)d week", "%(count)d weeks", page.lasts_weeks)
        parts.append(weeks % {"count": page.lasts_weeks})
    return " ".join(parts)


def volume(page: "ProgrammePage") -> str:
    """Return «1 год, 144 часа, 4 часа в неделю»."""
    parts = [length(page)]
    if page.hours_total:
        parts.append(hours(page.hours_total))
    if page.hours_per_year and page.hours_per_year != page.hours_total:
        parts.append(_("%(hours)s a year") % {"hours": hours(page.hours_per_year)})
    if page.hours_per_week:
        parts.append(_("%(hours)s a week") % {"hours": hours(page.hours_per_week)})
    return ", ".join(filter(None, parts))


def group_size(page: "ProgrammePage") -> str:
    """Return «8–12 человек»."""
    low, high = page.group_min, page.group_max
    if not high and not low:
        return ""
    most = high or low or 0
    text = f"{low}–{high}" if low and high and low != high else str(most)
    return ngettext("%(count)s child", "%(count)s children", most) % {"count": text}


def groups(page: "ProgrammePage") -> str:
    """Return «8–12 человек, 3 группы, всего 36 мест»."""
    parts = [group_size(page)]
    if page.groups:
        words = ngettext("%(count)d group", "%(count)d groups", page.groups)
        parts.append(words % {"count": page.groups})
    if page.places:
        parts.append(_("%(seats)s in all") % {"seats": seats(page.places)})
    return ", ".join(filter(None, parts))


def cost(page: "ProgrammePage") -> str:
    """Return «1 500 ₽, за месяц»."""
    if page.cost is None:
        return ""
    whole = page.cost == page.cost.to_integral()
    text = number_format(page.cost, decimal_pos=0 if whole else 2, force_grouping=True)
    return ", ".join(filter(None, [f"{text}\u00a0₽", page.cost_note]))


def session_days(page: "ProgrammePage") -> str:
    """Return «1–14 июля 2027», «28 июня – 11 июля 2027»; "" without days."""
    starts, ends = page.session_starts, page.session_ends or page.session_starts
    if starts is None or ends is None:
        return ""
    last = date_format(ends, DAY_OF_YEAR)
    if starts == ends:
        return last
    if (starts.year, starts.month) == (ends.year, ends.month):
        return f"{starts.day}–{last}"
    first = date_format(starts, DAY if starts.year == ends.year else DAY_OF_YEAR)
    return f"{first} – {last}"


def admission(page: "ProgrammePage") -> tuple[str, str]:
    """Return the kind of the badge and its words: «Набор открыт · 6 мест»."""
    state = page.enrolment_on()
    if state == Enrolment.CLOSED:
        return "", _("Admission is closed")
    if state == Enrolment.NEXT:
        return "warn", _opens(page)
    if page.free_places == 0:
        return "err", _("No places")
    if page.free_places is None:
        return "ok", _("Admission is open")
    return "ok", _("Admission is open · %(seats)s") % {"seats": seats(page.free_places)}


def _opens(page: "ProgrammePage") -> str:
    if page.orders_from:
        return _("Admission from %(day)s") % {"day": date_format(page.orders_from, _("j E"))}
    return _("Admission for the next module or year")


def _years_of_study(count: int) -> str:
    # «1 год обучения» counts like an age
    return ngettext("%(years)s year", "%(years)s years", count) % {"years": count}


def _whole(count: int | Decimal) -> int:
    # fractions take the form of «2 часа»
    return int(count) if count == int(count) else 2
