"""How practices spread: adopted in the municipality, handed over to the region."""

from django.db.models import F
from django.db.models.functions import ExtractYear
from django.utils.translation import gettext as _

from core.figures import CrossTable, Head, cross
from practices_bank.choices import Answer
from practices_bank.models import Adoption, TransferItem
from practices_bank.numbers.scope import Scope


def adoptions(scope: Scope) -> CrossTable:
    """Count the confirmed adoptions by direction of the practice and year."""
    found = Adoption.objects.for_site(scope.site).confirmed()
    years = sorted(set(found.values_list("year", flat=True)))
    return cross(
        _("Adoptions by direction and year"),
        _("Direction"),
        scope.directions(),
        [Head(year, str(year)) for year in years],
        found.order_by().values_list("practice__directions", "year", "pk"),
        lacks=False,
    )


def transfers(scope: Scope) -> CrossTable:
    """Count the practices handed over by year of the letter and answer of the regional centre."""
    items = TransferItem.objects.sent().filter(transfer__site=scope.site)
    found = items.annotate(year=ExtractYear(F("transfer__date")))
    years = sorted(set(found.order_by().values_list("year", flat=True)), reverse=True)
    return cross(
        _("Practices handed over to the regional centre"),
        _("Year of the letter"),
        [Head(year, str(year)) for year in years],
        [Head(each.value, str(each.label).capitalize()) for each in Answer],
        found.order_by().values_list("year", "outcome", "pk"),
        lacks=False,
    )
