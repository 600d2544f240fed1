"""Learning at a distance: what a family has to know before it agrees."""

from django import forms
from django.core.validators import MaxValueValidator
from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, FieldRowPanel, MultiFieldPanel

from programmes.choices import Distance
from vocabularies.words import word


class DistanceForm(models.Model):
    """None, with or only; platform, equipment, hours, identity, attendance, a trial lesson."""

    distance = word("distance", _("distance learning"), required=True)
    platform = models.CharField(_("platform"), max_length=150, blank=True)
    platform_url = models.URLField(_("address of the platform"), blank=True)
    hours_online = models.PositiveIntegerField(
        _("hours online"), null=True, blank=True, validators=[MaxValueValidator(20_000)]
    )
    requirements = models.TextField(_("technical requirements"), max_length=600, blank=True)
    needed_at_home = models.TextField(_("what the child needs at home"), max_length=600, blank=True)
    identity = models.TextField(_("how the child is recognised"), max_length=400, blank=True)
    attendance = models.TextField(_("how attendance is kept"), max_length=400, blank=True)
    trial_url = models.URLField(_("trial lesson"), blank=True)

    distance_panels = [
        MultiFieldPanel(
            [
                FieldPanel("distance", widget=forms.Select),
                FieldRowPanel([FieldPanel("platform"), FieldPanel("platform_url")]),
                FieldPanel("hours_online"),
                FieldPanel("requirements"),
                FieldPanel("needed_at_home"),
                FieldPanel("identity"),
                FieldPanel("attendance"),
                FieldPanel("trial_url"),
            ],
            heading=_("Distance learning"),
        )
    ]

    class Meta:
        abstract = True

    @property
    def distance_code(self) -> str:
        """Code of the word, empty for a draft without one."""
        return self.distance.code if self.distance else ""

    @property
    def has_distance(self) -> bool:
        """Say whether any lesson is held at a distance."""
        return self.distance_code in (Distance.WITH, Distance.ONLY)

    @property
    def online_share(self) -> int | None:
        """Share of the hours online, in whole per cent; None where it is not known."""
        total = getattr(self, "hours_total", None)
        if self.distance_code == Distance.ONLY:
            return 100
        if not self.has_distance or not total or self.hours_online is None:
            return None
        return round(self.hours_online * 100 / total)
