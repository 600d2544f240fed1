"""Questions to the register of organisations."""

from datetime import date
from typing import TYPE_CHECKING, Self

from django.db.models import Exists, Manager, OuterRef, Prefetch, Q
from django.utils import timezone

from consents.models import ConsentKind, ConsentRecord
from core.querysets import SiteQuerySet
from media_library import renditions

from .choices import SystemRole

if TYPE_CHECKING:
    from organisations.models import Organisation


class OrganisationQuerySet(SiteQuerySet):
    """Organisations of a centre."""

    def live(self) -> Self:
        """Return published organisations."""
        return self.filter(live=True)

    def for_lists(self) -> Self:
        """Return organisations with what a row of a list shows."""
        return self.select_related("kind", "district").prefetch_related(
            "accessibility", "directions", self._roles("role")
        )

    def for_tables(self) -> Self:
        """Return organisations with what a row of an exported table has."""
        words = ("kind", "department", "ownership", "district", "partner_kind")
        return self.select_related(*words).prefetch_related(
            "addresses", "accessibility", "directions", self._roles("role", "direction")
        )

    def for_page(self) -> Self:
        """Return organisations with what the page of one shows."""
        words = ("kind", "department", "ownership", "district", "logo")
        return self.select_related("site", *words).prefetch_related(
            "addresses", "accessibility", "directions", self._roles("role", "direction", "act")
        )

    def _roles(self, *related: str) -> Prefetch:
        model = self.model._meta.get_field("system_roles").related_model
        return Prefetch("system_roles", model._default_manager.select_related(*related))

    def with_role(self, code: str) -> Self:
        """Return organisations that have a role of the system, by the code of its word."""
        model = self.model._meta.get_field("system_roles").related_model
        held = model._default_manager.filter(organisation=OuterRef("pk"), role__code=code)
        return self.filter(Exists(held))

    def partners(self) -> Self:
        """Return those that the centre calls partners: by their kind or by their role."""
        by_role = self.model._default_manager.with_role(SystemRole.PARTNER).values("pk")
        return self.filter(Q(partner_kind__isnull=False) | Q(pk__in=by_role))

    def twin_of(self, organisation: "Organisation") -> "Organisation | None":
        """Return one that is the same by its papers: the ИНН with the КПП, else with the name."""
        if not organisation.inn:
            return None
        by_name = Q(full_name__iexact=organisation.full_name)
        if organisation.kpp:  # one that has none yet is the same by its name
            by_name = Q(kpp=organisation.kpp) | Q(by_name, kpp="")
        return self.filter(by_name, inn=organisation.inn).first()


class AgreementQuerySet(SiteQuerySet):
    """Agreements of a centre."""

    def in_force(self, day: date | None = None) -> Self:
        """Return those in force on a day (today by default), the last day included."""
        day = day or timezone.localdate()
        return self.filter(Q(until=None) | Q(until__gte=day), date__lte=day)

    def public(self) -> Self:
        """Return those that readers are told of."""
        return self.filter(is_public=True).in_force()

    def begun(self, day: date | None = None) -> Self:
        """Return those that readers are told of, ended ones too."""
        return self.filter(is_public=True, date__lte=day or timezone.localdate())

    def of(self, organisation: "Organisation") -> Self:
        """Return those of an organisation, on either side."""
        return self.filter(Q(partner=organisation) | Q(organisation=organisation))


class SpecialistQuerySet(SiteQuerySet):
    """Specialists of a centre."""

    def public(self) -> Self:
        """Return those whose consent to it is in force: nobody else is shown to anybody."""
        consents = ConsentRecord.objects.valid().of_kind(ConsentKind.SPECIALIST)
        return self.filter(is_public=True, consent__in=consents.values("pk"))

    def with_photos(self) -> Self:
        """Return specialists with what shows their photos."""
        copies = renditions.lookup_through("photo", "portrait")
        return self.select_related("photo__consent").prefetch_related(copies)


OrganisationManager = Manager.from_queryset(OrganisationQuerySet)
