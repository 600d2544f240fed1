"""The register of normative acts."""

from typing import Any

from django.conf import settings
from django.contrib.contenttypes.fields import GenericRelation
from django.db import models
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _
from modelcluster.models import ClusterableModel
from wagtail.models import (
    DraftStateMixin,
    LockableMixin,
    Page,
    PreviewableMixin,
    RevisionMixin,
)
from wagtail.search import index

from acts import rules
from acts.addresses import Addresses
from acts.choices import ActKind, ActLevel, ActRole, ActStatus, ActTopic
from acts.naming import free_slug, requisites
from acts.panels import act_edit_handler
from acts.querysets import ActManager
from core.models import CentreWorkflowMixin, PublicRecord
from core.translated import Translated


class NormativeAct(
    Translated,
    PublicRecord,
    CentreWorkflowMixin,
    DraftStateMixin,
    LockableMixin,
    RevisionMixin,
    PreviewableMixin,
    index.Indexed,
    ClusterableModel,
):
    """An act by which the centre works: requisites, text by clauses, file (Тверь п. 1, 1.3).

    It has an address of its own in «Документы»; the one with the role «Положение» is shown under
    «О центре» instead.
    """

    translated_fields = ("title", "issuer", "lead", "edition", "amended_by")
    section_key = "dokumenty"
    schema_type = "Legislation"

    title = models.CharField(_("title"), max_length=500)
    kind = models.CharField(_("kind"), max_length=20, choices=ActKind)
    level = models.CharField(_("level"), max_length=20, choices=ActLevel)
    issuer = models.CharField(_("issued by"), max_length=255)
    number = models.CharField(_("number"), max_length=50, blank=True)
    date = models.DateField(_("date"), null=True, blank=True)
    in_force_from = models.DateField(_("in force from"), null=True, blank=True)
    status = models.CharField(
        _("status"), max_length=20, choices=ActStatus, default=ActStatus.IN_FORCE
    )
    repealed_on = models.DateField(_("lost force on"), null=True, blank=True)
    replaced_by = models.ForeignKey(
        "self",
        verbose_name=_("replaced by"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="replaces",
    )
    amended_by = models.TextField(
        _("amended by"), blank=True, help_text=_("One act on a line: kind, date, number.")
    )
    edition = models.CharField(
        _("edition"), max_length=120, blank=True, help_text=_("For example: as of 10.02.2026.")
    )
    lead = models.CharField(
        _("lead"), max_length=500, blank=True, help_text=_("By what the document was approved.")
    )
    role = models.CharField(_("role"), max_length=20, choices=ActRole, blank=True)
    topic = models.CharField(
        _("section of the portal"), max_length=20, choices=ActTopic, blank=True
    )
    document = models.ForeignKey(
        settings.WAGTAILDOCS_DOCUMENT_MODEL,
        verbose_name=_("file"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
    )
    _revisions = GenericRelation("wagtailcore.Revision", related_query_name="act")
    workflow_states = GenericRelation(
        "wagtailcore.WorkflowState",
        content_type_field="base_content_type",
        object_id_field="object_id",
        related_query_name="act",
        for_concrete_model=False,
    )

    objects = ActManager()
    search_auto_update = False  # the outbox feeds the index

    edit_handler = act_edit_handler

    search_fields = [
        index.SearchField("title", boost=2),
        index.SearchField("number"),
        index.SearchField("issuer"),
        index.SearchField("words_in_other_languages"),
        index.RelatedFields("clauses", [index.SearchField("text")]),
        index.AutocompleteField("title"),
        index.FilterField("site"),
        index.FilterField("live"),
    ]

    class Meta(PublicRecord.Meta):
        verbose_name = _("normative act")
        verbose_name_plural = _("normative acts")
        indexes = [models.Index(fields=["site", "live", "-date"])]

    def __str__(self) -> str:
        return f"{requisites(self)}. {self.title}"

    def clean(self) -> None:
        """Check dates, the act that replaced this one, and that «Положение» is one."""
        super().clean()
        rules.check(self)

    def free_slug(self) -> str:
        """Return an address of the kind and the number: «postanovlenie-372»."""
        return free_slug(self)

    def get_url(self, request: HttpRequest | None = None, index: Page | None = None) -> str:
        """Return the one address of the act; in lists ask `Addresses`, it asks once for all."""
        return Addresses(self.site, request).of(self)

    def get_preview_template(self, request: HttpRequest, mode_name: str) -> str:
        return "acts/act.html"

    def get_preview_context(self, request: HttpRequest, mode_name: str) -> dict[str, Any]:
        from acts.presentation import act_context

        replaced = (
            list(type(self).objects.live().filter(replaced_by=self).order_by("-date", "pk"))
            if self.pk
            else []
        )
        addresses = Addresses(self.site, request)
        context = super().get_preview_context(request, mode_name)
        return {**context, "page": self, **act_context([self, *replaced], addresses, request)}

    @property
    def meta_title(self) -> str:
        """Title of the browser's tab."""
        return self.title

    @property
    def meta_description(self) -> str:
        """Description for search engines."""
        return self.lead or self.title

    @property
    def is_off(self) -> bool:
        """Whether the act is no longer in force."""
        return self.status == ActStatus.REPEALED
