"""Rubrics of a centre's news."""

from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel

from core.models import Recorded
from core.querysets import SiteQuerySet
from core.slugs import FALLBACK, make_slug
from core.translated import Said, Translated


class Rubric(Translated, Recorded):
    """A rubric: centres name their own (dictionary 2.7)."""

    translated_fields = ("name",)

    site = models.ForeignKey(
        "wagtailcore.Site", verbose_name=_("centre"), on_delete=models.CASCADE, related_name="+"
    )
    name = models.CharField(_("name"), max_length=60)
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
        verbose_name = _("rubric")
        verbose_name_plural = _("rubrics")
        ordering = ["order", "name"]
        constraints = [
            models.UniqueConstraint(fields=["site", "slug"], name="news_rubric_slug_unique"),
        ]

    def __str__(self) -> str:
        return self.name

    @property
    def label(self) -> Said:
        """The name in the reader's language."""
        return self.said("name")

    def clean(self) -> None:
        """Make the address of the name and refuse one that another rubric has."""
        self.slug = self.slug or make_slug(self.name) or FALLBACK
        twins = Rubric.objects.filter(site_id=self.site_id, slug=self.slug).exclude(pk=self.pk)
        if self.site_id and twins.exists():
            raise ValidationError({"slug": _("Another rubric already has this address.")})
