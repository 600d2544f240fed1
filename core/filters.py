"""Filters that lists of the desk share."""

from typing import Any

import django_filters
from django.db.models import Count
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _


class CountedChoiceFilter(django_filters.ChoiceFilter):
    """A choice that says how many rows of the whole list each option has."""

    def __init__(self, **kwargs: Any) -> None:
        kwargs.setdefault("empty_label", _("All"))
        super().__init__(**kwargs)

    @cached_property
    def field(self) -> Any:
        """The field of the form, counted once for a request."""
        rows = self.parent.queryset.order_by().values(self.field_name)
        counts = rows.annotate(number=Count("pk")).values_list(self.field_name, "number")
        numbers = dict(counts)
        self.extra["choices"] = [
            (value, f"{words} ({numbers.get(value, 0)})") for value, words in self.extra["choices"]
        ]
        return super().field
