"""Which rows of the index are worth comparing: the rare words decide, or all words at once."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from django.contrib.postgres.search import SearchVectorField
from django.db.models import F, Q, QuerySet
from django.db.models.expressions import CombinedExpression
from wagtail.search.models import IndexEntry

from ..kinds import Scope
from ..understanding import Group, Understanding
from . import vectors

ENOUGH = 1000  # rows that are compared: of frequent words no more are; measured, more adds nothing
LOOKED_AT = 5 * ENOUGH  # rows whose things are asked whether anybody may read them


def candidates(
    wanted: Understanding, groups: Sequence[Group], scopes: Sequence[Scope]
) -> list[int]:
    """Return the keys of rows that anybody may read.

    Words that are in too many texts are looked for in titles first.
    """
    allowed = entries().filter(*_demanded(wanted))
    parts = [allowed.filter(vector=vectors.Question(asked(groups, wanted.frequencies)))]
    if _number(groups, wanted.frequencies) > ENOUGH:
        parts.insert(0, allowed.filter(title=vectors.Question(vectors.all_of(groups))))
    found: dict[int, None] = {}
    for part in parts:
        if len(found) < ENOUGH:
            found.update(dict.fromkeys(_visible(part, scopes)))
    return list(found)[:ENOUGH]


def asked(groups: Sequence[Group], frequencies: Mapping[str, int]) -> str:
    """Return the question for texts with the rare words, and for those with all words.

    Words so frequent that more than `ENOUGH` texts have them find nothing alone beside rarer ones.
    """
    numbers = {group: _number([group], frequencies) for group in groups}
    rare: list[Group] = []
    total = 0
    for group in sorted(numbers, key=numbers.__getitem__):
        if rare and total + numbers[group] > ENOUGH:
            break
        rare.append(group)
        total += numbers[group]
    any_rare = vectors.any_of(rare)
    return any_rare if len(rare) == len(numbers) else f"{any_rare} | ({vectors.all_of(groups)})"


def _number(groups: Sequence[Group], frequencies: Mapping[str, int]) -> int:
    """Return in how many texts the words are: the rarest of them, in its most frequent form."""
    found = ([frequencies.get(term, 0) for term in group.terms] for group in groups)
    return min(max(numbers, default=0) for numbers in found)


def entries() -> QuerySet:
    """Return the rows of the index, each with `vector`: title and text."""
    # the very expression that the index of the table is built on
    whole = CombinedExpression(F("title"), "||", F("body"), output_field=SearchVectorField())
    return IndexEntry.objects.annotate(vector=whole).order_by()


def _demanded(wanted: Understanding) -> list[Q]:
    phrases = [Q(vector=vectors.Question(vectors.of_phrase(each))) for each in wanted.phrases]
    if not wanted.excluded:
        return phrases
    return [*phrases, ~Q(vector=vectors.Question(vectors.none_of(wanted.excluded)))]


def _visible(rows: QuerySet, scopes: Sequence[Scope]) -> list[int]:
    """Return the keys of the rows that are within the scopes, asked of the things themselves."""
    found: dict[int, dict[str, int]] = defaultdict(dict)
    types = set().union(*(scope.kind.content_types() for scope in scopes))
    named = rows.filter(content_type__in=types).values_list("pk", "content_type", "object_id")
    for pk, content_type, key in named[:LOOKED_AT]:
        found[content_type][key] = pk
    seen: list[int] = []
    for things, kinds in _by_things(scopes):
        own = {key: pk for kind in kinds for key, pk in found.get(kind, {}).items()}
        if own:
            keys = things.order_by().filter(pk__in=list(own)).values_list("pk", flat=True)
            seen += [own[str(key)] for key in keys]
    return seen


def _by_things(scopes: Sequence[Scope]) -> Iterator[tuple[QuerySet, set[int]]]:
    """Yield each queryset once with the content types that are asked of it."""
    things = {id(scope.things): scope.things for scope in scopes}
    for number, queryset in things.items():
        own = (scope.kind.content_types() for scope in scopes if id(scope.things) == number)
        yield queryset, set().union(*own)
