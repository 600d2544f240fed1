"""A collection of materials («подборка») that an editor has put together."""

from typing import Any

from django.core.exceptions import ValidationError
from django.db import models
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from wagtail.admin.panels import FieldPanel, InlinePanel, PageChooserPanel
from wagtail.search import index

from core.fields import BodyField
from core.models import BasePage
from core.models.row import Row
from methodology import rules


class CollectionPage(BasePage):
    """Materials on one matter in an order to read them in, taken all at once or printed."""

    schema_type = "CollectionPage"
    is_on_site_map = False
    page_description = _("A collection of materials: in order, with a word on each, to take whole")
    parent_page_types = ["methodology.MethodologyPage"]
    subpage_types: list[str] = []

    lead = models.TextField(
        _("lead"), max_length=400, help_text=_("Which task it helps with, in two lines.")
    )
    body = BodyField(_("text"), blank=True)

    content_panels = [
        *BasePage.content_panels,
        FieldPanel("lead"),
        FieldPanel("body"),
        InlinePanel("items", heading=_("Materials"), label=_("Material"), min_num=1),
    ]
    search_fields = [
        *BasePage.search_fields,
        index.SearchField("lead", boost=2),
        index.SearchField("body"),
        index.RelatedFields("items", [index.SearchField("note")]),
    ]

    class Meta:
        verbose_name = _("collection of materials")
        verbose_name_plural = _("collections of materials")

    def clean(self) -> None:
        """Keep the addresses of the section."""
        super().clean()
        if message := rules.reserved(self.slug):
            raise ValidationError({"slug": message})

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        from methodology.page.collection import collection_context

        context = super().get_context(request, *args, **kwargs)
        return context | collection_context(self, request)

    def structured_data_extra(self, request: HttpRequest) -> dict[str, Any]:
        from methodology.page.structured_data import parts_of

        return parts_of(self, request)

    @property
    def lead_text(self) -> str:
        """The lead describes the page."""
        return self.lead


class CollectionItem(Row):
    """A material of a collection and why it is here."""

    page = ParentalKey(CollectionPage, on_delete=models.CASCADE, related_name="items")
    material = models.ForeignKey(
        "methodology.MaterialPage",
        verbose_name=_("material"),
        on_delete=models.CASCADE,
        related_name="+",
    )
    note = models.CharField(
        _("why it is here"), max_length=300, blank=True, help_text=_("One sentence for the reader.")
    )

    panels = [PageChooserPanel("material", "methodology.MaterialPage"), FieldPanel("note")]

    class Meta(Row.Meta):
        verbose_name = _("material of a collection")
        verbose_name_plural = _("materials of a collection")
