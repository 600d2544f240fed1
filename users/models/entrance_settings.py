"""How the people of a centre prove at the entrance that it is they."""

from typing import Any

from django.core.validators import MaxValueValidator
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, ObjectList
from wagtail.contrib.settings.models import BaseSiteSetting, register_setting

from users.login.settings_form import EntranceSettingsForm
from users.models.centre_role import Role

LONGEST_GRACE = 30  # days


def demanded_by_default() -> list[str]:
    """Return the roles that change what the public reads and who works in the centre."""
    return [Role.ADMINISTRATOR.value, Role.EDITOR.value]


@register_setting(icon="key")
class EntranceSettings(BaseSiteSetting):
    """Which roles of a centre must have the second step, and how soon.

    Superusers must always have it in production, whatever the centres set.
    """

    second_step_roles = models.JSONField(
        _("roles with the second step"),
        default=demanded_by_default,
        blank=True,
        help_text=_(
            "After the password these people enter a code from the telephone or use a passkey. "
            "Without it the working area does not open for them."
        ),
    )
    grace_days = models.PositiveSmallIntegerField(
        _("days to set it up"),
        default=0,
        validators=[MaxValueValidator(LONGEST_GRACE)],
        help_text=_(
            "How long a person may work without the second step. Counted from the day when the "
            "account was made or the role was ticked here, whichever is later; 0 – at once."
        ),
    )
    demanded_since = models.DateTimeField(default=timezone.now, editable=False)

    edit_handler = ObjectList(
        [FieldPanel("second_step_roles"), FieldPanel("grace_days")],
        base_form_class=EntranceSettingsForm,
    )

    class Meta:
        verbose_name = _("entrance of staff")

    def save(self, *args: Any, **kwargs: Any) -> None:
        """Count the grace anew where a role has been added."""
        stored = type(self).objects.filter(pk=self.pk).values_list("second_step_roles", flat=True)
        before = stored.first() if self.pk else None
        if before is not None and set(self.second_step_roles) - set(before):
            self.demanded_since = timezone.now()
        super().save(*args, **kwargs)
