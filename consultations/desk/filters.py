"""Filters of the registers; nothing of another centre is offered."""

from datetime import date
from typing import Any

import django_filters
from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _
from wagtail.admin.filters import WagtailFilterSet
from wagtail.admin.widgets import AdminDateInput

from consultations.models import Booking, ConsultationTopic
from core import access
from core.models import CentreSettings
from organisations.models import Specialist


def own_topics(request: Any) -> QuerySet:
    """Return the topics of the person's centres."""
    return ConsultationTopic.objects.for_sites(access.sites_of(request.user))


def own_specialists(request: Any) -> QuerySet:
    """Return the specialists of the person's centres whom anybody has booked."""
    rows = Booking.objects.for_sites(access.sites_of(request.user)).seen_by(request.user)
    return Specialist.objects.filter(pk__in=rows.values("specialist"))


class BookingFilterSet(WagtailFilterSet):
    """By day, specialist, topic, state, and those that wait for a mark."""

    day = django_filters.DateFilter(label=_("Day"), method="of_day", widget=AdminDateInput)
    specialist = django_filters.ModelChoiceFilter(label=_("Specialist"), queryset=own_specialists)
    topic = django_filters.ModelChoiceFilter(label=_("Topic"), queryset=own_topics)
    unmarked = django_filters.BooleanFilter(label=_("To be marked"), method="is_unmarked")

    class Meta:
        model = Booking
        fields = ["day", "specialist", "topic", "status", "unmarked"]

    def of_day(self, rows: Any, _name: str, day: date) -> Any:
        """Narrow to a day by the clock of each centre."""
        found = Booking.objects.none()
        for site in access.sites_of(self.request.user):
            zone = CentreSettings.for_site(site).zone
            found |= Booking.objects.for_site(site).on_day(day, zone)
        return rows.filter(pk__in=found.values("pk"))

    def is_unmarked(self, rows: Any, _name: str, value: bool) -> Any:
        """Narrow to past ones of which nobody has said anything, or to all others."""
        waiting = Booking.objects.unmarked().values("pk")
        return rows.filter(pk__in=waiting) if value else rows.exclude(pk__in=waiting)
