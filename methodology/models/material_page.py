"""A methodological material."""

from typing import Any

from django.core.exceptions import ValidationError
from django.db import models
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _
from wagtail.search import index

from core.models import BasePage
from methodology import rules
from methodology.models.parts import About, Content, Force
from methodology.panels import material_edit_handler
from methodology.querysets import MaterialManager
from search.silent import SilentField
from vocabularies.page_form import TermsPageForm


class MaterialPage(About, Force, Content, BasePage):
    """A material for teachers, heads or parents (dictionary 2.5; Электросталь план 10.1).

    Read on the page first, as a file second; the term of its review is that of every page.
    """

    schema_type = "LearningResource"
    is_on_site_map = False
    base_form_class = TermsPageForm
    page_description = _("A methodological material: for whom, text, files, since when in force")
    parent_page_types = ["methodology.MethodologyPage"]
    subpage_types: list[str] = []

    lead = models.TextField(
        _("lead"), max_length=400, help_text=_("What it helps with, in two lines.")
    )

    objects = MaterialManager()

    edit_handler = material_edit_handler
    search_fields = [
        *BasePage.search_fields,
        index.SearchField("lead", boost=2),
        index.SearchField("keywords", boost=2),
        index.SearchField("body"),
        index.RelatedFields("organisation", [index.SearchField("short_name")]),
        index.RelatedFields("topics", [SilentField("spellings")]),
        index.RelatedFields("files", [index.SearchField("title")]),
        index.FilterField("organisation"),
        index.FilterField("is_archived"),
    ]

    class Meta:
        verbose_name = _("methodological material")
        verbose_name_plural = _("methodological materials")

    def clean(self) -> None:
        """Check everything that the fields say of each other."""
        super().clean()
        errors = rules.errors_of(self)
        if errors:
            raise ValidationError(errors)

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        from methodology.page.showing import material_context

        context = super().get_context(request, *args, **kwargs)
        return context | material_context(self, request)

    def structured_data_extra(self, request: HttpRequest) -> dict[str, Any]:
        from methodology.page.structured_data import learning_resource

        return learning_resource(self, request)

    @property
    def noindex(self) -> bool:
        """Robots pass over what is out of force, and so does the site map."""
        return self.is_over

    @property
    def lead_text(self) -> str:
        """The lead describes the page."""
        return self.lead
