"""Criteria and indicators in the words of readers (orders No. 114, No. 344n).

Codes are those of the order; 2.2 (waiting time) is not used for education.
"""

from dataclasses import dataclass

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

Text = str | Promise

INSPECTION, SURVEY = _("inspection"), _("survey")
SURVEY_OF_DISABLED = _("survey of disabled people")


@dataclass(frozen=True)
class Criterion:
    """One of the five; `short` heads a column."""

    code: str
    name: Text
    short: Text


@dataclass(frozen=True)
class Indicator:
    """A part of a criterion; `meaning` says what it tells a parent."""

    code: str
    name: Text
    source: Text
    meaning: Text

    @property
    def criterion(self) -> str:
        """Code of the criterion."""
        return f"k{self.code[0]}"

    @property
    def key(self) -> str:
        """The code as a part of a name: «1_1»."""
        return self.code.replace(".", "_")


CRITERIA = (
    Criterion("k1", _("Openness and availability of information"), _("Openness")),
    Criterion("k2", _("Comfort of conditions"), _("Comfort")),
    Criterion(
        "k3", _("Accessibility for disabled people"), pgettext_lazy("criterion", "Accessibility")
    ),
    Criterion("k4", _("Friendliness and politeness"), _("Politeness")),
    Criterion("k5", _("Satisfaction with conditions"), _("Satisfaction")),
)

# of order No. 1547 of 2014: four criteria of 40, 70, 20 and 30 points, until 2018
OLD_CRITERIA = (
    *CRITERIA[:2],
    Criterion(
        "k3",
        _("Friendliness, politeness, competence of the staff"),
        _("Politeness"),
    ),
    Criterion("k4", _("Satisfaction with the quality of education"), _("Satisfaction")),
)

INDICATORS = (
    Indicator(
        "1.1",
        _("Information on stands and the site"),
        INSPECTION,
        _("Whether the stand and the site have everything that the law demands."),
    ),
    Indicator(
        "1.2",
        _("Feedback on the site"),
        INSPECTION,
        _("How many ways there are to ask a question from a distance, and whether they work."),
    ),
    Indicator(
        "1.3",
        _("Content with openness"),
        SURVEY,
        _("How many of those who looked at the stand or the site found what they needed."),
    ),
    Indicator(
        "2.1",
        _("Conditions on the premises"),
        INSPECTION,
        _("Where to wait, signs, drinking water, toilets, cleanliness."),
    ),
    Indicator(
        "2.3",
        _("Content with comfort"),
        SURVEY,
        _("How many of those asked find the premises comfortable."),
    ),
    Indicator(
        "3.1",
        _("Equipment for disabled people"),
        INSPECTION,
        _("Ramps, parking, lifts and handrails, wheelchairs, special toilets."),
    ),
    Indicator(
        "3.2",
        _("Conditions on a par with others"),
        INSPECTION,
        _("Sound and pictures doubled, Braille, sign language, a site for the weak-sighted, help."),
    ),
    Indicator(
        "3.3",
        _("Content with accessibility"),
        SURVEY_OF_DISABLED,
        _("How many of the disabled people asked find the organisation accessible."),
    ),
    Indicator(
        "4.1",
        _("Politeness at the first contact"),
        SURVEY,
        _("Whether those who meet and inform people are polite."),
    ),
    Indicator(
        "4.2",
        _("Politeness in lessons"),
        SURVEY,
        _("Whether those who teach are polite."),
    ),
    Indicator(
        "4.3",
        _("Politeness at a distance"),
        SURVEY,
        _("Whether people are answered politely by phone, e-mail and messages."),
    ),
    Indicator(
        "5.1",
        _("Ready to recommend"),
        SURVEY,
        _("How many would recommend the organisation to relatives and friends."),
    ),
    Indicator(
        "5.2",
        _("Content with the timetable"),
        SURVEY,
        _("How many find the timetable convenient."),
    ),
    Indicator(
        "5.3",
        _("Content on the whole"),
        SURVEY,
        _("How many are content with the organisation as a whole."),
    ),
)

CODES = tuple(each.code for each in INDICATORS)
CRITERION_CODES = tuple(each.code for each in CRITERIA)
INDICATOR_CHOICES = [(each.code, each.name) for each in INDICATORS]


def criteria_of(is_old: bool) -> tuple[Criterion, ...]:
    """Return the criteria of a scale: five of today, four of the 160 points before 2018."""
    return OLD_CRITERIA if is_old else CRITERIA


def named(code: str) -> Indicator:
    """Return an indicator by its code; KeyError for one that the order has not."""
    return _by_code[code]


_by_code = {each.code: each for each in INDICATORS}
