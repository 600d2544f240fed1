"""What the portal of the centre consists of."""

from zoneinfo import ZoneInfo

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel

from core.validators import validate_https, validate_time_zone


class CentrePresentation(models.Model):
    """Sections that are off, languages, analytics, time zone."""

    sections_off = models.JSONField(
        _("sections that are off"),
        default=list,
        blank=True,
        help_text=_("A section that is off leaves the menus and answers «not found»."),
    )
    languages = models.JSONField(
        _("other languages"),
        default=list,
        blank=True,
        help_text=_(
            "The centre speaks them beside Russian. A language without a tick answers «not found» "
            "and is not offered to readers; translations already made stay."
        ),
    )
    analytics_on = models.BooleanField(
        _("analytics"),
        default=False,
        help_text=_("Off until the centre decides otherwise; a visitor is asked for consent."),
    )
    analytics_pixel = models.URLField(
        _("address of the counter's picture"),
        blank=True,
        validators=[validate_https],
        help_text=_(
            "Visits are counted by a picture of one point, without foreign scripts, for those who "
            "have agreed. For example: https://mc.yandex.ru/watch/00000000"
        ),
    )
    time_zone = models.CharField(
        _("time zone"),
        max_length=40,
        default="Europe/Moscow",
        validators=[validate_time_zone],
        help_text=_("Dates and hours of the portal are shown in it."),
    )

    is_demo = models.BooleanField(
        _("demonstration"),
        default=False,
        editable=False,
        help_text=_("Contacts, people and events of the portal are made up, and it says so."),
    )

    presentation_panels = [
        FieldPanel("sections_off"),
        FieldPanel("languages"),
        FieldPanel("time_zone"),
        FieldPanel("analytics_on"),
        FieldPanel("analytics_pixel"),
    ]

    class Meta:
        abstract = True

    @property
    def zone(self) -> ZoneInfo:
        """The time zone itself."""
        return ZoneInfo(self.time_zone)

    @property
    def counts_visits(self) -> bool:
        """Whether visits are counted for those who agree: consent is asked for nothing less."""
        return bool(self.analytics_on and self.analytics_pixel)

    @property
    def other_languages(self) -> list[str]:
        """Codes of the languages beside Russian, of those that the portal has."""
        known = [code for code, _name in settings.LANGUAGES if code != settings.LANGUAGE_CODE]
        return [code for code in known if code in self.languages]

    def is_section_on(self, key: str) -> bool:
        """Tell whether a section (its key in the registry) and all above it are on."""
        steps = key.split("/")
        above = {"/".join(steps[:end]) for end in range(1, len(steps) + 1)}
        return above.isdisjoint(self.sections_off)
