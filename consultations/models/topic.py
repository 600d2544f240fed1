"""What consultations are about."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from core.models import Topic


class ConsultationTopic(Topic):
    """A topic with the specialists who speak of it (Тверь 2.2.1, Электросталь 3.2)."""

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

    class Meta(Topic.Meta):
        verbose_name = _("topic of consultations")
        verbose_name_plural = _("topics of consultations")
