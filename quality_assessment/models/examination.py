"""The examination of a programme by the public or by experts: the second object of assessment."""

from typing import Any

from django.conf import settings
from django.contrib.contenttypes.fields import GenericRelation
from django.core.validators import MinValueValidator
from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.models import DraftStateMixin, LockableMixin, RevisionMixin

from core.models import CentreWorkflowMixin, Recorded
from quality_assessment import rules
from quality_assessment.choices import ExaminedBy, Verdict
from quality_assessment.fields import FigureField
from quality_assessment.panels import examination_edit_handler
from quality_assessment.querysets import ExaminationManager


class ProgrammeExamination(
    CentreWorkflowMixin, DraftStateMixin, LockableMixin, RevisionMixin, Recorded
):
    """What was said of one programme in a cycle: by whom, when, the verdict, the points."""

    site = models.ForeignKey(
        "wagtailcore.Site", verbose_name=_("centre"), on_delete=models.PROTECT, related_name="+"
    )
    cycle = models.ForeignKey(
        "quality_assessment.AssessmentCycle",
        verbose_name=_("cycle of assessment"),
        on_delete=models.PROTECT,
        related_name="examinations",
    )
    programme = models.ForeignKey(
        "programmes.ProgrammePage",
        verbose_name=_("programme"),
        on_delete=models.CASCADE,
        related_name="examinations",
    )
    examined_by = models.CharField(_("who examined"), max_length=10, choices=ExaminedBy)
    body = models.CharField(
        _("commission or council"),
        max_length=300,
        blank=True,
        help_text=_("Of the body, never of persons."),
    )
    held_on = models.DateField(_("examined on"))
    verdict = models.CharField(_("verdict"), max_length=15, choices=Verdict)
    points = FigureField(_("points"), null=True, blank=True, validators=[MinValueValidator(0)])
    highest = FigureField(_("out of"), null=True, blank=True, validators=[MinValueValidator(1)])
    strengths = models.TextField(_("strong sides"), blank=True, max_length=2000)
    remarks = models.TextField(_("remarks"), blank=True, max_length=2000)
    conclusion = models.ForeignKey(
        settings.WAGTAILDOCS_DOCUMENT_MODEL,
        verbose_name=_("conclusion"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
    )
    _revisions = GenericRelation("wagtailcore.Revision", related_query_name="examination")
    workflow_states = GenericRelation(
        "wagtailcore.WorkflowState",
        content_type_field="base_content_type",
        object_id_field="object_id",
        related_query_name="examination",
        for_concrete_model=False,
    )

    objects = ExaminationManager()
    edit_handler = examination_edit_handler

    class Meta:
        verbose_name = _("examination of a programme")
        verbose_name_plural = _("examinations of programmes")
        ordering = ["-held_on", "pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["cycle", "programme", "examined_by"],
                name="quality_examination_once",
                violation_error_message=_("The programme has such an examination in the cycle."),
            )
        ]

    def __str__(self) -> str:
        return f"{self.programme}: {self.get_verdict_display()}"

    def clean(self) -> None:
        """Say at the fields what contradicts: centre, cycle, day, points, remarks."""
        super().clean()
        rules.check_examination(self)

    @property
    def concerns_visitors(self) -> bool:
        """Whether readers see it."""
        return self.live

    @property
    def revisions(self) -> Any:
        """Its versions."""
        return self._revisions
