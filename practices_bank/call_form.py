"""The form of a call: its hours are typed and shown as the centre's, whoever sits at the desk."""

from datetime import tzinfo
from typing import Any

from django import forms
from django.utils import timezone
from django.utils.translation import gettext as _

from core.centres import site_of
from core.forms import PublishingPageForm
from practices_bank.hours import zone_of

MOMENTS = ("opens_at", "closes_at")


class MomentField(forms.DateTimeField):
    """Day and hour in a given time zone."""

    def __init__(self, *, zone: tzinfo, **more: Any) -> None:
        self.zone = zone
        super().__init__(**more)

    def prepare_value(self, value: Any) -> Any:
        """Show the moment by the clock of the zone."""
        with timezone.override(self.zone):
            return super().prepare_value(value)

    def to_python(self, value: Any) -> Any:
        """Take what was typed by the clock of the zone."""
        with timezone.override(self.zone):
            return super().to_python(value)


class CallForm(PublishingPageForm):
    """A term in the hours of the centre: readers are told the same (`core.time_zone`)."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        zone = zone_of(site_of(self.instance if self.instance.pk else self.parent_page))
        for name in MOMENTS:
            if name in self.fields:
                self.fields[name] = _by_the_clock_of(zone, self.fields[name])


def _by_the_clock_of(zone: tzinfo, field: Any) -> MomentField:
    return MomentField(
        zone=zone,
        required=field.required,
        label=field.label,
        widget=field.widget,
        input_formats=field.input_formats,
        help_text=_("By the clock of the centre: %(zone)s.") % {"zone": zone},
    )
