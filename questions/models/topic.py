"""What questions are about."""

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel

from core.models import Topic


class QuestionTopic(Topic):
    """A topic with the person whom its questions go to first."""

    active = models.BooleanField(
        _("offered in the form"), default=True, help_text=_("Answers of an old topic stay.")
    )
    assignee = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name=_("who answers"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
        help_text=_("New questions of the topic go to this person; a letter is sent."),
    )

    panels = [
        FieldPanel("name"),
        FieldPanel("order"),
        FieldPanel("active"),
        FieldPanel("assignee"),
        FieldPanel("translations"),
    ]

    class Meta(Topic.Meta):
        verbose_name = _("topic of questions")
        verbose_name_plural = _("topics of questions")

    def clean(self) -> None:
        """Refuse somebody who does not work in the centre."""
        from questions.rules import check_assignee

        super().clean()
        check_assignee(self)
