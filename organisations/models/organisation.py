"""The register of organisations."""

from collections.abc import Collection
from typing import Any

from django.conf import settings
from django.contrib.contenttypes.fields import GenericRelation
from django.core.exceptions import ValidationError
from django.db import models
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy
from modelcluster.fields import ParentalManyToManyField
from modelcluster.models import ClusterableModel
from wagtail.models import DraftStateMixin, LockableMixin, PreviewableMixin, RevisionMixin
from wagtail.search import index

from core.models import CentreWorkflowMixin, PublicRecord
from core.translated import Translated
from organisations.choices import Locality
from organisations.panels import organisation_edit_handler
from organisations.places import RESERVED_SLUGS
from organisations.querysets import OrganisationManager

from .contacts import OrganisationContacts
from .requisites import OrganisationRequisites


class Organisation(
    OrganisationRequisites,
    OrganisationContacts,
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
    """An institution or a partner of the centre (dictionary 2.3; Тверь 1.4, Электросталь 5.1-3).

    Files are matched by `inn` with `kpp`, one without them by its full name: a branch has the ИНН
    of its head organisation.
    """

    translated_fields = ("short_name", "full_name", "lead", "founder", "opening_hours")
    section_key = "organizatsii"
    reserved_slugs = RESERVED_SLUGS
    schema_type = "EducationalOrganization"

    full_name = models.CharField(_("full name"), max_length=500, help_text=_("As in the charter."))
    short_name = models.CharField(
        _("short name"), max_length=200, help_text=_("As people call it: lists show it.")
    )
    lead = models.CharField(
        _("lead"),
        max_length=400,
        blank=True,
        help_text=_("Who studies here and what, in two lines."),
    )
    kind = models.ForeignKey(
        "vocabularies.Term",
        verbose_name=_("type of organisation"),
        on_delete=models.PROTECT,
        related_name="+",
        limit_choices_to={"vocabulary": "organisation-type"},
    )
    department = models.ForeignKey(
        "vocabularies.Term",
        verbose_name=pgettext_lazy("authority", "department"),
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="+",
        limit_choices_to={"vocabulary": "department"},
        help_text=_("Whose institution it is: the municipal segment is counted by it."),
    )
    partner_kind = models.ForeignKey(
        "vocabularies.Term",
        verbose_name=_("kind of partner"),
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="+",
        limit_choices_to={"vocabulary": "partner-kind"},
        help_text=_("An organisation with it stands on the page of partners."),
    )
    district = models.ForeignKey(
        "organisations.District",
        verbose_name=_("district"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="organisations",
    )
    locality = models.CharField(_("locality"), max_length=10, choices=Locality, blank=True)
    accessibility = ParentalManyToManyField(
        "vocabularies.Term",
        verbose_name=_("accessible environment"),
        blank=True,
        related_name="+",
        limit_choices_to={"vocabulary": "accessibility"},
    )
    accessibility_plans = models.TextField(
        _("what is not there yet"),
        blank=True,
        help_text=_("One on a line, with the date by which it will be."),
    )
    logo = models.ForeignKey(
        settings.WAGTAILIMAGES_IMAGE_MODEL,
        verbose_name=_("logo"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
    )
    # of its programmes; kept by organisations.directions, no part of drafts and revisions
    directions = models.ManyToManyField(
        "vocabularies.Term",
        verbose_name=_("directions"),
        blank=True,
        editable=False,
        related_name="+",
    )
    _revisions = GenericRelation("wagtailcore.Revision", related_query_name="organisation")
    workflow_states = GenericRelation(
        "wagtailcore.WorkflowState",
        content_type_field="base_content_type",
        object_id_field="object_id",
        related_query_name="organisation",
        for_concrete_model=False,
    )

    objects = OrganisationManager()
    search_auto_update = False  # the outbox feeds the index

    edit_handler = organisation_edit_handler

    search_fields = [
        index.SearchField("short_name", boost=2),
        index.SearchField("full_name", boost=2),
        index.SearchField("lead"),
        index.SearchField("inn"),
        index.SearchField("words_in_other_languages"),
        index.RelatedFields("addresses", [index.SearchField("address")]),
        index.AutocompleteField("short_name"),
        index.AutocompleteField("full_name"),
        index.FilterField("id"),  # representatives search among their own
        index.FilterField("site"),
        index.FilterField("live"),
    ]

    class Meta(PublicRecord.Meta):
        verbose_name = _("organisation")
        verbose_name_plural = _("organisations")
        ordering = ["short_name", "pk"]
        indexes = [models.Index(fields=["site", "live"])]
        constraints = [
            *PublicRecord.Meta.constraints,
            models.UniqueConstraint(
                fields=["site", "inn", "kpp"],
                condition=~models.Q(inn="") & ~models.Q(kpp=""),
                name="organisations_inn_kpp_once",
            ),
            models.UniqueConstraint(
                fields=["site", "inn", "full_name"],
                condition=~models.Q(inn="") & models.Q(kpp=""),
                name="organisations_inn_name_once",
            ),
        ]

    def __str__(self) -> str:
        return self.short_name or self.full_name

    def clean(self) -> None:
        """Make spaces even; refuse what the centre has already: a branch alone may have the ИНН."""
        super().clean()
        self.full_name = " ".join(self.full_name.split())
        self.short_name = " ".join(self.short_name.split())
        self._refuse_twin()

    def _refuse_twin(self) -> None:
        twin = type(self).objects.for_site(self.site_id).exclude(pk=self.pk).twin_of(self)
        if twin:
            message = _(
                "The register already has this INN: %(organisation)s. "
                "A branch has its own KPP or another name."
            )
            raise ValidationError({"inn": message % {"organisation": twin}})

    def validate_constraints(self, exclude: Collection[str] | None = None) -> None:
        """Leave the ИНН to `clean`, which names the other organisation."""
        super().validate_constraints(exclude={*(exclude or ()), "inn"})

    def get_preview_template(self, request: HttpRequest, mode_name: str) -> str:
        return "organisations/organisation.html"

    def get_preview_context(self, request: HttpRequest, mode_name: str) -> dict[str, Any]:
        from organisations.presentation import organisation_view

        context = super().get_preview_context(request, mode_name)
        return {**context, "page": self, "view": organisation_view(self, request)}

    @property
    def meta_description(self) -> str:
        """Description for search engines."""
        return str(self.said("lead") or self.said("full_name"))[:200]

    @property
    def is_rural(self) -> bool:
        """Whether it works in the countryside."""
        return self.locality == Locality.RURAL

    def structured_data_extra(self, request: HttpRequest) -> dict[str, Any]:
        from organisations.structured_data import institution

        return institution(self)
