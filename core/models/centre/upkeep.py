"""When the portal reminds of itself."""

from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel

YEAR = 365


class CentreUpkeep(models.Model):
    """After how many days a section counts as silent, and how early a date is announced."""

    silent_days = models.PositiveSmallIntegerField(
        _("a section is silent after, days"),
        default=90,
        validators=[MinValueValidator(1), MaxValueValidator(5 * YEAR)],
        help_text=_("So many days without a change, and the section stands on the editor's desk."),
    )
    notice_days = models.PositiveSmallIntegerField(
        _("remind of a date beforehand, days"),
        default=14,
        validators=[MaxValueValidator(YEAR)],
        help_text=_("So early the desk shows what is going to expire."),
    )
    upkeep_letters = models.BooleanField(
        _("weekly letter"),
        default=True,
        help_text=_("On Mondays owners and administrators are told what wants mending."),
    )

    upkeep_panels = [
        FieldPanel("silent_days"),
        FieldPanel("notice_days"),
        FieldPanel("upkeep_letters"),
    ]

    class Meta:
        abstract = True
