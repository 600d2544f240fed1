"""The anonymous survey of a cycle: when it is open, what it asks, what was answered."""

import json
from decimal import ROUND_CEILING, Decimal
from functools import cache
from pathlib import Path
from typing import Any

from django.core.exceptions import ValidationError
from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from modelcluster.models import ClusterableModel
from wagtail.models import Orderable

from core.models import Recorded
from core.querysets import SiteQuerySet
from quality_assessment.choices import AssessedObject
from quality_assessment.panels import survey_edit_handler
from quality_assessment.survey.roles import Role

SEED = Path(__file__).parent.parent / "survey" / "seed" / "questions.json"
LONGEST_COMMENT = 500


class SurveyQuerySet(SiteQuerySet):
    """Surveys of a centre."""

    def open(self) -> "SurveyQuerySet":
        """Return those that take answers now."""
        now = timezone.now()
        return self.filter(opens__lte=now, closes__gt=now)


class Survey(Recorded, ClusterableModel):
    """When and of whom it is asked; sample and cap are the centre's (приказ 675н, unconfirmed)."""

    site = models.ForeignKey(
        "wagtailcore.Site", verbose_name=_("centre"), on_delete=models.PROTECT, related_name="+"
    )
    cycle = models.OneToOneField(
        "quality_assessment.AssessmentCycle",
        verbose_name=_("cycle of assessment"),
        on_delete=models.CASCADE,
        related_name="survey",
    )
    opens = models.DateTimeField(_("opens"))
    closes = models.DateTimeField(_("closes"))
    needs_code = models.BooleanField(
        _("only by one-time codes"),
        default=False,
        help_text=_("Codes are printed and given to parents on paper; each works once."),
    )
    share = models.PositiveSmallIntegerField(
        _("sample, per cent of the recipients"),
        default=40,
        validators=[MinValueValidator(1), MaxValueValidator(100)],
    )
    most = models.PositiveIntegerField(
        _("answers of one organisation at most"), default=600, validators=[MinValueValidator(1)]
    )
    wording_checked = models.BooleanField(
        _("the wording was compared with the order"),
        default=False,
        help_text=_("The questions of the set are our own words: compare them with Order 675n."),
    )

    keep_months = models.PositiveSmallIntegerField(
        _("answers are kept, months after the publication"),
        default=12,
        validators=[MinValueValidator(1), MaxValueValidator(120)],
        help_text=_(
            "Then single questionnaires are deleted, counts and published figures stay. The term"
            " is ours: compare it with your list of files."
        ),
    )
    answers_deleted = models.DateField(_("answers deleted on"), null=True, editable=False)
    deleted_number = models.PositiveIntegerField(
        _("questionnaires deleted"), default=0, editable=False
    )

    objects = models.Manager.from_queryset(SurveyQuerySet)()
    edit_handler = survey_edit_handler

    class Meta:
        verbose_name = _("survey")
        verbose_name_plural = _("surveys")
        ordering = ["-opens"]

    def __str__(self) -> str:
        return str(_("Survey: %(cycle)s")) % {"cycle": self.cycle}

    def clean(self) -> None:
        """Refuse a cycle of another centre and terms that contradict."""
        super().clean()
        errors: dict[str, Any] = {}
        if self.cycle_id and self.site_id and self.cycle.site_id != self.site_id:
            errors["cycle"] = _("This cycle belongs to another centre.")
        elif self.cycle_id and self.cycle.object == AssessedObject.PROGRAMMES:
            errors["cycle"] = _("People are asked about organisations, not about programmes.")
        if self.opens and self.closes and self.closes <= self.opens:
            errors["closes"] = _("The survey closes before it opens.")
        if self._overlaps():
            errors["opens"] = _("Another survey of the centre is open at this time.")
        if errors:
            raise ValidationError(errors)

    def _overlaps(self) -> bool:
        if not (self.site_id and self.opens and self.closes):
            return False
        others = type(self).objects.for_site(self.site_id).exclude(pk=self.pk)
        return others.filter(opens__lt=self.closes, closes__gt=self.opens).exists()

    def save(self, *args: Any, **kwargs: Any) -> None:
        """Save; a new survey without questions gets those that the centre asked last.

        Of the same edition of the methodology; where there is none, those of the set.
        """
        if self.pk is None and not self.questions.all():
            former = self._former()
            texts = former.wording() if former else seed()
            rows = [SurveyQuestion(sort_order=place, **raw) for place, raw in enumerate(texts)]
            self.questions.set(rows)
            self.wording_checked = self.wording_checked or bool(former and former.wording_checked)
        super().save(*args, **kwargs)

    def _former(self) -> "Survey | None":
        rows = type(self).objects.for_site(self.site_id).filter(cycle__edition=self.cycle.edition)
        return rows.exclude(questions=None).order_by("-opens", "-pk").first()

    def wording(self) -> list[dict[str, str]]:
        """Return the questions in their order as another survey takes them."""
        return list(self.questions.order_by("sort_order").values("role", "text", "hint"))

    @property
    def is_open(self) -> bool:
        """Whether it takes answers now."""
        return self.opens <= timezone.now() < self.closes

    @property
    def is_locked(self) -> bool:
        """Whether somebody has answered: the questions stay as they were asked."""
        return self.pk is not None and (bool(self.answers_deleted) or self.answers.exists())

    def wanted(self, recipients: int | None) -> int | None:
        """Return how many answers an organisation needs; None where its recipients are unknown."""
        if not recipients:
            return None
        share = Decimal(recipients) * self.share / 100
        return min(int(share.to_integral_value(ROUND_CEILING)), self.most)


