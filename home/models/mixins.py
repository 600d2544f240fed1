"""Fields that several page types of this app share."""

from typing import Any

from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel
from wagtail.search import index

from core.fields import BodyField


class LeadMixin(models.Model):
    """A sentence or two under the heading, also the description for search engines."""

    lead = models.TextField(
        _("lead"),
        max_length=400,
        blank=True,
        help_text=_("One or two sentences under the heading: what the reader finds here."),
    )

    lead_panels = [FieldPanel("lead")]
    lead_search_fields = [index.SearchField("lead", boost=2)]

    class Meta:
        abstract = True

    @property
    def lead_text(self) -> str:
        """The lead as the page's description."""
        return self.lead


class BodyMixin(LeadMixin):
    """A lead and a body composed of blocks."""

    body = BodyField(_("text"), blank=True)

    body_panels: list[Any] = [*LeadMixin.lead_panels, FieldPanel("body")]
    body_search_fields = [*LeadMixin.lead_search_fields, index.SearchField("body")]

    class Meta:
        abstract = True
