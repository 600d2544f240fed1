"""Terms of keeping personal data; each centre sets its own (152-ФЗ ст. 5 ч. 7, ст. 21)."""

from typing import Any

from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, MultiFieldPanel
from wagtail.contrib.settings.models import BaseSiteSetting, register_setting


def days_field(label: Any, default: int, help_text: Any = "") -> models.PositiveIntegerField:
    """Return a field for a term in days, between one day and fifty years."""
    return models.PositiveIntegerField(
        label,
        default=default,
        help_text=help_text,
        validators=[MinValueValidator(1), MaxValueValidator(18_250)],
    )


@register_setting(icon="lock")
class PrivacySettings(BaseSiteSetting):
    """How fast requests are answered and how long data is kept.

    The law gives the rule, the numbers are the centre's decision; ask a lawyer before changing.
    """

    answer_days = days_field(
        _("answer a request for withdrawal within, days"), 10, _("Federal Law 152-FZ, article 20.")
    )
    removal_days = days_field(
        _("destroy the data after a withdrawal within, days"),
        30,
        _("Federal Law 152-FZ, article 21, part 5."),
    )
    warning_days = days_field(_("warn before a consent expires, days"), 30)
    ip_days = days_field(
        _("keep the IP address of a consent given by a form, days"),
        365,
        _("It proves that the form was sent; afterwards the text version and the date are enough."),
    )
    ended_days = days_field(
        _("keep the name and the scan after a consent has ended, days"),
        1095,
        _("Three years are the general term of limitation (Civil Code, article 196)."),
    )
    request_days = days_field(_("keep a closed request for withdrawal, days"), 1095)

    panels = [
        MultiFieldPanel(
            [FieldPanel("answer_days"), FieldPanel("removal_days")], heading=_("Withdrawal")
        ),
        MultiFieldPanel(
            [
                FieldPanel("warning_days"),
                FieldPanel("ip_days"),
                FieldPanel("ended_days"),
                FieldPanel("request_days"),
            ],
            heading=_("Terms of keeping"),
        ),
    ]

    class Meta:
        verbose_name = _("personal data")
