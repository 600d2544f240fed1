"""A full-featured register and its index page."""

from django.contrib.contenttypes.fields import GenericRelation
from django.db import models
from django.http import HttpResponse
from wagtail.admin.panels import FieldPanel
from wagtail.models import DraftStateMixin, LockableMixin, PreviewableMixin, RevisionMixin
from wagtail.search import index

from core.models import BasePage, CentreWorkflowMixin, PublicRecord
from core.querysets import SiteQuerySet
from core.record_index import RecordIndex
from core.translated import Translated


class Note(
    Translated,
    PublicRecord,
    CentreWorkflowMixin,
    DraftStateMixin,
    LockableMixin,
    RevisionMixin,
    PreviewableMixin,
    index.Indexed,
):
    """One row."""

    section_key = "zametki"
    translated_fields = ("name",)

    name = models.CharField(max_length=100)
    sort_order = models.IntegerField(default=0)
    _revisions = GenericRelation("wagtailcore.Revision", related_query_name="note")
    workflow_states = GenericRelation(
        "wagtailcore.WorkflowState",
        content_type_field="base_content_type",
        object_id_field="object_id",
        related_query_name="note",
    )

    objects = SiteQuerySet.as_manager()

    panels = [
        FieldPanel("name"),
        FieldPanel("slug"),
        FieldPanel("review_owner"),
        FieldPanel("translations"),
    ]
    search_fields = [
        index.SearchField("name"),
        index.AutocompleteField("name"),
        index.FilterField("site_id"),
    ]

    class Meta(PublicRecord.Meta):
        ordering = ["sort_order", "pk"]

    def __str__(self):
        return self.name

    def serve_preview(self, request, mode_name):
        return HttpResponse(self.name)

    @property
    def revisions(self):
        return self._revisions


class NoteIndexPage(RecordIndex, BasePage):
    """Serves the notes of its centre."""

    record_model = Note
    record_template = "home/standard_page.html"
    page_description = "Notes"
    parent_page_types = ["home.HomePage"]
    subpage_types = []
    search_fields = BasePage.search_fields
