"""What the words of the catalogue's box are looked for in."""

from typing import Any

from django.contrib.postgres.aggregates import StringAgg
from django.db.models import F, Func, OuterRef, Subquery, TextField, Value
from django.db.models.expressions import Combinable

from programmes.models import ProgrammePage, ProgrammePlace
from search.lists import WordSearch

SPACE = Value(" ")


def _spellings(path: str) -> Combinable:
    """Return all that a word of a vocabulary is called, old names included.

    What stands in brackets narrows a name of old tables: «Техническая (робототехника)» is not
    what all technical programmes are looked for by.
    """
    aliases: Combinable = Func(F(f"{path}__aliases"), SPACE, function="array_to_string")
    brackets = Value(r"\([^)]*\)"), Value(""), Value("g")
    aliases = Func(aliases, *brackets, function="regexp_replace")
    names = F(f"{path}__name"), F(f"{path}__short_name"), aliases
    return Func(SPACE, *names, function="concat_ws", output_field=TextField())


def _listed(field: str) -> Combinable:
    through: Any = ProgrammePage._meta.get_field(field).remote_field.through  # type: ignore[union-attr]
    links = through.objects.filter(programmepage=OuterRef("pk")).order_by()
    said = links.values("programmepage").annotate(said=StringAgg(_spellings("term"), " "))
    return Subquery(said.values("said"), output_field=TextField())


def _addresses() -> Combinable:
    places = ProgrammePlace.objects.filter(page=OuterRef("pk")).order_by()
    said = places.values("page").annotate(said=StringAgg("address", " "))
    return Subquery(said.values("said"), output_field=TextField())


SEARCH = WordSearch(
    (
        *("title", "full_title", "lead", "organisation__short_name"),
        "organisation__district__name",
        _spellings("direction"),
        _listed("activities"),
        _addresses(),
    )
)
