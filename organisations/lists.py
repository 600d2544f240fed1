"""The lists of «Организации»: what they are narrowed by, their orders and tables."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from django.db.models import F
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext_lazy, pgettext_lazy

from search.lists import (
    ChoiceFacet,
    Column,
    ListDefinition,
    RelatedFacet,
    Sort,
    TermFacet,
    WordSearch,
    russian_order,
)

from .choices import Locality

if TYPE_CHECKING:
    from organisations.models import Organisation

BY_NAME = russian_order("short_name")
SEARCH = WordSearch(("short_name", "full_name", "inn", "addresses__address"))


def _together(name: str) -> Callable[["Organisation"], str]:
    return lambda row: "; ".join(str(each) for each in getattr(row, name).all())


def _word(name: str) -> Callable[["Organisation"], str]:
    return lambda row: str(getattr(row, name) or "")


COLUMNS = (
    Column("short_name", _("Short name")),
    Column("full_name", _("Full name")),
    Column("inn", _("INN")),
    Column("kpp", _("KPP")),
    Column("ogrn", _("OGRN")),
    Column("kind", _("Type of organisation"), _word("kind")),
    Column("department", pgettext_lazy("authority", "Department"), _word("department")),
    Column("ownership", _("Form of ownership"), _word("ownership")),
    Column("founder", _("Founder")),
    Column("district", _("District"), _word("district")),
    Column("locality", _("Locality"), lambda row: row.get_locality_display()),
    Column("addresses", _("Addresses"), _together("addresses")),
    Column("head", _("Head"), lambda row: row.public_head),
    Column("phone", _("Phone")),
    Column("email", _("E-mail")),
    Column("website", _("Website")),
    Column("sveden_url", _("Official information (/sveden/)")),
    Column("bus_gov_url", _("Page at bus.gov.ru")),
    Column("navigator_url", _("Page in the Navigator")),
    Column("licence", _("Licence")),
    Column("system_roles", _("Roles in the system"), _together("system_roles")),
    Column("directions", _("Directions"), _together("directions")),
    Column("accessibility", _("Accessible environment"), _together("accessibility")),
    Column("partner_kind", _("Kind of partner"), _word("partner_kind")),
    Column("updated", _("Updated"), lambda row: row.updated),
)

ORGANISATIONS = ListDefinition(
    title=_("Organisations"),
    counted=ngettext_lazy("%d organisation", "%d organisations"),
    facets=(
        TermFacet("direction", _("Direction"), path="directions"),
        RelatedFacet(
            "district", _("District"), label_field="name", order_field="order", translated=True
        ),
        TermFacet("type", _("Type of organisation"), path="kind"),
        TermFacet("department", pgettext_lazy("authority", "Department"), opened=False),
        TermFacet(
            "role",
            _("Role in the system"),
            path="system_roles__role",
            opened=False,
            repeated=True,
        ),
        ChoiceFacet("locality", _("Locality"), choices=Locality.choices, opened=False),
        TermFacet("access", _("Accessible environment"), path="accessibility", opened=False),
    ),
    sorts=(
        Sort("name", _("by name"), (BY_NAME,)),
        Sort("district", _("by district"), (F("district__order").asc(nulls_last=True), BY_NAME)),
        Sort("new", _("recently updated"), (F("last_published_at").desc(nulls_last=True),)),
    ),
    search=SEARCH,
    columns=COLUMNS,
)

PARTNERS = ListDefinition(
    title=_("Partners"),
    counted=ngettext_lazy("%d partner", "%d partners"),
    facets=(
        TermFacet("kind", _("Kind of partner"), path="partner_kind"),
        TermFacet("department", pgettext_lazy("authority", "Department"), opened=False),
        RelatedFacet(
            "district", _("District"), label_field="name", order_field="order", translated=True
        ),
    ),
    sorts=(
        Sort("kind", _("by kind"), (F("partner_kind__order").asc(nulls_last=True), BY_NAME)),
        Sort("name", _("by name"), (BY_NAME,)),
    ),
    search=SEARCH,
    columns=COLUMNS,
)


def with_sorts(definition: ListDefinition, sorts: Sequence[Sort]) -> ListDefinition:
    """Return the list with further orders."""
    return replace(definition, sorts=(*definition.sorts, *sorts))


def with_addresses(
    definition: ListDefinition, address_of: Callable[["Organisation"], str]
) -> ListDefinition:
    """Return the list whose table also has the address of each organisation's page."""
    columns = (*definition.columns, Column("url", _("Address on the portal"), address_of))
    return replace(definition, columns=columns)
