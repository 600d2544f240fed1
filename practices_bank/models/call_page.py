"""A call for practices."""

from datetime import datetime
from typing import Any

from django.conf import settings
from django.core.exceptions import ValidationError
from django.db import models
from django.http import HttpRequest
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import (
    FieldPanel,
    FieldRowPanel,
    InlinePanel,
    MultiFieldPanel,
    ObjectList,
    TabbedInterface,
)
from wagtail.fields import RichTextField
from wagtail.search import index

from core.fields import BodyField
from core.models import BasePage
from practices_bank.call_form import CallForm
from practices_bank.choices import CallState
from practices_bank.rules import reserved

from .parts.content import PLAIN


class PracticeCallPage(BasePage):
    """«Конкурсный отбор»: submission opens and closes by itself (Тверь 2.2.2; Электросталь 2.2-2).

    Days and hours are those of the centre's time zone; the state is derived from them.
    """

    is_on_site_map = False
    base_form_class = CallForm
    page_description = _("A call for practices: dates, criteria, categories, results")
    parent_page_types = ["practices_bank.PracticesPage"]
    subpage_types: list[str] = []

    lead = models.TextField(_("lead"), max_length=400)
    opens_at = models.DateTimeField(_("practices are taken from"))
    closes_at = models.DateTimeField(_("practices are taken until"))
    regulation = models.ForeignKey(
        settings.WAGTAILDOCS_DOCUMENT_MODEL,
        verbose_name=_("regulation"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
    )
    criteria = models.TextField(
        _("criteria"), max_length=3000, blank=True, help_text=_("One per line.")
    )
    contact = models.CharField(
        _("whom to ask"),
        max_length=250,
        blank=True,
        help_text=_("A department, a service phone or mail."),
    )
    body = BodyField(_("text"), blank=True)
    results = RichTextField(_("results"), features=PLAIN, max_length=8000, blank=True)
    results_file = models.ForeignKey(
        settings.WAGTAILDOCS_DOCUMENT_MODEL,
        verbose_name=_("protocol"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
    )

    content_panels = [
        *BasePage.content_panels,
        FieldPanel("lead"),
        MultiFieldPanel(
            [FieldRowPanel([FieldPanel("opens_at"), FieldPanel("closes_at")])],
            heading=_("Term of submission"),
        ),
        FieldPanel("regulation"),
        InlinePanel("categories", heading=_("Categories"), label=_("Category")),
        FieldPanel("criteria"),
        FieldPanel("contact"),
        FieldPanel("body"),
    ]
    results_panels = [FieldPanel("results"), FieldPanel("results_file")]
    edit_handler = TabbedInterface(
        [
            ObjectList(content_panels, heading=_("Call")),
            ObjectList(results_panels, heading=_("Results")),
            ObjectList(BasePage.promote_panels, heading=_("Promote")),
            ObjectList(BasePage.settings_panels, heading=_("Settings")),
        ]
    )
    search_fields = [
        *BasePage.search_fields,
        index.SearchField("lead", boost=2),
        index.SearchField("criteria"),
        index.SearchField("body"),
        index.SearchField("results"),
    ]

    class Meta:
        verbose_name = _("call for practices")
        verbose_name_plural = _("calls for practices")

    def clean(self) -> None:
        """A term that has a length; results after it."""
        super().clean()
        errors: dict[str, Any] = {}
        if message := reserved(self.slug):
            errors["slug"] = message
        if self.opens_at and self.closes_at:
            if self.closes_at <= self.opens_at:
                errors["closes_at"] = _("The end stands before the beginning.")
            elif self.has_results and self.closes_at > timezone.now():
                errors["results"] = _("Practices are still taken: results come after the term.")
        if errors:
            raise ValidationError(errors)

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        from practices_bank.page.call import call_context

        return super().get_context(request, *args, **kwargs) | call_context(self, request)

    @property
    def has_results(self) -> bool:
        """Whether something is said of the results."""
        return bool(self.results or self.results_file_id)

    @property
    def criteria_lines(self) -> list[str]:
        """The criteria one by one."""
        return [line.strip() for line in self.criteria.splitlines() if line.strip()]

    @property
    def lead_text(self) -> str:
        """The lead describes the page."""
        return self.lead

    def state_at(self, moment: datetime | None = None) -> CallState:
        """Return the state at a moment, now by default; the last minute still counts."""
        moment = moment or timezone.now()
        if moment < self.opens_at:
            return CallState.ANNOUNCED
        if moment <= self.closes_at:
            return CallState.OPEN
        return CallState.OVER if self.has_results else CallState.CLOSED
