"""Filters of the registers' lists in the admin."""

from typing import Any

import django_filters
from django.db.models import QuerySet
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from wagtail.admin.filters import WagtailFilterSet

from core import access
from vocabularies.models import Term, Vocabulary

from .choices import AgreementState
from .models import Agreement, District, Organisation, Specialist


class WordFilter(django_filters.ModelChoiceFilter):
    """Offers the words of one vocabulary."""

    def __init__(self, vocabulary: Vocabulary, **kwargs: Any) -> None:
        kwargs.setdefault("label", vocabulary.label)
        super().__init__(queryset=lambda _request: Term.objects.of(vocabulary), **kwargs)


def own_districts(request: Any) -> QuerySet:
    """Return the districts of the person's centres."""
    return District.objects.for_sites(access.sites_of(request.user))


class OrganisationFilterSet(WagtailFilterSet):
    """By words of the vocabularies and by district; nothing of another centre is offered."""

    kind = WordFilter(Vocabulary.ORGANISATION_TYPE)
    department = WordFilter(Vocabulary.DEPARTMENT)
    role = WordFilter(Vocabulary.ORGANISATION_ROLE, field_name="system_roles__role", distinct=True)
    partner_kind = WordFilter(Vocabulary.PARTNER_KIND)
    district = django_filters.ModelChoiceFilter(label=_("District"), queryset=own_districts)

    class Meta:
        model = Organisation
        fields = ["kind", "department", "role", "district", "locality", "partner_kind", "live"]


class AgreementFilterSet(WagtailFilterSet):
    """By what an agreement is worth today."""

    state = django_filters.ChoiceFilter(
        label=_("State"), choices=AgreementState.choices, method="in_state"
    )

    class Meta:
        model = Agreement
        fields = ["state", "is_public"]

    def in_state(self, rows: Any, _name: str, value: str) -> Any:
        """Narrow to one state today."""
        today = timezone.localdate()
        if value == AgreementState.UPCOMING:
            return rows.filter(date__gt=today)
        if value == AgreementState.ENDED:
            return rows.filter(date__lte=today, until__lt=today)
        return rows.in_force(today)


class SpecialistFilterSet(WagtailFilterSet):
    """By role, direction and whether readers meet the person."""

    role = WordFilter(Vocabulary.SPECIALIST_ROLE, field_name="roles", distinct=True)
    direction = WordFilter(Vocabulary.DIRECTION, field_name="directions", distinct=True)

    class Meta:
        model = Specialist
        fields = ["role", "direction", "is_public"]
