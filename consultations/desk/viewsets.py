"""The registers of the app in the admin."""

from typing import Any

from django.db.models import QuerySet
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _
from wagtail.admin.ui.tables import BooleanColumn, Column
from wagtail.snippets.views.snippets import SnippetViewSetGroup

from consultations.models import Booking, ConsultationHours, ConsultationTopic, HoursException
from core.viewsets import CentreViewSet

from .filters import BookingFilterSet
from .handling import BookingView, OwnBookings
from .panels import (
    booking_edit_handler,
    exception_edit_handler,
    hours_edit_handler,
    topic_edit_handler,
)


class BookingViewSet(CentreViewSet):
    """Bookings, the latest day first; a specialist sees his own, an editor all of the centre."""

    model = Booking
    icon = "calendar-check"
    menu_label = _("Bookings")
    edit_handler = booking_edit_handler
    edit_view_class = BookingView
    edit_template_name = "consultations/desk/booking.html"
    list_display = [
        "__str__",
        Column("starts", label=_("When"), sort_key="starts"),
        Column("specialist", label=_("Specialist"), accessor="specialist.name"),
        Column("topic", label=_("Topic"), sort_key="topic__name"),
        Column("format", label=_("Format"), accessor="get_format_display"),
        Column("status", label=_("state"), accessor="get_status_display", sort_key="status"),
    ]
    list_export = ["number", "starts", "specialist", "topic", "format", "status", "booked_at"]
    filterset_class = BookingFilterSet
    ordering = ["-starts", "-pk"]
    copy_view_enabled = False
    inspect_view_enabled = False

    def construct_view(self, view_class: Any, **kwargs: Any) -> Any:
        own = type(view_class.__name__, (OwnBookings, view_class), {"__doc__": view_class.__doc__})
        return super().construct_view(own, **kwargs)

    def get_queryset(self, request: HttpRequest) -> QuerySet[Booking]:
        seen = Booking.objects.seen_by(request.user).values("pk")
        rows = super().get_queryset(request).filter(pk__in=seen)
        return rows.select_related("topic", "specialist")


class TopicViewSet(CentreViewSet):
    """Topics with their specialists."""

    model = ConsultationTopic
    icon = "tag"
    menu_label = _("Topics")
    edit_handler = topic_edit_handler
    list_display = ["name", "order", BooleanColumn("active", label=_("Offered"))]
    ordering = ["order", "name"]
    copy_view_enabled = False
    inspect_view_enabled = False


class HoursViewSet(CentreViewSet):
    """Hours of the week."""

    model = ConsultationHours
    icon = "time"
    menu_label = _("Hours")
    edit_handler = hours_edit_handler
    list_display = [
        "__str__",
        Column("specialist", label=_("Specialist"), accessor="specialist.name"),
        "valid_from",
        "valid_until",
    ]
    ordering = ["specialist__name", "weekday", "start"]
    copy_view_enabled = False
    inspect_view_enabled = False

    def get_queryset(self, request: HttpRequest) -> QuerySet[ConsultationHours]:
        return super().get_queryset(request).select_related("specialist")


class ExceptionViewSet(CentreViewSet):
    """Days off and additional hours."""

    model = HoursException
    icon = "date"
    menu_label = _("Exceptions")
    edit_handler = exception_edit_handler
    list_display = [
        "__str__",
        Column("specialist", label=_("Specialist"), accessor="specialist.name"),
    ]
    ordering = ["-first_day", "-pk"]
    copy_view_enabled = False
    inspect_view_enabled = False

    def get_queryset(self, request: HttpRequest) -> QuerySet[HoursException]:
        return super().get_queryset(request).select_related("specialist")


class ConsultationsGroup(SnippetViewSetGroup):
    """One entry of the menu for consultations."""

    menu_label: Any = _("Consultations")
    menu_icon = "calendar-check"
    menu_order = 255
    items = (BookingViewSet, HoursViewSet, ExceptionViewSet, TopicViewSet)
