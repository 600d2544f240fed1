"""One reading of a practice by experts."""

from typing import Any

from django.conf import settings
from django.db import models
from django.db.models import F
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _
from wagtail.models import Site, TaskState, WorkflowState

from core.querysets import SiteQuerySet
from practices_bank.choices import Outcome

OVER = (WorkflowState.STATUS_APPROVED, WorkflowState.STATUS_CANCELLED)


class ReviewRoundQuerySet(SiteQuerySet):
    """Rounds of reviews."""

    def open(self) -> "ReviewRoundQuerySet":
        """Return those that are not over: the author may have taken the practice back."""
        return self.filter(outcome="", task_state__status=TaskState.STATUS_IN_PROGRESS)

    def refused(self) -> "ReviewRoundQuerySet":
        """Return the refusals that stand: nothing was submitted since."""
        return self.filter(
            outcome=Outcome.REFUSED,
            task_state__workflow_state__status=WorkflowState.STATUS_NEEDS_CHANGES,
            task_state__workflow_state__current_task_state=F("task_state"),
        )

    def recommending_what_is_public(self) -> "ReviewRoundQuerySet":
        """Return the recommendations of versions that readers have met.

        The word about a new version says nothing of the old text that still stands there: the
        way of the version must be over, and something published since.
        """
        return self.filter(
            outcome=Outcome.RECOMMENDED,
            task_state__workflow_state__status__in=OVER,
            page__last_published_at__gte=F("decided_at"),
        )


class ReviewRound(models.Model):
    """What experts say of one version of a practice, by one version of the rules."""

    site = models.ForeignKey(
        Site, verbose_name=_("centre"), on_delete=models.CASCADE, related_name="+"
    )
    page = models.ForeignKey(
        "practices_bank.PracticePage",
        verbose_name=_("practice"),
        on_delete=models.CASCADE,
        related_name="review_rounds",
    )
    task_state = models.OneToOneField(
        "wagtailcore.TaskState", on_delete=models.CASCADE, related_name="review_round"
    )
    scale = models.ForeignKey(
        "practices_bank.ReviewScale", on_delete=models.RESTRICT, related_name="rounds"
    )
    needed = models.PositiveSmallIntegerField(_("reviews needed"))
    opened_at = models.DateTimeField(_("opened"), auto_now_add=True)
    outcome = models.CharField(_("outcome"), max_length=20, choices=Outcome, blank=True)
    points = models.DecimalField(
        _("points on the average"), max_digits=6, decimal_places=2, null=True, blank=True
    )
    decided_at = models.DateTimeField(_("decided"), null=True, blank=True)
    decided_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name=_("decided by"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
        help_text=_("Only where an editor returned or refused the practice himself."),
    )

    objects = models.Manager.from_queryset(ReviewRoundQuerySet)()

    class Meta:
        verbose_name = _("round of reviews")
        verbose_name_plural = _("rounds of reviews")
        ordering = ["-opened_at", "-pk"]
        indexes = [models.Index(fields=["page", "outcome"], name="practices_bank_round_of_page")]

    def __str__(self) -> str:
        return _("round of reviews № %(number)s") % {"number": self.pk or "–"}

    @property
    def is_open(self) -> bool:
        """Whether reviews are still awaited."""
        return not self.outcome and self.task_state.status == TaskState.STATUS_IN_PROGRESS

    @property
    def may_be_refused(self) -> bool:
        """Whether the centre may still say no: experts judge, or have sent the practice back."""
        if self.is_open:
            return True
        way = self.task_state.workflow_state
        return (
            self.outcome in (Outcome.RETURNED, Outcome.DISMISSED)
            and way.status == WorkflowState.STATUS_NEEDS_CHANGES
            and way.current_task_state_id == self.task_state_id
        )

    @cached_property
    def practice(self) -> Any:
        """The practice in the version that was submitted."""
        return self.task_state.revision.as_object()

    @property
    def is_disputed(self) -> bool:
        """Whether one more expert was called because the first ones disagreed."""
        return self.needed > self.scale.experts
