"""How many programmes an organisation offers: on its row and card, and as an order of the list."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any
from urllib.parse import urlencode

from django.db.models import Count, IntegerField, OuterRef, Q, QuerySet, Subquery, Sum
from django.db.models.functions import Coalesce
from django.http import HttpRequest
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext, npgettext
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

COUNTED = "_programmes_counted"  # kept on the organisation for the life of the object
HAS_PLACES = Q(admits=Enrolment.OPEN, free_places__gt=0)


def of_organisations(
    organisations: Sequence["Organisation"], request: HttpRequest
) -> Mapping[Any, Figure]:
    """Return «5 программ, с местами 4» of each organisation; one query for all of them."""
    counted = {each.pk: rows for each, rows in _counted(organisations, request) if rows}
    section = section_of(request, ProgrammesPage) if counted else None
    url = section.get_url(request) or "" if section else ""
    return {
        each.pk: Figure(
            str(sum(row["number"] for row in counted[each.pk])),
            _words(*(sum(row[name] for row in counted[each.pk]) for name in ("number", "places"))),
            f"{url}?{urlencode({'organisation': each.slug})}" if url else "",
            _("Choose a programme"),
        )
        for each in organisations
        if each.pk in counted
    }


def in_directions(organisation: "Organisation", request: HttpRequest) -> Mapping[Any, Offer]:
    """Return «1 программа, 6 мест» of each direction of an organisation."""
    rows = next(rows for _each, rows in _counted([organisation], request))
    section = section_of(request, ProgrammesPage) if rows else None
    url = section.get_url(request) or "" if section else ""
    return {
        row["direction"]: Offer(
            _number_and_seats(row["number"], row["seats"]),
            f"{url}?{_narrowed(organisation, row['direction__code'])}" if url else "",
        )
        for row in rows
    }


def _counted(
    organisations: Sequence["Organisation"], request: HttpRequest
) -> list[tuple["Organisation", list[dict[str, Any]]]]:
    """Return the numbers by directions; a card that asks twice is counted once."""
    unknown = [each for each in organisations if not hasattr(each, COUNTED)]
    if unknown:
        found = _offered(request).filter(organisation__in=[each.pk for each in unknown])
        rows = found.values("organisation", "direction", "direction__code").annotate(
            number=Count("pk"),
            places=Count("pk", filter=HAS_PLACES),
            seats=Sum("free_places", filter=HAS_PLACES),
        )
        by_organisation: dict[Any, list[dict[str, Any]]] = defaultdict(list)
        for row in rows:
            by_organisation[row["organisation"]].append(row)
        for each in unknown:
            setattr(each, COUNTED, by_organisation[each.pk])
    return [(each, getattr(each, COUNTED)) for each in organisations]


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
        return npgettext("figure", "programme", "programmes", number)
    words = ngettext(
        "programme, with places: %(places)d", "programmes, with places: %(places)d", number
    )
    return words % {"places": places}
