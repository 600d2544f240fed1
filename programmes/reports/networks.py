"""Network programmes by kind of partner and what partners give (Тверь 3.1.8, Электросталь 3.6)."""

from collections.abc import Iterable, Sequence

from django.db.models import QuerySet
from django.utils.translation import gettext as _

from core.figures import CrossTable, Entry, Fact, Head, Sheet, cross
from programmes.models.rows.participant import GIVES, NetworkParticipant
from programmes.reports.addresses import edit_url
from programmes.reports.scope import Scope

ANY = "any"


def partners(scope: Scope) -> Sequence[CrossTable]:
    """Count network programmes; one with two colleges is one programme of the kind «СПО»."""
    columns = [
        Head(ANY, _("Programmes")),
        *(Head(name, str(label).capitalize()) for name, label in GIVES.items()),
    ]
    table = cross(
        _("Network programmes by kind of partner"),
        _("Kind of partner"),
        scope.words("partner-kind"),
        columns,
        _facts(scope),
    )
    return [table]


def contracts(scope: Scope) -> Sheet:
    """List the partners with their contracts, the one that ends first on top."""
    rows = _participants(scope).exclude(partner_kind=None)
    rows = rows.order_by("contract_until", "page__title", "sort_order")
    return Sheet(
        _("Partners and contracts"),
        [_("Programme"), _("Partner"), _("Kind of partner"), _("Contract №"), _("Valid until")],
        [
            Entry(
                edit_url(row.page_id),
                [
                    row.page.title,
                    str(row),
                    str(row.partner_kind),
                    row.contract_number,
                    row.contract_until,
                ],
            )
            for row in rows.select_related("page", "organisation", "partner_kind")
        ],
    )


def _participants(scope: Scope) -> QuerySet[NetworkParticipant]:
    pages = scope.programmes().filter(is_network=True).order_by().values("pk")
    return NetworkParticipant.objects.filter(page__in=pages)


def _facts(scope: Scope) -> Iterable[Fact]:
    for kind, programme, *gives in _participants(scope).values_list("partner_kind", "page", *GIVES):
        yield kind, ANY, programme
        for name, given in zip(GIVES, gives, strict=True):
            if given:
                yield kind, name, programme
