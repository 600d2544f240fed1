"""A practice of the bank."""

from typing import Any

from django.core.exceptions import ValidationError
from django.db import models
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _
from wagtail.search import index

from core.models import BasePage
from practices_bank import rules
from practices_bank.models.parts import Content, Origin, Passport, Proof, Selection
from practices_bank.page_form import PracticeForm
from practices_bank.panels import practice_edit_handler
from practices_bank.querysets import PracticeManager


class PracticePage(Passport, Origin, Selection, Content, Proof, BasePage):
    """A best practice (dictionary 2.1; Тверь 2.2.2, 3.1.4; Электросталь 2.2-2, 3.3).

    Its status is derived (`practices_bank.status`); the only mark that is stored is `is_archived`.
    """

    schema_type = "Article"
    is_on_site_map = False
    base_form_class = PracticeForm
    page_description = _("A practice: problem, stages, results, conditions of replication")
    parent_page_types = ["practices_bank.PracticesPage"]
    subpage_types: list[str] = []

    lead = models.TextField(
        _("annotation"),
        max_length=500,
        help_text=_("In two or three sentences: what is done and what has come of it."),
    )
    is_archived = models.BooleanField(
        _("in the archive"),
        default=False,
        help_text=_("Leaves the bank; its page stays and says why."),
    )
    archive_reason = models.CharField(_("why"), max_length=300, blank=True)

    objects = PracticeManager()

    edit_handler = practice_edit_handler
    search_fields = [
        *BasePage.search_fields,
        index.SearchField("lead", boost=2),
        index.SearchField("keywords", boost=2),
        index.SearchField("problem"),
        index.SearchField("goal"),
        index.SearchField("essence"),
        index.SearchField("results"),
        index.SearchField("failures"),
        index.SearchField("replication"),
        index.SearchField("body"),
        index.RelatedFields("organisation", [index.SearchField("short_name")]),
        index.RelatedFields("directions", [index.SearchField("spellings")]),
        index.FilterField("organisation"),
        index.FilterField("is_archived"),
    ]

    class Meta:
        verbose_name = _("practice")
        verbose_name_plural = _("practices")
        indexes = [models.Index(fields=["age_from", "page_ptr"], name="practice_by_age")]

    def clean(self) -> None:
        """Check everything that the fields say of each other."""
        super().clean()
        errors = rules.errors_of(self)
        if errors:
            raise ValidationError(errors)

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        from practices_bank.page.showing import practice_context

        context = super().get_context(request, *args, **kwargs)
        return context | practice_context(self, request)

    def structured_data_extra(self, request: HttpRequest) -> dict[str, Any]:
        from practices_bank.page.structured_data import article

        return article(self, request)

    @property
    def noindex(self) -> bool:
        """Robots pass over the archive, and so does the site map."""
        return self.is_archived

    @property
    def lead_text(self) -> str:
        """The annotation describes the page."""
        return self.lead
