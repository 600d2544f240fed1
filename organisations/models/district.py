"""Parts of a municipality."""

from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel

from core.models import Recorded
from core.querysets import SiteQuerySet
from core.translated import Said, Translated


class District(Translated, Recorded):
    """A part of the municipality by which organisations are found; centres name their own."""

    translated_fields = ("name",)

    site = models.ForeignKey(
        "wagtailcore.Site", verbose_name=_("centre"), on_delete=models.CASCADE, related_name="+"
    )
    name = models.CharField(_("name"), max_length=120)
    order = models.PositiveSmallIntegerField(_("order"), default=0)

    objects = SiteQuerySet.as_manager()

    panels = [FieldPanel("name"), FieldPanel("order"), FieldPanel("translations")]

    class Meta:
        verbose_name = _("district")
        verbose_name_plural = _("districts")
        ordering = ["order", "name"]
        constraints = [
            models.UniqueConstraint(fields=["site", "name"], name="organisations_district_once"),
        ]

    def __str__(self) -> str:
        return self.name

    @property
    def label(self) -> Said:
        """The name in the reader's language."""
        return self.said("name")

    def clean(self) -> None:
        """Refuse a name that another district of the centre has."""
        super().clean()
        self.name = " ".join(self.name.split())
        twins = District.objects.for_site(self.site_id).filter(name__iexact=self.name)
        if twins.exclude(pk=self.pk).exists():
            raise ValidationError({"name": _("The centre already has this district.")})
