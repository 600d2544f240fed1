"""The result of one organisation in a cycle."""

from collections.abc import Collection
from typing import Any

from django.conf import settings
from django.core.validators import RegexValidator
from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.search import index

from core.models import Recorded
from core.slugs import make_slug
from quality_assessment import rules
from quality_assessment.fields import FigureField
from quality_assessment.panels import result_edit_handler
from quality_assessment.querysets import ResultManager

LONGEST_BRANCH = 34  # letters of an address
PLACE = RegexValidator(r"^\d{1,4}([–-]\d{1,4})?$", _("A place is a number or a span: 3 or 3–4."))


class OrganisationResult(index.Indexed, Recorded):
    """Published figures, raw counts and, beside them, what the portal counts (dictionary 2.6).

    The columns are what editors work on; `public` is what readers see, a copy made by publishing
    the figures. Published figures keep their printed decimals and are never overwritten by
    `computed`.
    """

    site = models.ForeignKey(
        "wagtailcore.Site", verbose_name=_("centre"), on_delete=models.PROTECT, related_name="+"
    )
    cycle = models.ForeignKey(
        "quality_assessment.AssessmentCycle",
        verbose_name=_("cycle of assessment"),
        on_delete=models.CASCADE,
        related_name="results",
    )
    organisation = models.ForeignKey(
        "organisations.Organisation",
        verbose_name=_("organisation"),
        on_delete=models.PROTECT,
        related_name="assessments",
    )
    is_branch = models.BooleanField(
        _("a branch, not the whole organisation"),
        default=False,
        help_text=_("Operators publish some branches apart and some inside their organisation."),
    )
    branch_name = models.CharField(
        _("name of the branch"),
        max_length=200,
        blank=True,
        help_text=_("Only for a branch that has no card of its own in the register."),
    )
    slug = models.SlugField(_("address"), max_length=120, editable=False)
    recipients = models.PositiveIntegerField(_("recipients of services"), null=True, blank=True)
    respondents = models.PositiveIntegerField(_("respondents"), null=True, blank=True)
    raw = models.JSONField(_("raw counts"), default=dict, blank=True)
    indicators = models.JSONField(_("published indicators"), default=dict, blank=True)
    k1 = FigureField(_("K1 published"), null=True, blank=True)
    k2 = FigureField(_("K2 published"), null=True, blank=True)
    k3 = FigureField(_("K3 published"), null=True, blank=True)
    k4 = FigureField(_("K4 published"), null=True, blank=True)
    k5 = FigureField(_("K5 published"), null=True, blank=True)
    total = FigureField(_("total published"), null=True, blank=True)
    place_region = models.CharField(
        _("place published in the region"), max_length=9, blank=True, validators=[PLACE]
    )
    place_municipality = models.CharField(
        _("place published in the municipality"), max_length=9, blank=True, validators=[PLACE]
    )
    source_url = models.URLField(
        _("address of the source"),
        max_length=500,
        blank=True,
        help_text=_("Where these figures were published. Empty: where the cycle was."),
    )
    source_document = models.ForeignKey(
        settings.WAGTAILDOCS_DOCUMENT_MODEL,
        verbose_name=_("file of the source"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
    )
    source_table = models.ForeignKey(
        "quality_assessment.SourceTable",
        verbose_name=_("table it was taken from"),
        null=True,
        blank=True,
        editable=False,
        on_delete=models.SET_NULL,
        related_name="+",
    )
    source_row = models.PositiveIntegerField(
        _("row of the table"), null=True, blank=True, editable=False
    )
    difference_reason = models.CharField(
        _("reason of the difference"),
        max_length=300,
        blank=True,
        help_text=_("Why the published total does not follow from the criteria: readers see it."),
    )
    computed = models.JSONField(_("computed"), null=True, blank=True, editable=False)
    takes_computed = models.BooleanField(
        _("computed figures stand where none were published"), default=False, editable=False
    )
    public = models.JSONField(_("as readers see it"), null=True, blank=True, editable=False)

    objects = ResultManager()
    search_auto_update = False  # the outbox feeds the index
    edit_handler = result_edit_handler

    search_fields = [
        index.SearchField("title", boost=2),
        index.SearchField("words"),
        index.AutocompleteField("title"),
        index.FilterField("site"),
    ]

    class Meta:
        verbose_name = _("result of an organisation")
        verbose_name_plural = _("results of organisations")
        ordering = ["cycle", "organisation__short_name", "pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["cycle", "organisation", "branch_name"], name="quality_result_once"
            ),
            models.UniqueConstraint(fields=["cycle", "slug"], name="quality_result_address"),
        ]

    def __str__(self) -> str:
        return self.name

    def clean(self) -> None:
        """Say at the fields what cannot be; what merely differs is no error."""
        super().clean()
        rules.check_result(self)

    def save(self, *args: Any, **kwargs: Any) -> None:
        """Save; the address is made of the organisation's, a branch adds its name."""
        self.site_id = self.cycle.site_id
        if not self.slug:
            self.slug = self.make_slug()
        super().save(*args, **kwargs)

    def make_slug(self, taken: Collection[str] | None = None) -> str:
        """Return an address that is free inside the cycle; `taken` are those of its other rows."""
        own = make_slug(self.branch_name)[:LONGEST_BRANCH] if self.branch_name else ""
        base = slug = f"{self.organisation.slug}-{own}" if own else self.organisation.slug
        if taken is None:
            rows = OrganisationResult.objects.filter(cycle=self.cycle_id).exclude(pk=self.pk)
            taken = set(rows.filter(slug__startswith=base).values_list("slug", flat=True))
        number = 1
        while slug in taken:
            number += 1
            slug = f"{base}-{number}"
        return slug

    @property
    def name(self) -> str:
        """The organisation, with its branch."""
        if not self.branch_name:
            return str(self.organisation)
        return f"{self.organisation}, {self.branch_name}"

    @classmethod
    def get_indexed_objects(cls) -> Any:
        """Return what the search may know: results that readers see or have seen."""
        rows = super().get_indexed_objects().exclude(public=None)
        return rows.select_related("cycle", "organisation__district")

    @property
    def title(self) -> str:
        """The organisation and the cycle: what the site's search knows it by."""
        return f"{self.name}: {self.cycle}"

    @property
    def words(self) -> str:
        """What else it is found by."""
        own = self.organisation
        said = (own.full_name, own.words_in_other_languages, own.district)
        return "\n".join(str(each) for each in said if each)

    @property
    def concerns_visitors(self) -> bool:
        """Whether readers see anything of it."""
        return self.public is not None

    @property
    def has_published(self) -> bool:
        """Whether anything published is written down."""
        return bool(self.indicators) or self.has_scores

    @property
    def has_scores(self) -> bool:
        """Whether a criterion or the total was published."""
        return any(figure is not None for figure in (self.total, *self.criteria.values()))

    @property
    def has_figures(self) -> bool:
        """Whether there is anything to publish: what was published elsewhere, or what is ours."""
        return self.has_published or bool(self.own_figures)

    @property
    def may_take_computed(self) -> bool:
        """Whether the portal has counted a total where neither it nor criteria were published."""
        found = self.computed or {}
        counted = found.get("basis") in ("raw", "indicators") and not found.get("problems")
        return counted and found.get("total") is not None and not self.has_scores

    @property
    def own_figures(self) -> dict[str, Any]:
        """What the portal counted and an editor took for readers; empty where anything else is."""
        if not (self.takes_computed and self.may_take_computed):
            return {}
        found = self.computed or {}
        return {"criteria": found["criteria"], "total": found["total"]}

    @property
    def criteria(self) -> dict[str, Any]:
        """The five published criteria by their codes."""
        return {code: getattr(self, code) for code in ("k1", "k2", "k3", "k4", "k5")}
