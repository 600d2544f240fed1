"""A measure of an organisation's plan of fixes."""

from typing import Any

from django.conf import settings
from django.contrib.contenttypes.fields import GenericRelation
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from wagtail.models import DraftStateMixin, LockableMixin, RevisionMixin

from core.models import CentreWorkflowMixin, Recorded
from quality_assessment import rules
from quality_assessment.choices import MeasureStatus
from quality_assessment.indicators import INDICATOR_CHOICES
from quality_assessment.panels import measure_edit_handler
from quality_assessment.querysets import FixMeasureManager


class FixMeasure(CentreWorkflowMixin, DraftStateMixin, LockableMixin, RevisionMixin, Recorded):
    """A shortcoming, what is done about it, by when and by whom (dictionary 2.6).

    The organisation reports by a draft that goes to the editor; readers see what was accepted.
    Two measures against one shortcoming repeat its words.
    """

    site = models.ForeignKey(
        "wagtailcore.Site", verbose_name=_("centre"), on_delete=models.PROTECT, related_name="+"
    )
    cycle = models.ForeignKey(
        "quality_assessment.AssessmentCycle",
        verbose_name=_("cycle of assessment"),
        on_delete=models.PROTECT,
        related_name="measures",
    )
    organisation = models.ForeignKey(
        "organisations.Organisation",
        verbose_name=_("organisation"),
        on_delete=models.PROTECT,
        related_name="fix_measures",
    )
    indicator = models.CharField(
        _("indicator"), max_length=3, choices=INDICATOR_CHOICES, blank=True
    )
    shortcoming = models.CharField(_("shortcoming"), max_length=500)
    measure = models.CharField(_("measure"), max_length=500)
    term = models.DateField(_("to be done by"))
    responsible = models.CharField(
        _("who answers for it"), max_length=200, help_text=_("A position, never a name.")
    )
    status = models.CharField(
        _("state"), max_length=10, choices=MeasureStatus, default=MeasureStatus.PLANNED
    )
    result = models.TextField(_("result"), blank=True, help_text=_("What was done in fact."))
    done_on = models.DateField(_("done on"), null=True, blank=True)
    evidence = models.ForeignKey(
        settings.WAGTAILDOCS_DOCUMENT_MODEL,
        verbose_name=_("evidence"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
        help_text=_("A photo, an act, an invoice: a file without personal data."),
    )
    _revisions = GenericRelation("wagtailcore.Revision", related_query_name="fix_measure")
    workflow_states = GenericRelation(
        "wagtailcore.WorkflowState",
        content_type_field="base_content_type",
        object_id_field="object_id",
        related_query_name="fix_measure",
        for_concrete_model=False,
    )

    objects = FixMeasureManager()
    edit_handler = measure_edit_handler

    class Meta:
        verbose_name = _("measure of a plan of fixes")
        verbose_name_plural = _("plans of fixes")
        ordering = ["term", "pk"]
        indexes = [models.Index(fields=["site", "organisation", "live"])]

    def __str__(self) -> str:
        return self.measure

    def clean(self) -> None:
        """Say at the fields what contradicts: centre, dates, what a finished measure must have."""
        super().clean()
        rules.check_measure(self)

    @property
    def concerns_visitors(self) -> bool:
        """Whether readers see it."""
        return self.live

    @property
    def revisions(self) -> Any:
        """Its versions."""
        return self._revisions

    @property
    def is_overdue(self) -> bool:
        """Whether its term is over and it is not done; the last day is still in time."""
        return not self.is_closed and self.term is not None and self.term < timezone.localdate()

    @property
    def is_closed(self) -> bool:
        """Whether nothing is to be done any more."""
        return self.status in (MeasureStatus.DONE, MeasureStatus.DROPPED)
