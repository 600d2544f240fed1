"""A question of a reader to a methodist."""

from datetime import timedelta
from typing import Any

from django.conf import settings
from django.db import models, transaction
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from wagtail.fields import RichTextField

from consents.validators import no_child_data
from core.numbers import next_number
from core.tokens import make_token
from questions.choices import CLOSED, Helped, Status
from questions.models.question_settings import QuestionSettings
from questions.panels import question_edit_handler
from questions.querysets import QuestionManager
from questions.terms import after_working_days

ANSWER_FEATURES = ["bold", "ol", "ul", "link", "document-link"]
LONGEST = 1000  # letters of a question


class Question(models.Model):
    """What was asked, by whom it is answered and by when (Тверь 2.2.1, Электросталь 2.2-1).

    Only the holder of the secret address and the desk see it; no page shows it, so it leaves no
    row in the outbox. It is deleted when its term is over.
    """

    site = models.ForeignKey(
        "wagtailcore.Site", verbose_name=_("centre"), on_delete=models.PROTECT, related_name="+"
    )
    number = models.PositiveIntegerField(_("number"), editable=False)
    token = models.CharField(max_length=40, unique=True, editable=False, default=make_token)
    topic = models.ForeignKey(
        "questions.QuestionTopic",
        verbose_name=_("topic"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="questions",
    )
    audience = models.ForeignKey(
        "vocabularies.Term",
        verbose_name=_("who asks"),
        null=True,
        on_delete=models.SET_NULL,
        related_name="+",
        limit_choices_to={"vocabulary": "audience", "active": True},
    )
    text = models.TextField(_("question"), max_length=LONGEST, validators=[no_child_data])
    email = models.EmailField(_("e-mail"))
    asked_at = models.DateTimeField(_("asked on"), default=timezone.now, editable=False)
    due_on = models.DateField(_("answer by"), editable=False)
    status = models.CharField(
        _("state"), max_length=10, choices=Status, default=Status.NEW, editable=False
    )
    assignee = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name=_("who answers"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
    )
    note = models.TextField(
        _("note for colleagues"), blank=True, max_length=1000, help_text=_("Readers never see it.")
    )
    answer = RichTextField(_("answer"), features=ANSWER_FEATURES, blank=True)
    answered_at = models.DateTimeField(_("answered on"), null=True, editable=False)
    answered_by = models.CharField(
        _("who has answered"),
        max_length=150,
        blank=True,
        help_text=_("A position for the reader: «methodist for work with parents». No name."),
    )
    may_publish = models.BooleanField(_("may be published without personal data"), default=False)
    helped = models.CharField(_("did it help"), max_length=10, choices=Helped, blank=True)
    consent = models.ForeignKey(
        "consents.ConsentRecord",
        verbose_name=_("consent"),
        null=True,
        editable=False,
        on_delete=models.SET_NULL,
        related_name="+",
    )

    objects = QuestionManager()
    edit_handler = question_edit_handler

    class Meta:
        verbose_name = _("question")
        verbose_name_plural = _("questions")
        ordering = ["-asked_at", "-pk"]
        indexes = [models.Index(fields=["site", "status", "due_on"])]
        constraints = [
            models.UniqueConstraint(fields=["site", "number"], name="questions_number_once")
        ]

    def __str__(self) -> str:
        """Name the question without the person: this string goes to logs and letters."""
        return _("Question № %(number)s") % {"number": self.number or "–"}

    def clean(self) -> None:
        """Refuse an assignee and a topic of another centre."""
        from questions.rules import check_assignee, check_topic

        super().clean()
        check_assignee(self)
        check_topic(self)

    def save(self, *args: Any, **kwargs: Any) -> None:
        """Give a new question its number and its term."""
        with transaction.atomic():
            if self.number is None:
                self.number = next_number(self)
            if self.due_on is None:
                days = QuestionSettings.for_site(self.site).answer_days
                self.due_on = after_working_days(timezone.localdate(self.asked_at), days)
            super().save(*args, **kwargs)

    @property
    def is_closed(self) -> bool:
        """Whether it has its answer."""
        return self.status in CLOSED

    @property
    def is_overdue(self) -> bool:
        """Whether the answer is late."""
        return not self.is_closed and self.due_on < timezone.localdate()

    @property
    def closes_on(self) -> Any:
        """The day on which the page closes and the data are deleted; None before the answer."""
        if self.answered_at is None:
            return None
        days = QuestionSettings.for_site(self.site).keep_days
        return timezone.localdate(self.answered_at) + timedelta(days=days)
