"""What happened to a question and when."""

from django.conf import settings
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from questions.choices import Event


class QuestionEvent(models.Model):
    """A step of a question; readers see the day and the kind, never the person."""

    question = models.ForeignKey(
        "questions.Question", on_delete=models.CASCADE, related_name="events"
    )
    kind = models.CharField(_("what happened"), max_length=15, choices=Event)
    at = models.DateTimeField(_("when"), default=timezone.now)
    by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name=_("who"),
        null=True,
        on_delete=models.SET_NULL,
        related_name="+",
    )

    class Meta:
        verbose_name = _("step of a question")
        verbose_name_plural = _("steps of questions")
        ordering = ["at", "pk"]

    def __str__(self) -> str:
        return str(self.get_kind_display())
