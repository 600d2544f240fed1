"""Where a family enrols, and what the Navigator knows of the programme (Тверь 3.1.3)."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, FieldRowPanel, MultiFieldPanel

from core.validators import validate_https
from programmes.choices import NavigatorStatus


class Navigator(models.Model):
    """Addresses of enrolment, number in the Navigator, status and date of the check."""

    navigator_url = models.URLField(
        _("page in the Navigator"), blank=True, validators=[validate_https]
    )
    gosuslugi_url = models.URLField(_("page at Gosuslugi"), blank=True, validators=[validate_https])
    navigator_id = models.CharField(
        _("number in the Navigator"), max_length=40, blank=True, db_index=True
    )
    navigator_status = models.CharField(
        _("status in the Navigator"),
        max_length=10,
        choices=NavigatorStatus.choices,
        default=NavigatorStatus.ABSENT,
    )
    navigator_checked_on = models.DateField(_("checked on"), null=True, blank=True)

    navigator_panels = [
        MultiFieldPanel(
            [
                FieldRowPanel([FieldPanel("navigator_url"), FieldPanel("gosuslugi_url")]),
                FieldRowPanel(
                    [
                        FieldPanel("navigator_id"),
                        FieldPanel("navigator_status"),
                        FieldPanel("navigator_checked_on"),
                    ]
                ),
            ],
            heading=_("Enrolment and the Navigator"),
        )
    ]

    class Meta:
        abstract = True
