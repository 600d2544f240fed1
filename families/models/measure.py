"""Measures of support for children and their families."""

from datetime import date
from typing import Any

from django.conf import settings
from django.core.exceptions import ValidationError
from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from wagtail.models import Site
from wagtail.search import index

from core.models import Recorded
from core.translated import Translated
from families.choices import Applications, Supported
from families.querysets import MeasureManager

AGES = [MinValueValidator(3), MaxValueValidator(18)]


class SupportMeasure(Translated, Recorded, index.Indexed):
    """A scholarship, a camp, a contest (dictionary 2.12; Тверь 3.1.12, Электросталь 3.12).

    Whether applications are taken follows from the dates; nobody closes it by hand.
    """

    translated_fields = ("title", "category", "conditions", "organiser_name")

    site = models.ForeignKey(
        Site, verbose_name=_("centre"), on_delete=models.PROTECT, related_name="+"
    )
    title = models.CharField(_("name"), max_length=200)
    supported = models.CharField(_("whom it supports"), max_length=10, choices=Supported.choices)
    kind = models.ForeignKey(
        "vocabularies.Term",
        verbose_name=_("kind"),
        on_delete=models.PROTECT,
        related_name="+",
        limit_choices_to={"vocabulary": "support-kind"},
    )
    category = models.CharField(
        _("who may apply"), max_length=300, blank=True, help_text=_("Winners of what, which group.")
    )
    age_from = models.PositiveSmallIntegerField(
        _("age from"), null=True, blank=True, validators=AGES
    )
    age_to = models.PositiveSmallIntegerField(_("age to"), null=True, blank=True, validators=AGES)
    directions = models.ManyToManyField(
        "vocabularies.Term",
        verbose_name=_("directions"),
        blank=True,
        related_name="+",
        limit_choices_to={"vocabulary": "direction"},
    )
    apply_from = models.DateField(_("applications from"), null=True, blank=True)
    apply_until = models.DateField(
        _("applications until"),
        null=True,
        blank=True,
        help_text=_("Both empty: taken all year round."),
    )
    conditions = models.TextField(_("conditions"), blank=True)
    organiser = models.ForeignKey(
        "organisations.Organisation",
        verbose_name=_("organiser of the register"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
        help_text=_("An organisation or a partner of the centre."),
    )
    organiser_name = models.CharField(
        _("another organiser"), max_length=200, blank=True, help_text=_("Who is in no register.")
    )
    url = models.URLField(_("where to apply"), blank=True)
    document = models.ForeignKey(
        settings.WAGTAILDOCS_DOCUMENT_MODEL,
        verbose_name=_("terms as a file"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
    )
    is_public = models.BooleanField(_("published"), default=True)
    changed_at = models.DateTimeField(_("updated"), auto_now=True)

    search_auto_update = False  # the outbox feeds the index
    search_fields = [
        index.SearchField("title", boost=2),
        index.SearchField("category"),
        index.SearchField("conditions"),
        index.SearchField("organiser_name"),
        index.SearchField("words_in_other_languages"),
        index.FilterField("site"),
    ]

    objects = MeasureManager()

    class Meta:
        verbose_name = _("measure of support")
        verbose_name_plural = _("measures of support")
        ordering = ["title", "pk"]
        indexes = [models.Index(fields=["site", "supported"])]

    def __str__(self) -> str:
        return self.title

    def clean(self) -> None:
        """Check dates, ages, and that the organiser is of this centre and is named once."""
        super().clean()
        errors: dict[str, Any] = {}
        if self.apply_from and self.apply_until and self.apply_until < self.apply_from:
            errors["apply_until"] = _("Applications end before they begin.")
        if (self.age_from is None) != (self.age_to is None):
            errors["age_to"] = _("Give both ages, or none for any age.")
        elif self.age_from is not None and self.age_to is not None and self.age_to < self.age_from:
            errors["age_to"] = _("Must not be less than %(low)s.") % {"low": self.age_from}
        if self.organiser and self.site_id and self.organiser.site_id != self.site_id:
            errors["organiser"] = _("The organisation belongs to another centre.")
        elif self.organiser and self.organiser_name:
            errors["organiser_name"] = _("The organiser is chosen from the register already.")
        if errors:
            raise ValidationError(errors)

    def state_on(self, day: date | None = None) -> Applications:
        """Return whether applications are taken on a day; for many at once ask `with_state`."""
        day = day or timezone.localdate()
        if self.apply_from is None and self.apply_until is None:
            return Applications.ALWAYS
        if self.apply_until and self.apply_until < day:
            return Applications.CLOSED
        if self.apply_from and self.apply_from > day:
            return Applications.NEXT
        return Applications.OPEN
