"""What readers are told of a practice whose term of actuality is over."""

from typing import TYPE_CHECKING

from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext as _

if TYPE_CHECKING:
    from practices_bank.models import PracticePage


def past_term(page: "PracticePage") -> str:
    """Return a sentence of warning; "" within the term and in the archive, which says its own."""
    day = page.review_due
    if day is None or page.is_archived or day >= timezone.localdate():
        return ""
    text = _("The authors answered for it until %(day)s: ask them whether all is still so.")
    return text % {"day": date_format(day, "j E Y")}
