"""A cycle of assessment."""

from collections.abc import Collection
from typing import Any

from django.conf import settings
from django.contrib.contenttypes.fields import GenericRelation
from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models, transaction
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from wagtail.models import DraftStateMixin, LockableMixin, Revision, RevisionMixin
from wagtail.search import index

from core.models import CentreWorkflowMixin, PublicRecord
from quality_assessment import rules
from quality_assessment.choices import AssessedObject, CycleKind, Edition
from quality_assessment.panels import cycle_edit_handler
from quality_assessment.querysets import CycleManager

from .methodology import Methodology

FIRST_YEAR, LAST_YEAR = 2013, 2100


class AssessmentCycle(
    Methodology,
    PublicRecord,
    CentreWorkflowMixin,
    DraftStateMixin,
    LockableMixin,
    RevisionMixin,
    index.Indexed,
):
    """One assessment of a year: by whom, by what right, by what rules (Электросталь 2.2-4, 3.14).

    Its description goes through drafts and the workflow; the figures of organisations are made
    public by `publication.publish_figures`, with a reason after the first time (docs/adr/0016).
    """

    section_key = "nezavisimaya-otsenka"
    reserved_slugs = ("anketa", "otkrytye-dannye")
    schema_type = "Dataset"

    year = models.PositiveSmallIntegerField(
        _("year"),
        validators=[MinValueValidator(FIRST_YEAR), MaxValueValidator(LAST_YEAR)],
        help_text=_("Of the assessment itself, also where it was published in the next one."),
    )
    kind = models.CharField(
        _("kind of assessment"),
        max_length=20,
        choices=CycleKind,
        default=CycleKind.INDEPENDENT,
    )
    object = models.CharField(
        _("what is assessed"),
        max_length=20,
        choices=AssessedObject,
        default=AssessedObject.ORGANISATIONS,
    )
    operator = models.CharField(
        _("operator"), max_length=300, blank=True, help_text=_("Who gathered the data.")
    )
    ground = models.CharField(
        _("ground"),
        max_length=300,
        blank=True,
        help_text=_("The contract with the operator: number and date."),
    )
    council_protocol = models.CharField(
        _("protocol of the public council, number"), max_length=50, blank=True
    )
    council_date = models.DateField(_("date of the protocol"), null=True, blank=True)
    survey_from = models.DateField(_("survey from"), null=True, blank=True)
    survey_until = models.DateField(_("survey until"), null=True, blank=True)
    questionnaire_url = models.URLField(
        _("questionnaire of the operator"),
        max_length=500,
        blank=True,
        help_text=_(
            "Where people answer, if not on the portal: readers see the address during the survey."
        ),
    )
    bus_gov_url = models.URLField(_("results at bus.gov.ru"), max_length=500, blank=True)
    bus_gov_date = models.DateField(_("published at bus.gov.ru on"), null=True, blank=True)
    report = models.ForeignKey(
        settings.WAGTAILDOCS_DOCUMENT_MODEL,
        verbose_name=_("report of the operator"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
    )
    note = models.TextField(
        _("note for readers"), blank=True, help_text=_("What one has to know to read the table.")
    )
    _revisions = GenericRelation("wagtailcore.Revision", related_query_name="assessment_cycle")
    workflow_states = GenericRelation(
        "wagtailcore.WorkflowState",
        content_type_field="base_content_type",
        object_id_field="object_id",
        related_query_name="assessment_cycle",
        for_concrete_model=False,
    )

    objects = CycleManager()
    search_auto_update = False  # the outbox feeds the index
    edit_handler = cycle_edit_handler

    search_fields = [
        index.SearchField("title", boost=2),
        index.SearchField("operator"),
        index.SearchField("note"),
        index.AutocompleteField("title"),
        index.FilterField("site"),
        index.FilterField("live"),
    ]

    class Meta(PublicRecord.Meta):
        verbose_name = _("cycle of assessment")
        verbose_name_plural = _("cycles of assessment")
        ordering = ["-year", "kind", "object", "-pk"]
        constraints = [
            *PublicRecord.Meta.constraints,
            models.UniqueConstraint(
                fields=["site", "year", "kind", "object"], name="quality_cycle_once"
            ),
        ]

    def __str__(self) -> str:
        return str(_("%(kind)s, %(year)s")) % {"kind": self.name, "year": self.year}

    def clean(self) -> None:
        """Say at the fields what contradicts: years, editions, dates, kinds."""
        super().clean()
        rules.check_cycle(self)

    def validate_constraints(self, exclude: Collection[str] | None = None) -> None:
        """Leave the year to `clean`, which names the other cycle."""
        super().validate_constraints(exclude={*(exclude or ()), "year"})

    def free_slug(self) -> str:
        """Return the year for the address; other kinds and objects say what they are."""
        parts = [str(self.year)]
        if self.kind != CycleKind.INDEPENDENT:
            parts.append(self.kind)
        if self.object != AssessedObject.ORGANISATIONS:
            parts.append(self.object)
        base = slug = "-".join(parts)
        number = 1
        while self._taken(slug):
            number += 1
            slug = f"{base}-{number}"
        return slug

    def publish(self, revision: Revision, *args: Any, **kwargs: Any) -> Any:
        """Publish the description; the first time the figures go public with it."""
        from quality_assessment.computing import fill
        from quality_assessment.publication import publish_first

        with transaction.atomic():
            published = super().publish(revision, *args, **kwargs)
            hour = revision.approved_go_live_at
            if hour is None or hour <= timezone.now():  # otherwise it waits for its hour
                fill(self)
                publish_first(self, kwargs.get("user"))
        return published

    @property
    def title(self) -> str:
        """What the site's search knows it by."""
        return str(self)

    @property
    def name(self) -> str:
        """The kind as a heading."""
        names = {
            CycleKind.INDEPENDENT: _("Independent assessment of quality"),
            CycleKind.MUNICIPAL: _("Municipal assessment of quality"),
            CycleKind.EXAMINATION: _("Examination of programmes"),
        }
        return str(names.get(CycleKind(self.kind), "")) if self.kind in CycleKind else ""

    @property
    def is_old(self) -> bool:
        """Whether its scale is the one of 160 points: it is compared with no other."""
        return self.edition == Edition.OLD_160

    @property
    def has_source(self) -> bool:
        """Whether the cycle itself says where its figures were published."""
        return bool(self.bus_gov_url or self.report_id)
