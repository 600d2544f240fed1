"""Filters of the list of representatives."""

from typing import Any

import django_filters
from django.db.models import QuerySet
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _
from wagtail.admin.filters import WagtailFilterSet

from core.viewsets.scoped import visible
from organisations.models import Organisation
from organisations.representatives.models import Representative


def _organisations(request: HttpRequest) -> QuerySet[Organisation]:
    return visible(Organisation, request.user)


class RepresentativeFilterSet(WagtailFilterSet):
    """By organisation; by whether it is over."""

    organisation = django_filters.ModelChoiceFilter(
        label=_("Organisation"), queryset=_organisations
    )
    valid = django_filters.ChoiceFilter(
        label=_("State"),
        choices=[("now", _("valid")), ("not", _("over or not begun"))],
        method="by_validity",
    )

    class Meta:
        model = Representative
        fields = ["organisation"]

    def by_validity(self, queryset: Any, name: str, value: str) -> Any:
        """Keep those that are valid today, or the others."""
        valid = Representative.objects.valid().values("pk")
        return queryset.filter(pk__in=valid) if value == "now" else queryset.exclude(pk__in=valid)
