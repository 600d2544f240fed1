"""What questions are about."""

from typing import Any

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel

from core.models import Recorded
from core.querysets import SiteQuerySet
from core.slugs import free_slug
from core.translated import Said, Translated


class QuestionTopicQuerySet(SiteQuerySet):
    """Topics of a centre."""

    def offered(self) -> "QuestionTopicQuerySet":
        """Return the topics that a reader may choose, in the editors' order."""
        return self.filter(active=True).order_by("order", "name")


class QuestionTopic(Translated, Recorded):
    """A topic with the person whom its questions go to first."""

    translated_fields = ("name",)

    site = models.ForeignKey(
        "wagtailcore.Site", verbose_name=_("centre"), on_delete=models.PROTECT, related_name="+"
    )
    name = models.CharField(_("name"), max_length=80)
    slug = models.SlugField(_("address"), max_length=60, editable=False)
    order = models.PositiveSmallIntegerField(_("order"), default=100)
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

    objects = models.Manager.from_queryset(QuestionTopicQuerySet)()

    panels = [
        FieldPanel("name"),
        FieldPanel("order"),
        FieldPanel("active"),
        FieldPanel("assignee"),
        FieldPanel("translations"),
    ]

    class Meta:
        verbose_name = _("topic of questions")
        verbose_name_plural = _("topics of questions")
        ordering = ["order", "name"]
        constraints = [
            models.UniqueConstraint(
                fields=["site", "name"],
                name="questions_topic_once",
                violation_error_message=_("There is such a topic already."),
            ),
            models.UniqueConstraint(fields=["site", "slug"], name="questions_topic_address"),
        ]

    def __str__(self) -> str:
        return self.name

    @property
    def label(self) -> Said:
        """The name in the reader's language."""
        return self.said("name")

    def clean(self) -> None:
        """Refuse somebody who does not work in the centre."""
        from questions.rules import check_assignee

        super().clean()
        check_assignee(self)

    def save(self, *args: Any, **kwargs: Any) -> None:
        """Save; the address of a new topic is made of its name and stays."""
        if not self.slug:
            self.slug = free_slug(self, self.name)
        super().save(*args, **kwargs)
