"""Requests of people who take their consent back."""

from datetime import date, timedelta
from typing import Any

from django.core.exceptions import ValidationError
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel
from wagtail.models import Site

from consents.models.consent_record import ConsentRecord
from consents.models.kinds import RequestStatus
from consents.models.privacy_settings import PrivacySettings
from core.querysets import SiteQuerySet

CLOSED = (RequestStatus.DONE, RequestStatus.REFUSED)


class WithdrawalRequestQuerySet(SiteQuerySet):
    """Requests for withdrawal."""

    def open(self) -> "WithdrawalRequestQuerySet":
        """Narrow to requests that still wait for an answer or for removal."""
        return self.exclude(status__in=CLOSED)

    def overdue(self, on: date | None = None) -> "WithdrawalRequestQuerySet":
        """Narrow to open requests whose day of answer has passed."""
        return self.open().filter(answer_due__lt=on or timezone.localdate())


class WithdrawalRequest(models.Model):
    """A message «I take my consent back» with the days by which the law wants an answer.

    No page shows it and the worker has nothing to do after it: it leaves no row in the outbox.
    """

    site = models.ForeignKey(
        Site, on_delete=models.CASCADE, related_name="+", verbose_name=_("centre")
    )
    contact = models.CharField(_("e-mail or phone"), max_length=254)
    consent_number = models.PositiveIntegerField(_("number of the consent"), null=True, blank=True)
    message = models.TextField(_("what to take off"), max_length=2000)
    received_at = models.DateTimeField(_("received on"), default=timezone.now, editable=False)
    answer_due = models.DateField(_("answer by"), editable=False)
    removal_due = models.DateField(_("remove by"), editable=False)
    status = models.CharField(
        _("status"), max_length=10, choices=RequestStatus.choices, default=RequestStatus.NEW
    )
    record = models.ForeignKey(
        ConsentRecord,
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="requests",
        verbose_name=_("consent found in the log"),
    )
    answer = models.TextField(_("what was done and answered"), max_length=2000, blank=True)
    closed_at = models.DateTimeField(_("closed on"), null=True, editable=False)

    objects = models.Manager.from_queryset(WithdrawalRequestQuerySet)()

    panels = [
        FieldPanel("contact", read_only=True),
        FieldPanel("consent_number", read_only=True),
        FieldPanel("message", read_only=True),
        FieldPanel("record"),
        FieldPanel("status"),
        FieldPanel("answer"),
    ]

    class Meta:
        verbose_name = _("request for withdrawal")
        verbose_name_plural = _("requests for withdrawal")
        ordering = ["-received_at", "-pk"]

    def __str__(self) -> str:
        """Name the request without the person: this string goes to logs and letters."""
        return _("Request № %(number)s") % {"number": self.pk or "–"}

    def clean(self) -> None:
        """Close a request only with an answer, tie it to a consent of the same centre only."""
        super().clean()
        errors: dict[str, Any] = {}
        if self.status in CLOSED and not self.answer.strip():
            errors["answer"] = _("Write what was done: without it the request cannot be closed.")
        if self.record and self.record.site_id != self.site_id:
            errors["record"] = _("This consent belongs to another centre.")
        if errors:
            raise ValidationError(errors)

    def save(self, *args: Any, **kwargs: Any) -> None:
        """Count the terms when the request comes, note the moment it is closed."""
        if self.answer_due is None:
            terms = PrivacySettings.for_site(self.site)
            received = timezone.localdate(self.received_at)
            self.answer_due = received + timedelta(days=terms.answer_days)
            self.removal_due = received + timedelta(days=terms.removal_days)
        if self.status not in CLOSED:
            self.closed_at = None
        elif self.closed_at is None:
            self.closed_at = timezone.now()
        super().save(*args, **kwargs)

    @property
    def is_overdue(self) -> bool:
        """Whether the answer is late."""
        return self.status not in CLOSED and self.answer_due < timezone.localdate()
