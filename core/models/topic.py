"""What readers choose when they turn to the centre."""

from typing import Any, Self

from django.db import models
from django.utils.translation import gettext_lazy as _

from core.querysets import SiteQuerySet
from core.slugs import free_slug
from core.translated import Said, Translated

from .recorded import Recorded


class TopicQuerySet(SiteQuerySet):
    """Topics of a centre."""

    def offered(self) -> Self:
        """Return the topics that a reader may choose, in the editors' order."""
        return self.filter(active=True).order_by("order", "name")


class Topic(Translated, Recorded):
    """A topic of a centre; subclasses say `active` in their own words."""

    translated_fields = ("name",)

    site = models.ForeignKey(
        "wagtailcore.Site", verbose_name=_("centre"), on_delete=models.PROTECT, related_name="+"
    )
    name = models.CharField(_("name"), max_length=80)
    slug = models.SlugField(_("address"), max_length=60, editable=False)
    order = models.PositiveSmallIntegerField(_("order"), default=100)

    objects = models.Manager.from_queryset(TopicQuerySet)()

    class Meta:
        abstract = True
        ordering = ["order", "name"]
        constraints = [
            models.UniqueConstraint(
                fields=["site", "name"],
                name="%(app_label)s_topic_once",
                violation_error_message=_("There is such a topic already."),
            ),
            models.UniqueConstraint(fields=["site", "slug"], name="%(app_label)s_topic_address"),
        ]

    def __str__(self) -> str:
        return self.name

    @property
    def label(self) -> Said:
        """The name in the reader's language."""
        return self.said("name")

    def save(self, *args: Any, **kwargs: Any) -> None:
        """Save; the address of a new topic is made of its name and stays."""
        if not self.slug:
            self.slug = free_slug(self, self.name)
        super().save(*args, **kwargs)
