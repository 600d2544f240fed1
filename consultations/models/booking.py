"""A consultation that a reader has booked."""

from datetime import timedelta
from typing import Any

from django.contrib.postgres.constraints import ExclusionConstraint
from django.db import models, transaction
from django.db.models import F, Func, Q, Value
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from consents.validators import no_child_data
from consultations import rules
from consultations.choices import CancelledBy, Format, Status
from consultations.models.consultation_settings import ConsultationSettings
from consultations.querysets import BookingManager
from core.numbers import next_number
from core.phones import PhoneField
from core.tokens import make_token

LONGEST = 500  # letters of what is to be discussed
ONE_AT_A_TIME = "consultations_one_at_a_time"

# a range of one number stands for «the same specialist»: equality of numbers in such an index
# would need an extension, and the right to make one
SPECIALIST = Func(F("specialist"), F("specialist"), Value("[]"), function="int8range")
TIME = Func(F("starts"), F("ends"), function="tstzrange")


class Booking(models.Model):
    """Who comes to whom, when and about what (Тверь 2.2.1, Электросталь 3.2).

    Only the holder of the secret address and the desk see it; no page shows it, so it leaves no
    row in the outbox. After its term the person is erased, the row stays for the figures.
    """

    site = models.ForeignKey(
        "wagtailcore.Site", verbose_name=_("centre"), on_delete=models.PROTECT, related_name="+"
    )
    number = models.PositiveIntegerField(_("number"), editable=False)
    token = models.CharField(max_length=40, unique=True, editable=False, default=make_token)
    specialist = models.ForeignKey(
        "organisations.Specialist",
        verbose_name=_("specialist"),
        on_delete=models.PROTECT,
        related_name="bookings",
    )
    topic = models.ForeignKey(
        "consultations.ConsultationTopic",
        verbose_name=_("topic"),
        on_delete=models.PROTECT,
        related_name="bookings",
    )
    starts = models.DateTimeField(_("begins"))
    ends = models.DateTimeField(_("ends"))
    format = models.CharField(_("format"), max_length=10, choices=Format)
    where = models.CharField(_("where"), max_length=300, blank=True)
    name = models.CharField(_("how to address the reader"), max_length=80, blank=True)
    email = models.EmailField(_("e-mail"), blank=True)
    phone = PhoneField(_("phone"))
    text = models.TextField(
        _("what to discuss"), max_length=LONGEST, blank=True, validators=[no_child_data]
    )
    consent = models.ForeignKey(
        "consents.ConsentRecord",
        verbose_name=_("consent"),
        null=True,
        editable=False,
        on_delete=models.SET_NULL,
        related_name="+",
    )
    status = models.CharField(
        _("state"), max_length=10, choices=Status, default=Status.BOOKED, editable=False
    )
    cancelled_by = models.CharField(
        _("who has cancelled"), max_length=10, choices=CancelledBy, blank=True, editable=False
    )
    reason = models.CharField(
        _("reason of the cancellation"),
        max_length=300,
        blank=True,
        help_text=_("The reader gets it in the letter."),
    )
    booked_at = models.DateTimeField(_("booked on"), default=timezone.now, editable=False)
    cancelled_at = models.DateTimeField(_("cancelled on"), null=True, editable=False)
    reminded_at = models.DateTimeField(_("reminded on"), null=True, editable=False)
    erased_at = models.DateTimeField(_("personal data erased"), null=True, editable=False)

    objects = BookingManager()

    class Meta:
        verbose_name = _("booking")
        verbose_name_plural = _("bookings")
        ordering = ["-starts", "-pk"]
        permissions = [("manage_booking", "Can see the bookings of all specialists")]
        indexes = [
            models.Index(fields=["site", "starts"]),
            models.Index(fields=["status", "starts"]),
        ]
        constraints = [
            models.UniqueConstraint(fields=["site", "number"], name="consultations_number_once"),
            models.CheckConstraint(
                condition=Q(ends__gt=F("starts")), name="consultations_ends_after_start"
            ),
            ExclusionConstraint(
                name=ONE_AT_A_TIME,
                expressions=[(SPECIALIST, "&&"), (TIME, "&&")],
                condition=~Q(status=Status.CANCELLED),
                violation_error_message=_("This time is taken already."),
            ),
        ]

    def __str__(self) -> str:
        """Name the booking without the person: this string goes to logs and letters."""
        return _("Consultation № %(number)s") % {"number": self.number or "–"}

    def clean(self) -> None:
        """Refuse a specialist and a topic of another centre."""
        super().clean()
        rules.check_centre(self, "specialist", "topic")

    def save(self, *args: Any, **kwargs: Any) -> None:
        """Give a new booking its number."""
        with transaction.atomic():
            if self.number is None:
                self.number = next_number(self)
            super().save(*args, **kwargs)

    @property
    def is_ahead(self) -> bool:
        """Whether it is still to come: then it may be cancelled."""
        return self.status == Status.BOOKED and self.starts > timezone.now()

    @property
    def has_begun(self) -> bool:
        """Whether it may be said if the reader came."""
        return self.status != Status.CANCELLED and self.starts <= timezone.now()

    @property
    def closes_on(self) -> Any:
        """The day on which the page closes and the personal data are erased."""
        days = ConsultationSettings.for_site(self.site).keep_days
        return timezone.localdate(self.ends) + timedelta(days=days)
