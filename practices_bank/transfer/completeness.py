"""What a practice lacks before it goes to the regional centre."""

from typing import Any

from django.utils import timezone
from django.utils.translation import gettext as _

from practices_bank import rules
from practices_bank.choices import Evidence


def lacks(page: Any) -> list[str]:
    """Return in words what is missing in a practice that is loaded whole; empty for a whole one.

    A remark forbids nothing: the editor decides, the region may not ask for all of it.
    """
    found = [problem.message for problem in rules.before_publishing(page)]
    checks = (
        (not page.materials.all(), _("No materials.")),
        (not page.indicators.all(), _("No measured results.")),
        (not page.failures.strip(), _("Nothing is said of what did not work.")),
        (not (page.contact_phone or page.contact_email), _("No service phone or mail.")),
        (page.evidence == Evidence.DESCRIPTION, _("Evidence is only the description.")),
        (_is_out_of_date(page), _("The term of actuality is over.")),
        (page.has_unpublished_changes, _("Changes are not published: the old text goes.")),
    )
    return [*found, *(message for is_so, message in checks if is_so)]


def _is_out_of_date(page: Any) -> bool:
    return bool(page.review_due and page.review_due < timezone.localdate())
