"""What the questions of the survey are for: which count each answer goes into.

One question for each indicator of the survey, and those that say who may answer it: an indicator
is counted of those only who have used the stand, the site, the telephone, or are disabled.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from django.db import models
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

Text = str | Promise
YES, RATHER_YES, RATHER_NO, NO, REFUSED = "yes", "rather-yes", "rather-no", "no", "refused"
SCALE = ((YES, _("Yes")), (RATHER_YES, _("Rather yes")), (RATHER_NO, _("Rather no")), (NO, _("No")))
PLAIN = ((YES, _("Yes")), (NO, _("No")))
WITH_REFUSAL = (*PLAIN, (REFUSED, _("I do not want to answer")))
CONTENT = (YES, RATHER_YES)


class Role(models.TextChoices):
    """Places of the questions, in their order."""

    STAND_USED = "stand_used", _("has looked at the stand")
    STAND_OK = "stand_ok", _("1.3, the stand")
    SITE_USED = "site_used", _("has visited the site")
    SITE_OK = "site_ok", _("1.3, the site")
    COMFORT_OK = "comfort_ok", _("2.3, comfort")
    DISABLED = "disabled", _("is disabled or has a disabled child")
    ACCESS_OK = "access_ok", _("3.3, accessibility")
    FIRST_OK = "first_ok", _("4.1, the first contact")
    SERVICE_OK = "service_ok", _("4.2, those who teach")
    REMOTE_USED = "remote_used", _("has asked from afar")
    REMOTE_OK = "remote_ok", _("4.3, answers from afar")
    RECOMMEND = "recommend", _("5.1, would recommend")
    SCHEDULE_OK = "schedule_ok", _("5.2, the timetable")
    OVERALL_OK = "overall_ok", _("5.3, on the whole")


@dataclass(frozen=True)
class Place:
    """Where a question stands, what may be answered, on which other one it hangs."""

    step: int
    choices: tuple[tuple[str, Text], ...] = SCALE
    needs: str = ""  # asked of those only who say «yes» there
    asked: str = ""  # raw count of those who answered
    content: str = ""  # raw count of the content ones


PLACES: Mapping[str, Place] = {
    Role.STAND_USED: Place(1, PLAIN),
    Role.STAND_OK: Place(1, SCALE, Role.STAND_USED, "stand_asked", "stand_satisfied"),
    Role.SITE_USED: Place(1, PLAIN),
    Role.SITE_OK: Place(1, SCALE, Role.SITE_USED, "site_asked", "site_satisfied"),
    Role.COMFORT_OK: Place(2, content="comfort_satisfied"),
    Role.DISABLED: Place(2, WITH_REFUSAL),
    Role.ACCESS_OK: Place(2, SCALE, Role.DISABLED, "disabled_asked", "disabled_satisfied"),
    Role.FIRST_OK: Place(3, content="first_contact_satisfied"),
    Role.SERVICE_OK: Place(3, content="service_satisfied"),
    Role.REMOTE_USED: Place(3, PLAIN),
    Role.REMOTE_OK: Place(3, SCALE, Role.REMOTE_USED, "remote_asked", "remote_satisfied"),
    Role.RECOMMEND: Place(3, content="recommend"),
    Role.SCHEDULE_OK: Place(3, content="schedule_satisfied"),
    Role.OVERALL_OK: Place(3, content="overall_satisfied"),
}
STEPS = {
    1: _("Information"),
    2: _("The building and its comfort"),
    3: _("People and the whole"),
}
LAST = max(STEPS)


def is_asked(role: str, answers: Mapping[str, str]) -> bool:
    """Say whether a question concerns somebody who has answered so."""
    needs = PLACES[role].needs
    return not needs or answers.get(needs) == YES


def is_whole(answers: Mapping[str, str]) -> bool:
    """Say whether every question that concerns the person is answered."""
    return all(role in answers for role in PLACES if is_asked(role, answers))


def sound(answers: Mapping[str, str]) -> dict[str, str]:
    """Return the answers that the survey knows, without those to questions not asked."""
    return {
        role: answers[role]
        for role, place in PLACES.items()
        if answers.get(role) in dict(place.choices) and is_asked(role, answers)
    }
