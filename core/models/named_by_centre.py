"""Words that each centre names for itself: rubrics, districts."""

from typing import Any

from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel

from core.models.recorded import Recorded
from core.querysets import SiteQuerySet
from core.slugs import FALLBACK, make_slug
from core.translated import Said, Translated


class NamedByCentre(Translated, Recorded):
    """A name, its address and its place; the subclass keeps `site` and `slug` unique together."""

    translated_fields = ("name",)
    taken: Any = _("Another one already has this address.")

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
        abstract = True
        ordering = ["order", "name"]

    def __str__(self) -> str:
        return self.name

    @property
    def label(self) -> Said:
        """The name in the reader's language."""
        return self.said("name")

    def clean(self) -> None:
        """Make the address of the name; refuse one that another of the centre has."""
        super().clean()
        self.slug = self.slug or make_slug(self.name) or FALLBACK
        if self.others().filter(slug=self.slug).exists():
            raise ValidationError({"slug": self.taken})

    def save(self, *args: Any, **kwargs: Any) -> None:
        """Save; without an address it gets one from its name."""
        self.slug = self.slug or make_slug(self.name) or FALLBACK
        super().save(*args, **kwargs)

    def others(self) -> SiteQuerySet:
        """Return the other ones of the same centre."""
        rows = type(self)._default_manager.filter(site_id=self.site_id)
        return rows.exclude(pk=self.pk) if self.site_id else rows.none()
