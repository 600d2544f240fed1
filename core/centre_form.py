"""Form of a centre's settings: choices that come from registries."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _
from wagtail.admin.forms import WagtailAdminModelForm

from core import sections
from core.translated.languages import others

TIME_ZONES = [
    ("Europe/Kaliningrad", _("Kaliningrad, Moscow −1")),
    ("Europe/Moscow", _("Moscow")),
    ("Europe/Samara", _("Samara, Moscow +1")),
    ("Asia/Yekaterinburg", _("Yekaterinburg, Moscow +2")),
    ("Asia/Omsk", _("Omsk, Moscow +3")),
    ("Asia/Krasnoyarsk", _("Krasnoyarsk, Moscow +4")),
    ("Asia/Irkutsk", _("Irkutsk, Moscow +5")),
    ("Asia/Yakutsk", _("Yakutsk, Moscow +6")),
    ("Asia/Vladivostok", _("Vladivostok, Moscow +7")),
    ("Asia/Magadan", _("Magadan, Moscow +8")),
    ("Asia/Kamchatka", _("Kamchatka, Moscow +9")),
]


class CentreSettingsForm(WagtailAdminModelForm):
    """Sections and languages as ticks, time zones of Russia as a list."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if off := self.fields.get("sections_off"):
            self.fields["sections_off"] = forms.MultipleChoiceField(
                choices=sections.choices(),
                required=False,
                label=off.label,
                help_text=off.help_text,
                widget=forms.CheckboxSelectMultiple,
            )
        if spoken := self.fields.get("languages"):
            self.fields["languages"] = forms.MultipleChoiceField(
                choices=others(),
                required=False,
                label=spoken.label,
                help_text=spoken.help_text,
                widget=forms.CheckboxSelectMultiple,
            )
        if zone := self.fields.get("time_zone"):
            zone.widget = forms.Select(choices=TIME_ZONES)
