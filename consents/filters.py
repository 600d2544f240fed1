"""Filters of the log."""

import django_filters
from django.utils.translation import gettext_lazy as _
from wagtail.admin.filters import WagtailFilterSet

from consents.models import ConsentKind, ConsentRecord, State
from consents.querysets import ConsentRecordQuerySet


class ConsentRecordFilterSet(WagtailFilterSet):
    """By purpose, by the way it was given, by its present state."""

    kind = django_filters.ChoiceFilter(
        field_name="text__kind", choices=ConsentKind.choices, label=_("purpose")
    )
    state = django_filters.ChoiceFilter(choices=State.choices, method="in_state", label=_("state"))

    class Meta:
        model = ConsentRecord
        fields = ["kind", "given_by", "state"]

    def in_state(
        self, records: ConsentRecordQuerySet, name: str, value: str
    ) -> ConsentRecordQuerySet:
        """Narrow to consents in one state today."""
        return records.in_state(value)