class SurveyQuestion(Orderable):
    """One question; its place decides what may be answered and what is counted of it."""

    survey = ParentalKey(Survey, on_delete=models.CASCADE, related_name="questions")
    role = models.CharField(_("what it is for"), max_length=20, choices=Role)
    text = models.CharField(_("question"), max_length=300)
    hint = models.CharField(_("hint"), max_length=200, blank=True)

    class Meta(Orderable.Meta):
        verbose_name = _("question of the survey")
        verbose_name_plural = _("questions of the survey")
        constraints = [
            models.UniqueConstraint(
                fields=["survey", "role"],
                name="quality_survey_role_once",
                violation_error_message=_("There is such a question already."),
            )
        ]

    def __str__(self) -> str:
        return self.text


class SurveyAnswer(models.Model):
    """One questionnaire: what was answered and on which day; nothing of whoever did."""

    wagtail_reference_index_ignore = True  # hundreds of thousands of rows that nothing leads to

    survey = models.ForeignKey(Survey, on_delete=models.CASCADE, related_name="answers")
    result = models.ForeignKey(
        "quality_assessment.OrganisationResult",
        on_delete=models.RESTRICT,  # goes with its whole cycle only
        related_name="answers",
    )
    day = models.DateField(_("day"), default=timezone.localdate)
    answers = models.JSONField(_("answers"), default=dict)
    comment = models.CharField(_("what to mend first"), max_length=LONGEST_COMMENT, blank=True)
    is_paper = models.BooleanField(_("on paper"), default=False)
    flags = models.JSONField(_("doubts"), default=list)
    excluded = models.CharField(_("left out because"), max_length=200, blank=True)

    class Meta:
        verbose_name = _("answer of the survey")
        verbose_name_plural = _("answers of the survey")
        ordering = ["pk"]
        indexes = [models.Index(fields=["survey", "result"])]

    def __str__(self) -> str:
        return str(_("Answer of %(day)s")) % {"day": self.day}


class SurveyUsedForm(models.Model):
    """A form that was sent, as the digest of its number: it is taken once, by whatever process."""

    wagtail_reference_index_ignore = True

    survey = models.ForeignKey(Survey, on_delete=models.CASCADE, related_name="+")
    digest = models.CharField(max_length=64, unique=True)

    class Meta:
        verbose_name = _("sent form of the survey")
        verbose_name_plural = _("sent forms of the survey")

    def __str__(self) -> str:
        return self.digest[:8]


class SurveyCode(models.Model):
    """A one-time code as its digest; nothing ties it to the answer that was given with it."""

    wagtail_reference_index_ignore = True

    survey = models.ForeignKey(Survey, on_delete=models.CASCADE, related_name="codes")
    result = models.ForeignKey(
        "quality_assessment.OrganisationResult", on_delete=models.CASCADE, related_name="codes"
    )
    digest = models.CharField(max_length=64)
    is_used = models.BooleanField(_("used"), default=False)

    class Meta:
        verbose_name = _("code of the survey")
        verbose_name_plural = _("codes of the survey")
        constraints = [
            models.UniqueConstraint(fields=["survey", "digest"], name="quality_survey_code_once")
        ]

    def __str__(self) -> str:
        return self.digest[:8]


@cache
def _seed() -> tuple[dict[str, str], ...]:
    return tuple(json.loads(SEED.read_text("utf-8"))["questions"])


def seed() -> list[dict[str, str]]:
    """Return the questions that a new survey begins with."""
    return [dict(each) for each in _seed()]
