"""Where else a practice works."""

from typing import Any

from django.core.exceptions import ValidationError
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from wagtail.models import DraftStateMixin, LockableMixin, RevisionMixin, Site

from core.models import CentreWorkflowMixin, Recorded
from core.phones import PhoneField
from core.querysets import SiteQuerySet

from .parts.passport import YEARS


class AdoptionQuerySet(SiteQuerySet):
    """Adoptions of practices."""

    def confirmed(self) -> "AdoptionQuerySet":
        """Return those that the centre has confirmed: readers see them."""
        return self.filter(live=True)


class Adoption(CentreWorkflowMixin, DraftStateMixin, LockableMixin, RevisionMixin, Recorded):
    """An organisation that works by a practice of another (dictionary 2.1, «Внедрение»).

    The organisation records it, the centre confirms it by publishing.
    """

    site = models.ForeignKey(
        Site, verbose_name=_("centre"), on_delete=models.PROTECT, related_name="+"
    )
    practice = models.ForeignKey(
        "practices_bank.PracticePage",
        verbose_name=_("practice"),
        on_delete=models.CASCADE,
        related_name="adoptions",
    )
    organisation = models.ForeignKey(
        "organisations.Organisation",
        verbose_name=_("organisation"),
        on_delete=models.PROTECT,
        related_name="adoptions",
    )
    year = models.PositiveSmallIntegerField(_("since the year"), validators=YEARS)
    adaptation = models.TextField(
        _("what was changed"),
        max_length=1000,
        help_text=_("What you do otherwise than the authors, and why."),
    )
    result = models.TextField(
        _("what has come of it"),
        max_length=1500,
        help_text=_("In figures where you have them."),
    )
    feedback = models.TextField(
        _("opinion"),
        max_length=1000,
        blank=True,
        help_text=_("What you would tell those who are going to repeat it."),
    )
    contact_name = models.CharField(
        _("whom to ask"),
        max_length=150,
        blank=True,
        help_text=_("A position or a department, not a name."),
    )
    contact_phone = PhoneField(_("service phone"))
    contact_email = models.EmailField(_("service e-mail"), blank=True)

    objects = models.Manager.from_queryset(AdoptionQuerySet)()

    class Meta:
        verbose_name = _("adoption")
        verbose_name_plural = _("adoptions")
        ordering = ["-year", "pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["practice", "organisation"],
                name="practices_bank_adoption_once",
                violation_error_message=_("This organisation has recorded it already."),
            )
        ]

    def __str__(self) -> str:
        return _("%(practice)s: adopted by %(organisation)s") % {
            "practice": self.practice if self.practice_id else "–",
            "organisation": self.organisation if self.organisation_id else "–",
        }

    def clean(self) -> None:
        """Another organisation of the same centre, in a year that has been."""
        super().clean()
        errors: dict[str, Any] = {
            "organisation": self._problem_of_organisation(),
            "practice": self._problem_of_practice(),
            "year": self._problem_of_year(),
        }
        found = {field: message for field, message in errors.items() if message}
        if found:
            raise ValidationError(found)

    def _problem_of_organisation(self) -> Any:
        if not self.organisation_id:
            return ""
        if self.site_id and self.organisation.site_id != self.site_id:
            return _("Choose an organisation of the same centre.")
        if self.practice_id and self.practice.organisation_id == self.organisation_id:
            return _("The authors themselves do not count: choose another organisation.")
        return ""

    def _problem_of_practice(self) -> Any:
        from core.centres import site_of

        if not self.practice_id or not self.site_id:
            return ""
        site = site_of(self.practice)
        if site is None or site.pk != self.site_id:
            return _("Choose a practice of the same centre.")
        return ""

    def _problem_of_year(self) -> Any:
        if self.year and self.year > timezone.localdate().year:
            return _("This year has not come yet.")
        started = self.practice.started_year if self.practice_id else None
        if self.year and started and self.year < started:
            return _("The practice itself began in %(year)d.") % {"year": started}
        return ""
