"""Seasonal schools, sessions and summer programmes (Тверь 3.1.9, Электросталь 3.7)."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, FieldRowPanel, MultiFieldPanel

from programmes.choices import Season


class Session(models.Model):
    """Season, days and place of a session."""

    season = models.CharField(_("season"), max_length=10, choices=Season.choices, blank=True)
    session_starts = models.DateField(
        _("the session begins"),
        null=True,
        blank=True,
        help_text=_("From this day the admission is closed, if no later term of it is set."),
    )
    session_ends = models.DateField(_("the session ends"), null=True, blank=True)
    session_place = models.CharField(_("place of the session"), max_length=200, blank=True)

    session_panels = [
        MultiFieldPanel(
            [
                FieldPanel("season"),
                FieldRowPanel([FieldPanel("session_starts"), FieldPanel("session_ends")]),
                FieldPanel("session_place"),
            ],
            heading=_("Seasonal school or session"),
        )
    ]

    class Meta:
        abstract = True
