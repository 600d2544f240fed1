"""Answers of the bank: the list, its table, the sheet for print, the feeds."""

from typing import TYPE_CHECKING, Any

from django.http import HttpRequest
from django.http.response import HttpResponseBase
from django.utils.functional import SimpleLazyObject
from django.utils.translation import gettext_lazy as _

from core import ages
from practices_bank.bank import loading, wording
from practices_bank.bank.cards import cards
from practices_bank.bank.definition import PRACTICES
from practices_bank.bank.open_calls import open_calls
from practices_bank.choices import Evidence
from practices_bank.models import PracticePage
from practices_bank.querysets import PracticeQuerySet
from search.lists import export_response
from search.lists.catalogue import Catalogue
from vocabularies.labels import Labels

if TYPE_CHECKING:
    from practices_bank.models import PracticesPage


def offered(index: "PracticesPage") -> PracticeQuerySet:
    """Return the practices that the bank of a centre offers now."""
    return PracticePage.objects.descendant_of(index).readable().offered().with_adoptions()


def _about(page: Any, labels: Labels) -> tuple[str, list[str]]:
    facts = [
        wording.kind(page),
        ages.in_words(page.age_from, page.age_to),
        page.owner_name,
        str(Evidence(page.evidence).label),
    ]
    first = next(iter(labels.in_order(page.direction_keys)), None)
    return str(labels.of(first)), facts


CATALOGUE = Catalogue(
    definition=PRACTICES,
    name=_("Practices"),
    offered=offered,
    for_cards=loading.for_cards,
    of_cards=loading.of_cards,
    card_fields=loading.CARD_FIELDS,
    cards=cards,
    about=_about,
)


def respond(index: "PracticesPage", request: HttpRequest) -> HttpResponseBase:
    """Answer with the list, as a page or as the file that `?format=` asks for."""
    pages: Any = SimpleLazyObject(lambda: offered(index))
    table = export_response(PRACTICES, lambda: loading.whole(pages), request)
    if table is not None:
        return table
    executor = CATALOGUE.executor(index, request)
    found = PRACTICES.run(pages, request.GET, path=request.path, executor=executor)
    context = CATALOGUE.context(index, request, found) | {"calls": open_calls(index, request)}
    return index.render(request, context_overrides=context)


def printed(index: "PracticesPage", request: HttpRequest) -> HttpResponseBase:
    """Answer with all that the filters select, as one table to print."""
    return index.render(
        request,
        template="practices_bank/practices_print.html",
        context_overrides=CATALOGUE.printed(index, request),
    )
