"""A hub: what the whole portal has for some readers or on a direction."""

from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from wagtail.admin.panels import FieldPanel, FieldRowPanel, InlinePanel, MultiFieldPanel
from wagtail.search import index

from core import page_sources
from core.fields import BodyField
from core.models import BasePage
from core.models.row import Row
from methodology import rules
from organisations.responsible import HasResponsible
from vocabularies.words import word

FEWEST, MOST, USUAL = 1, 12, 4


class HubPage(HasResponsible, BasePage):
    """«Педагогам», «Родителям» or a direction: lists that fill themselves (Электросталь план 10.1).

    An editor composes it of lists that the apps offer (`core.page_sources`); a list with nothing
    for these readers is not shown.
    """

    schema_type = "CollectionPage"
    page_description = _("Everything for an audience or on a direction, gathered by itself")
    parent_page_types = ["methodology.MethodologyPage"]
    subpage_types: list[str] = []

    lead = models.TextField(_("lead"), max_length=400, help_text=_("What the reader finds here."))
    audience = word("audience", _("for whom"))
    direction = word("direction", _("direction"))
    body = BodyField(_("text"), blank=True, help_text=_("Stands before the lists."))

    content_panels = [
        *BasePage.content_panels,
        FieldPanel("lead"),
        MultiFieldPanel(
            [
                FieldRowPanel(
                    [
                        FieldPanel("audience", widget=forms.Select),
                        FieldPanel("direction", widget=forms.Select),
                    ]
                ),
                FieldPanel("responsible"),
            ],
            heading=_("What the lists are narrowed to"),
        ),
        FieldPanel("body"),
        InlinePanel("parts", heading=_("Lists"), label=_("List")),
    ]
    search_fields = [
        *BasePage.search_fields,
        index.SearchField("lead", boost=2),
        index.SearchField("body"),
    ]

    class Meta:
        verbose_name = _("hub")
        verbose_name_plural = _("hubs")

    def clean(self) -> None:
        """Keep the addresses of the section."""
        super().clean()
        if message := rules.reserved(self.slug):
            raise ValidationError({"slug": message})

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        from methodology.page.hub import hub_context

        context = super().get_context(request, *args, **kwargs)
        return context | hub_context(self, request)

    @property
    def lead_text(self) -> str:
        """The lead describes the page."""
        return self.lead


class HubPart(Row):
    """A list of a hub: of what, under which heading, how many lines."""

    page = ParentalKey(HubPage, on_delete=models.CASCADE, related_name="parts")
    source = models.CharField(_("of what"), max_length=40, choices=page_sources.reader_choices)
    heading = models.CharField(
        _("heading"), max_length=120, blank=True, help_text=_("Empty for the name of the list.")
    )
    count = models.PositiveSmallIntegerField(
        _("how many lines"),
        default=USUAL,
        validators=[MinValueValidator(FEWEST), MaxValueValidator(MOST)],
    )

    panels = [FieldRowPanel([FieldPanel("source"), FieldPanel("count")]), FieldPanel("heading")]

    class Meta(Row.Meta):
        verbose_name = _("list of a hub")
        verbose_name_plural = _("lists of a hub")
