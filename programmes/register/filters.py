"""What the register of programmes is narrowed by."""

from typing import Any

import django_filters
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _
from wagtail.admin.filters import WagtailFilterSet

from core.filters import CountedChoiceFilter
from core.viewsets import CentrePermissionPolicy
from organisations.filters import WordFilter
from organisations.models import District, Organisation
from programmes.choices import Enrolment, NavigatorStatus, Status
from programmes.models import ProgrammePage
from vocabularies.models import Vocabulary

ACTIONS = ("view", "add", "change")


def sites_for(user: Any) -> Any:
    """Return the centres whose register a person reads: who works with their organisations."""
    return CentrePermissionPolicy(Organisation).sites_user_has_any_permission_for(user, ACTIONS)


def _organisations(request: HttpRequest) -> Any:
    sites = sites_for(request.user).values("pk")
    return Organisation.objects.filter(site__in=sites, programmes__isnull=False).distinct()


def _districts(request: HttpRequest) -> Any:
    return District.objects.filter(site__in=sites_for(request.user).values("pk"))


class ProgrammeFilterSet(WagtailFilterSet):
    """By status, with the numbers, and by what the methodologist looks for."""

    status = CountedChoiceFilter(label=_("Status"), choices=Status.choices)
    organisation = django_filters.ModelChoiceFilter(
        label=_("Organisation"), queryset=_organisations
    )
    district = django_filters.ModelChoiceFilter(
        label=_("District of the organisation"),
        field_name="organisation__district",
        queryset=_districts,
    )
    direction = WordFilter(Vocabulary.DIRECTION)
    levels = WordFilter(Vocabulary.LEVEL, distinct=True)
    delivery = WordFilter(Vocabulary.DELIVERY)
    navigator_status = django_filters.ChoiceFilter(
        label=_("Navigator"), choices=NavigatorStatus.choices, empty_label=_("All")
    )
    admits = django_filters.ChoiceFilter(
        label=_("Admission"), choices=Enrolment.choices, empty_label=_("All")
    )
    is_network = django_filters.BooleanFilter(label=_("Network programme"))

    class Meta:
        model = ProgrammePage
        fields: list[str] = []
