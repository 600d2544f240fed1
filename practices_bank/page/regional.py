"""Whether the regional bank has the practice (Тверь 2.2.2, 3.1.4)."""

from typing import TYPE_CHECKING

from django.utils.translation import gettext as _

from practices_bank.choices import Answer

if TYPE_CHECKING:
    from practices_bank.models import PracticePage


def regional_words(page: "PracticePage") -> str:
    """Return «включена в 2026 году»; empty until the regional centre says so."""
    if not page.pk:
        return ""
    sent = page.transfers.filter(outcome=Answer.INCLUDED).select_related("transfer")
    item = sent.order_by("transfer__answered_on").first()
    if item is None:
        return ""
    day = item.transfer.answered_on or item.transfer.date
    return _("included in %(year)d") % {"year": day.year}
