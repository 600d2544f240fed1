"""How many programmes an organisation offers: on its row and card, and as an order of the list."""

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any
from urllib.parse import urlencode

from django.db.models import Count, IntegerField, OuterRef, Q, QuerySet, Subquery, Sum
from django.db.models.functions import Coalesce
from django.http import HttpRequest
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext
from wagtail.models import Site

from core.navigation import front_page
from core.section_of import section_of
from organisations import figures
from organisations.figures import Figure, Offer
from programmes.catalogue import wording
from programmes.choices import Enrolment
from programmes.models import ProgrammePage, ProgrammesPage
from programmes.querysets import ProgrammeQuerySet
from search.lists import Sort, russian_order

if TYPE_CHECKING:
    from organisations.models import Organisation

HAS_PLACES = Q(admits=Enrolment.OPEN, free_places__gt=0)


def of_organisations(
    organisations: Sequence["Organisation"], request: HttpRequest
) -> Mapping[Any, Figure]:
    """Return «5 программ, с местами 4» of each organisation; one query for all of them."""
    found = _offered(request).filter(organisation__in=[each.pk for each in organisations])
    counted = found.values("organisation").annotate(
        number=Count("pk"), places=Count("pk", filter=HAS_PLACES)
    )
    numbers = {row["organisation"]: (row["number"], row["places"]) for row in counted}
    section = section_of(request, ProgrammesPage) if numbers else None
    url = section.get_url(request) or "" if section else ""
    return {
        each.pk: Figure(
            str(numbers[each.pk][0]),
            _words(*numbers[each.pk]),
            f"{url}?{urlencode({'organisation': each.slug})}" if url else "",
            _("Choose a programme"),
        )
        for each in organisations
        if each.pk in numbers
    }


def in_directions(organisation: "Organisation", request: HttpRequest) -> Mapping[Any, Offer]:
    """Return «1 программа, 6 мест» of each direction of an organisation; one query."""
    rows = (
        _offered(request)
        .filter(organisation=organisation.pk)
        .values("direction", "direction__code")
        .annotate(number=Count("pk"), seats=Sum("free_places", filter=HAS_PLACES))
    )
    found = list(rows)
    section = section_of(request, ProgrammesPage) if found else None
    url = section.get_url(request) or "" if section else ""
    return {
        row["direction"]: Offer(
            _number_and_seats(row["number"], row["seats"]),
            f"{url}?{_narrowed(organisation, row['direction__code'])}" if url else "",
        )
        for row in found
    }


def _narrowed(organisation: "Organisation", code: str) -> str:
    return urlencode({"direction": code, "organisation": organisation.slug})


def _number_and_seats(number: int, seats: int | None) -> str:
    words = ngettext("%d programme", "%d programmes", number) % number
    return f"{words}, {wording.seats(seats)}" if seats else words


def by_number(request: HttpRequest) -> Sort:
    """Return the order in which those with most programmes come first."""
    own = _offered(request).filter(organisation=OuterRef("pk")).values("organisation")
    number = Subquery(own.annotate(number=Count("pk")).values("number"), IntegerField())
    order = (Coalesce(number, 0).desc(), russian_order("short_name"))
    return Sort("programmes", gettext_lazy("by number of programmes"), order)


def register() -> None:
    """Have organisations show the numbers."""
    figures.register("programmes", of_organisations, order=10, sort=by_number)
    figures.register_offers("programmes", in_directions)


def _offered(request: HttpRequest) -> ProgrammeQuerySet:
    """Return what the catalogue offers in the reader's language: translations count once."""
    site = Site.find_for_request(request)
    front = front_page(site) if site else None
    if front is None:
        return ProgrammePage.objects.none()
    pages: QuerySet[Any] = ProgrammePage.objects.descendant_of(front).readable().offered()
    return pages.with_enrolment().order_by()  # type: ignore[attr-defined] # of its own class


def _words(number: int, places: int) -> str:
    if not places:
        return ngettext("programme", "programmes", number)
    words = ngettext(
        "programme, with places: %(places)d", "programmes, with places: %(places)d", number
    )
    return words % {"places": places}
