"""A programme."""

from typing import Any

from django.core.exceptions import ValidationError
from django.db import models
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _
from wagtail.search import index

from core.models import BasePage
from programmes import rules
from programmes.models.parts import (
    Approval,
    Children,
    Content,
    DistanceForm,
    EnrolmentPlaces,
    Money,
    Navigator,
    Session,
    Study,
)
from programmes.panels import programme_edit_handler
from programmes.querysets import ProgrammeManager
from search.silent import SilentField
from vocabularies.page_form import TermsPageForm


class ProgrammePage(
    Study,
    DistanceForm,
    EnrolmentPlaces,
    Children,
    Money,
    Content,
    Approval,
    Navigator,
    Session,
    BasePage,
):
    """A supplementary programme for children (dictionary 2.2; Тверь 3.1.2–3.1.9).

    The heading is the short name. Its state is derived (`programmes.status`); the only mark that
    is stored is `is_archived`.
    """

    schema_type = "Course"
    base_form_class = TermsPageForm
    is_on_site_map = False
    page_description = _("A programme: for whom, when, where, who teaches, how to enrol")
    parent_page_types = ["programmes.ProgrammesPage"]
    subpage_types: list[str] = []

    full_title = models.CharField(
        _("full name"), max_length=500, blank=True, help_text=_("As in the approved programme.")
    )
    lead = models.TextField(
        _("lead"), max_length=300, help_text=_("What children do here, in two lines.")
    )
    organisation = models.ForeignKey(
        "organisations.Organisation",
        verbose_name=_("organisation"),
        null=True,
        on_delete=models.PROTECT,
        related_name="programmes",
    )
    is_network = models.BooleanField(
        _("network form"),
        default=False,
        help_text=_("Several organisations teach it by contracts: name them below."),
    )
    is_archived = models.BooleanField(
        _("in the archive"),
        default=False,
        help_text=_("Leaves the catalogue; its page says that the programme has ended."),
    )

    objects = ProgrammeManager()

    edit_handler = programme_edit_handler
    search_fields = [
        *BasePage.search_fields,
        index.SearchField("full_title", boost=2),
        index.SearchField("lead", boost=2),
        index.SearchField("goal"),
        index.SearchField("results"),
        index.SearchField("curriculum"),
        index.SearchField("body"),
        index.RelatedFields("organisation", [index.SearchField("short_name")]),
        index.RelatedFields("direction", [SilentField("spellings")]),
        index.RelatedFields("activities", [SilentField("spellings")]),
        index.FilterField("direction"),
        index.FilterField("organisation"),
        index.FilterField("is_archived"),
    ]

    class Meta:
        verbose_name = _("programme")
        verbose_name_plural = _("programmes")

    def clean(self) -> None:
        """Check everything that the fields say of each other."""
        super().clean()
        self.accepts_special_needs = self.accepts_special_needs or self.is_adapted
        errors = rules.errors_of(self)
        if errors:
            raise ValidationError(errors)

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        from programmes.page.showing import programme_context

        context = super().get_context(request, *args, **kwargs)
        return context | programme_context(self, request)

    def structured_data_extra(self, request: HttpRequest) -> dict[str, Any]:
        from programmes.page.structured_data import course

        return course(self, request)

    @property
    def noindex(self) -> bool:
        """Robots pass over the archive, and so does the site map."""
        return self.is_archived

    @property
    def lead_text(self) -> str:
        """The lead describes the page."""
        return self.lead
