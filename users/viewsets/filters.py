"""Filters of the list of people."""

from typing import Any

import django_filters
from django.forms import CheckboxSelectMultiple, RadioSelect
from django.utils.translation import gettext_lazy as _
from wagtail.admin.filters import DateRangePickerWidget, WagtailFilterSet
from wagtail.admin.widgets.boolean_radio_select import BooleanRadioSelect
from wagtail.models import Site

from users.access import sites_of
from users.models import CentreRole, Role, User
from users.second_step.standing import has_step


def _sites(request: Any) -> Any:
    return sites_of(request.user, Role.ADMINISTRATOR)


class PeopleFilterSet(WagtailFilterSet):
    """By role, centre, last login, second step and whether the account is open."""

    role = django_filters.MultipleChoiceFilter(
        label=_("Role"), choices=Role.choices, widget=CheckboxSelectMultiple, method="with_role"
    )
    site = django_filters.ModelMultipleChoiceFilter(
        label=_("Centre"), queryset=_sites, widget=CheckboxSelectMultiple, method="with_site"
    )
    is_active = django_filters.BooleanFilter(label=_("Active"), widget=BooleanRadioSelect)
    second_step = django_filters.ChoiceFilter(
        label=_("Second step"),
        choices=[("with", _("set up")), ("without", _("not set up"))],
        widget=RadioSelect,
        method="with_step",
    )
    last_login = django_filters.DateFromToRangeFilter(
        label=_("Last login"), widget=DateRangePickerWidget
    )

    class Meta:
        model = User
        fields: list[str] = []

    def __init__(self, *args: Any, is_searching: bool = False, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if _sites(self.request).count() < 2:
            del self.filters["site"]

    def _granted(self) -> Any:
        return CentreRole.objects.granted_by(self.request.user)

    def with_role(self, queryset: Any, name: str, value: list[str]) -> Any:
        """Keep the people with one of the roles in a centre that the user administers."""
        if not value:
            return queryset
        groups = self._granted().filter(role__in=value).values("group")
        return queryset.filter(pk__in=User.objects.filter(groups__in=groups).values("pk"))

    def with_site(self, queryset: Any, name: str, value: list[Site]) -> Any:
        """Keep the people of the centres."""
        if not value:
            return queryset
        groups = self._granted().filter(site__in=value).values("group")
        return queryset.filter(pk__in=User.objects.filter(groups__in=groups).values("pk"))

    def with_step(self, queryset: Any, name: str, value: str) -> Any:
        """Keep the people with the second step, or those without."""
        return queryset.filter(has_step() if value == "with" else ~has_step())
