"""Form of the settings of a centre's entrance."""

from typing import Any

from django import forms
from wagtail.admin.forms import WagtailAdminModelForm

from users.models.centre_role import Role


class EntranceSettingsForm(WagtailAdminModelForm):
    """Roles as ticks."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if roles := self.fields.get("second_step_roles"):
            self.fields["second_step_roles"] = forms.MultipleChoiceField(
                choices=Role.choices,
                required=False,
                label=roles.label,
                help_text=roles.help_text,
                widget=forms.CheckboxSelectMultiple,
            )
