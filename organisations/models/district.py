"""Parts of a municipality."""

from typing import Any

from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel

from core.models import Recorded
from core.querysets import SiteQuerySet
from core.slugs import FALLBACK, make_slug
from core.translated import Said, Translated


class District(Translated, Recorded):
    """A part of the municipality by which organisations are found; centres name their own."""

    translated_fields = ("name",)

    site = models.ForeignKey(
        "wagtailcore.Site", verbose_name=_("centre"), on_delete=models.CASCADE, related_name="+"
    )
    name = models.CharField(_("name"), max_length=120)
    slug = models.SlugField(
        _("address"), max_length=60, blank=True, help_text=_("Made of the name when left empty.")
    )
    order = models.PositiveSmallIntegerField(_("order"), default=0)

    objects = SiteQuerySet.as_manager()

    panels = [
        FieldPanel("name"),
        FieldPanel("slug"),
        FieldPanel("order"),
        FieldPanel("translations"),
    ]

    class Meta:
        verbose_name = _("district")
        verbose_name_plural = _("districts")
        ordering = ["order", "name"]
        constraints = [
            models.UniqueConstraint(fields=["site", "name"], name="organisations_district_once"),
            models.UniqueConstraint(fields=["site", "slug"], name="organisations_district_address"),
        ]

    def __str__(self) -> str:
        return self.name

    @property
    def label(self) -> Said:
        """The name in the reader's language."""
        return self.said("name")

    def clean(self) -> None:
        """Make the address of the name; refuse a name or an address that another district has."""
        super().clean()
        self.name = " ".join(self.name.split())
        self.slug = self.slug or make_slug(self.name) or FALLBACK
        others = District.objects.for_site(self.site_id).exclude(pk=self.pk)
        if others.filter(name__iexact=self.name).exists():
            raise ValidationError({"name": _("The centre already has this district.")})
        if others.filter(slug=self.slug).exists():
            raise ValidationError({"slug": _("Another district already has this address.")})

    def save(self, *args: Any, **kwargs: Any) -> None:
        """Save; a district without an address gets one from its name."""
        self.slug = self.slug or make_slug(self.name) or FALLBACK
        super().save(*args, **kwargs)
