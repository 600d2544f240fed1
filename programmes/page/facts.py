"""«Коротко»: what parents ask first."""

from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING

from django.utils.formats import number_format
from django.utils.translation import gettext as _
from django.utils.translation import pgettext

from core import ages
from programmes.catalogue import wording
from programmes.choices import Distance
from programmes.page.rows import rows_of, words_of
from vocabularies.labels import Labels

if TYPE_CHECKING:
    from programmes.models import ProgrammePage


@dataclass(frozen=True)
class FactLine:
    """A line of the list of facts."""

    term: str
    text: str


def facts_of(page: "ProgrammePage", labels: Labels) -> list[FactLine]:
    """Return the lines that have something to say."""
    lines = [
        (_("Age"), ages.in_words(page.age_from, page.age_to)),
        (_("Level"), _levels(page, labels)),
        (_("Form of study"), _form(page, labels)),
        (_("Payment"), _payment(page, labels)),
        (_("Kind of programme"), _kind(page, labels)),
        (_("Dates"), _dates(page)),
        (_("Length and volume"), wording.volume(page)),
        (_("Group"), wording.groups(page)),
        (_("Activities"), ", ".join(words_of(page, "activities", labels)).lower()),
        (_("Special needs"), _special_needs(page, labels)),
        (_("Also for"), ", ".join(words_of(page, "target_groups", labels)).lower()),
        (_("Medical certificate"), _("needed") if page.medical_certificate else ""),
        (_("Register of programmes"), str(labels.of(page.registry_id))),
        (_("Project"), str(labels.of(page.project_id))),
        (_("Expert assessment"), "" if page.assessment_file else points(page)),
        (pgettext("of lessons", "Place"), "; ".join(_places(page))),
    ]
    return [FactLine(term, text) for term, text in lines if text]


def points(page: "ProgrammePage") -> str:
    """Return «17 из 20 баллов, 2026 год», of what is known of it."""
    score, most, year = page.assessment_score, page.assessment_max, page.assessment_year
    parts = []
    if score is not None:
        values = {"score": _number(score), "most": _number(most) if most else ""}
        parts.append(
            (_("%(score)s of %(most)s points") if most else _("%(score)s points")) % values
        )
    if year:
        parts.append(_("year %(year)s") % {"year": year})
    return ", ".join(parts)


def _number(value: Decimal) -> str:
    return str(number_format(value.normalize()))


def _levels(page: "ProgrammePage", labels: Labels) -> str:
    levels = words_of(page, "levels", labels)
    text = ", ".join(levels).lower()
    return _("%(levels)s (multilevel)") % {"levels": text} if len(levels) > 1 else text


def _form(page: "ProgrammePage", labels: Labels) -> str:
    words = []
    if page.form and page.distance_code != Distance.ONLY:
        words.append(str(labels.of(page.form_id)))
    if page.has_distance and page.distance:
        words.append(str(labels.of(page.distance_id)))
    return ", ".join(words).lower()


def _payment(page: "ProgrammePage", labels: Labels) -> str:
    parts = [", ".join(words_of(page, "funding", labels)).lower(), wording.cost(page)]
    return "; ".join(filter(None, parts))


def _kind(page: "ProgrammePage", labels: Labels) -> str:
    """Return the type and the kind of delivery, ordinary ones unsaid."""
    words = []
    if page.programme_type and page.programme_type.code != "general":
        words.append(str(labels.of(page.programme_type_id)))
    if page.delivery and page.delivery.code != "ordinary":
        words.append(str(labels.of(page.delivery_id)))
    if page.season:
        words.append(str(page.get_season_display()))
    return ", ".join(words).lower()


def _dates(page: "ProgrammePage") -> str:
    return ", ".join(filter(None, [wording.session_days(page), page.session_place]))


def _special_needs(page: "ProgrammePage", labels: Labels) -> str:
    parts = []
    if page.is_adapted:
        parts.append(_("adapted programme"))
    elif page.accepts_special_needs:
        parts.append(_("children with special needs are admitted"))
    names = ", ".join(words_of(page, "nosologies", labels)).lower()
    return "; ".join(filter(None, [*parts, names, page.special_conditions]))


def _places(page: "ProgrammePage") -> list[str]:
    return [
        ", ".join(filter(None, [row["address"], row["note"]])) for row in rows_of(page, "where")
    ]
