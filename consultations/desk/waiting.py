"""Consultations of the day on the first page of the admin."""

from collections.abc import Iterable
from datetime import timedelta
from typing import Any

from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext

from consultations.choices import Status
from consultations.models import Booking
from core.upkeep import places
from core.upkeep.waiting import SHOWN, Row, WaitingPanel

AHEAD = timedelta(days=1)


class BookingsPanel(WaitingPanel):
    """What has taken place and has no mark, then what comes within a day.

    A specialist sees his own, who manages all bookings those of everybody.
    """

    name, order = "consultations", 120
    heading, note = _("Consultations of the day"), _("Topic and specialist")
    when = _("When")

    def rows(self, user: Any) -> Iterable[Row]:
        soon = timezone.now() + AHEAD
        seen = Booking.objects.seen_by(user).filter(status=Status.BOOKED, starts__lt=soon)
        rows = seen.select_related("topic", "specialist").order_by("starts", "pk")
        for each in rows[: SHOWN + 1]:
            mark = pgettext("consultation", "say whether the reader came")
            note = f"{each.topic.name}, {each.specialist.name}"
            url = places.url_of(Booking, each.pk)
            yield Row(str(each), url, note, each.starts, mark if each.has_begun else "")

    def all_url(self) -> str:
        register: Any = Booking
        return reverse(register.snippet_viewset.get_url_name("list"))
