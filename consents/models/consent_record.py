"""The log of consents: who agreed to what, when and how, and when it was withdrawn."""

from datetime import date
from typing import Any

from django.conf import settings
from django.core.exceptions import ValidationError
from django.db import models, transaction
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext_lazy as _
from wagtail.models import Site

from consents.models.consent_text import ConsentText
from consents.models.kinds import ConsentKind, GivenBy, State
from consents.querysets import ConsentRecordQuerySet, end_of
from consents.storage import private_storage, scan_path
from consents.validators import no_child_data, scan_of_a_consent
from core.models import Recorded

FACTS = ("text", "given_by", "given_at")


class ConsentRecord(Recorded):
    """One consent of one adult under one version of a text (152-ФЗ ст. 9 ч. 3)."""

    site = models.ForeignKey(
        Site, on_delete=models.CASCADE, related_name="+", verbose_name=_("centre")
    )
    text = models.ForeignKey(
        ConsentText,
        on_delete=models.RESTRICT,
        related_name="records",
        verbose_name=_("text and version"),
    )
    subject = models.CharField(
        _("who gave it"),
        max_length=200,
        validators=[no_child_data],
        help_text=_(
            "Name of the adult or a description: «parents of the theatre group, 12 sheets». "
            "No names, dates of birth or classes of children."
        ),
    )
    given_by = models.CharField(
        _("how it was given"), max_length=10, choices=GivenBy.choices, default=GivenBy.PAPER
    )
    given_at = models.DateTimeField(_("given on"), default=timezone.now)
    ip = models.GenericIPAddressField(_("IP address"), null=True, editable=False)
    scan = models.FileField(
        _("scan of the paper"),
        storage=private_storage,
        upload_to=scan_path,
        validators=[scan_of_a_consent],
        blank=True,
        help_text=_("PDF, JPEG or PNG. Only the centre's administrator can open it."),
    )
    until = models.DateField(_("valid until"), null=True, blank=True)
    withdrawn_at = models.DateTimeField(_("withdrawn on"), null=True, editable=False)
    withdrawal_reason = models.CharField(
        _("reason of withdrawal"), max_length=500, blank=True, editable=False
    )
    lapsed_at = models.DateTimeField(_("taken off after its term"), null=True, editable=False)
    erased_at = models.DateTimeField(_("personal data erased"), null=True, editable=False)
    recorded_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        null=True,
        editable=False,
        on_delete=models.SET_NULL,
        related_name="+",
        verbose_name=_("recorded by"),
    )

    objects = models.Manager.from_queryset(ConsentRecordQuerySet)()

    class Meta:
        verbose_name = _("consent")
        verbose_name_plural = _("log of consents")
        ordering = ["-given_at", "-pk"]
        permissions = [
            ("withdraw_consentrecord", "Can withdraw a consent"),
            ("openscan_consentrecord", "Can open the scan of a consent"),
            ("export_consentrecord", "Can export the log of consents"),
        ]
        indexes = [
            models.Index(fields=["site", "until"]),
            models.Index(fields=["site", "given_at"]),
        ]

    def __str__(self) -> str:
        """Name the consent without the person: this string goes to logs and histories."""
        return _("Consent № %(number)s of %(date)s: %(kind)s") % {
            "number": self.pk or "–",
            "date": date_format(timezone.localtime(self.given_at), "d.m.Y"),
            "kind": ConsentKind(self.text.kind).label if self.text_id else "–",
        }

    def clean(self) -> None:
        """Check the term and the centre, keep the facts of a recorded consent."""
        super().clean()
        errors: dict[str, Any] = {}
        if self.given_at and self.given_at > timezone.now():
            errors["given_at"] = _("A consent cannot be given in the future.")
        if self.until and self.given_at and self.until < timezone.localdate(self.given_at):
            errors["until"] = _("The term ends before the consent was given.")
        if self.text_id and not self.text.is_published:
            errors["text"] = _("Nobody could agree to a version that is not published.")
        if self.text_id and self.site_id and self.text.site_id != self.site_id:
            errors["text"] = _("This text belongs to another centre.")
        errors |= self._changed_facts()
        if errors:
            raise ValidationError(errors)

    def save(self, *args: Any, **kwargs: Any) -> None:
        """Forget that the term had passed where it was made longer; drop a replaced scan."""
        if self.lapsed_at and not (self.until and self.until < timezone.localdate()):
            self.lapsed_at = None
        with transaction.atomic():
            before = self._stored_scan()
            super().save(*args, **kwargs)
            if before and before != self.scan.name:
                _forget_scan(before)

    @property
    def concerns_visitors(self) -> bool:
        """Whether something on the site leans on it: only then its end or new term shows."""
        from consents import withdrawal

        return withdrawal.is_leaned_on(self)

    @property
    def kind(self) -> ConsentKind:
        """Purpose of the consent."""
        return ConsentKind(self.text.kind)

    @property
    def state(self) -> State:
        """What the consent is worth today."""
        if self.withdrawn_at:
            return State.WITHDRAWN
        return State.VALID if self.is_valid() else State.EXPIRED

    def is_valid(self, on: date | None = None) -> bool:
        """Say whether the consent is in force on a day (today by default)."""
        day = on or timezone.localdate()
        given = self.given_at < end_of(day)
        withdrawn = self.withdrawn_at is not None and self.withdrawn_at < end_of(day)
        return given and not withdrawn and (self.until is None or self.until >= day)

    def _stored_scan(self) -> str:
        stored = type(self).objects.filter(pk=self.pk).values_list("scan", flat=True)
        return (stored.first() or "") if self.pk else ""

    def _changed_facts(self) -> dict[str, Any]:
        stored = type(self).objects.filter(pk=self.pk).first() if self.pk else None
        if stored is None:
            return {}
        message = _("This was written down when the consent was given and cannot change.")
        return {name: message for name in FACTS if getattr(self, name) != getattr(stored, name)}


def _forget_scan(name: str) -> None:
    from consents.tasks import forget_scan

    forget_scan.defer(name=name)
