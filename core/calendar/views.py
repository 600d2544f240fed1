"""The calendar of the desk."""

from typing import Any

from django.db.models import QuerySet
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _
from wagtail.models import Page, Site
from wagtail.query import PageQuerySet

from core import access, centres
from core.calendar import month as months
from core.desk_page import DeskPage
from core.isolation.things import own_pages


class CalendarView(DeskPage):
    """A month of the person's centres; `?month=2026-11`, `?site=` for one of several."""

    template_name = "core/calendar/month.html"
    page_title = _("Calendar of publications")
    header_icon = "calendar-alt"

    def test_func(self) -> bool:
        return access.works_where(self.request.user, "wagtailadmin.access_admin")

    @cached_property
    def sites(self) -> QuerySet[Site]:
        """The centres of the person."""
        return access.sites_of(self.request.user)

    @cached_property
    def site(self) -> Site | None:
        """The centre that was asked for, None for all of them."""
        asked = self.request.GET.get("site", "")
        return self.sites.filter(pk=asked).first() if asked.isdecimal() else None

    def pages(self) -> PageQuerySet:
        """Return the pages whose schedule is shown."""
        if self.site:
            return centres.pages_of(self.site)
        return Page.objects.filter(own_pages(self.request.user))

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        month = months.first_day(self.request.GET.get("month", ""))
        shown = self.sites.filter(pk=self.site.pk) if self.site else self.sites
        weeks = months.weeks(month, self.pages(), shown)
        days = [day for week in weeks for day in week if day.in_month and day.events]
        return super().get_context_data(
            month=month,
            weeks=weeks,
            days=days,
            before=self._address(months.month_before(month)),
            after=self._address(months.next_month(month)),
            sites=self.sites if len(self.sites) > 1 else [],
            site=self.site,
            **kwargs,
        )

    def _address(self, month: Any) -> str:
        site = f"&site={self.site.pk}" if self.site else ""
        return f"?month={month:%Y-%m}{site}"
