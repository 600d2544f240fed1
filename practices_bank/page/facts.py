"""The passport of a practice: lines that have something to say."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.utils.translation import gettext as _

from core import ages
from practices_bank.bank import wording
from practices_bank.page.words import Words
from vocabularies.labels import Labels

if TYPE_CHECKING:
    from practices_bank.models import PracticePage


@dataclass(frozen=True)
class FactLine:
    """A line of the list of facts; `url` makes a link of its words."""

    term: str
    text: str
    url: str = ""


def facts_of(
    page: "PracticePage",
    words: Words,
    labels: Labels,
    organisation_url: str,
    call_line: tuple[str, str],
    regional: str,
) -> list[FactLine]:
    """Return the passport; words are named as the centre names them.

    `call_line`: the call that it answered and its address; `regional`: whether the regional bank
    has the practice, in words.
    """
    levels = [str(labels.short(each)).lower() for each in words.levels]
    groups = [str(labels.of(each)) for each in words.target_groups]
    years = wording.years(page.started_year, page.described_year)
    lines = [
        FactLine(_("Kind"), wording.kind(page)),
        FactLine(_("Organisation"), wording.owner(page), organisation_url),
        FactLine(_("Age of children"), ages.in_words(page.age_from, page.age_to)),
        FactLine(_("Levels of the programme"), ", ".join(levels)),
        FactLine(_("For whom"), ", ".join(groups)),
        FactLine(_("Distance learning"), _("used") if page.uses_distance else ""),
        FactLine(_("Source"), str(page.get_source_display()).lower()),
        FactLine(_("Beginning, description"), years),
        FactLine(_("Call"), *call_line),
        FactLine(_("Regional bank"), regional),
    ]
    return [line for line in lines if line.text]
