"""What consultations are about."""

from typing import Any

from django.db import models
from django.utils.translation import gettext_lazy as _

from consultations.querysets import TopicManager
from core.models import Recorded
from core.slugs import free_slug
from core.translated import Said, Translated


class ConsultationTopic(Translated, Recorded):
    """A topic with the specialists who speak of it (Тверь 2.2.1, Электросталь 3.2)."""

    translated_fields = ("name",)

    site = models.ForeignKey(
        "wagtailcore.Site", verbose_name=_("centre"), on_delete=models.PROTECT, related_name="+"
    )
    name = models.CharField(_("name"), max_length=80)
    slug = models.SlugField(_("address"), max_length=60, editable=False)
    order = models.PositiveSmallIntegerField(_("order"), default=100)
    active = models.BooleanField(
        _("offered to readers"), default=True, help_text=_("Bookings of an old topic stay.")
    )
    specialists = models.ManyToManyField(
        "organisations.Specialist",
        verbose_name=_("specialists"),
        blank=True,
        related_name="consultation_topics",
        help_text=_("Readers see those who are published and have hours."),
    )

    changed_at = models.DateTimeField(_("updated"), auto_now=True)

    objects = TopicManager()

    class Meta:
        verbose_name = _("topic of consultations")
        verbose_name_plural = _("topics of consultations")
        ordering = ["order", "name"]
        constraints = [
            models.UniqueConstraint(
                fields=["site", "name"],
                name="consultations_topic_once",
                violation_error_message=_("There is such a topic already."),
            ),
            models.UniqueConstraint(fields=["site", "slug"], name="consultations_topic_address"),
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
