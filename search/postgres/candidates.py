"""Which rows of the index are worth comparing: the rare words decide, or all words at once."""

from collections.abc import Mapping, Sequence

from django.contrib.postgres.search import SearchVectorField
from django.db.models import BigIntegerField, Case, Exists, F, OuterRef, Q, QuerySet, When
from django.db.models.expressions import CombinedExpression
from django.db.models.functions import Cast
from wagtail.search.models import IndexEntry

from ..kinds import Scope
from ..understanding import Group, Understanding
from . import vectors

ENOUGH = 1000  # rows that are compared: of frequent words no more are; measured, more adds nothing


def candidates(
    wanted: Understanding, groups: Sequence[Group], scopes: Sequence[Scope]
) -> list[QuerySet]:
    """Return querysets of rows, each with `vector`; the first ones are the likelier.

    Words that are in too many texts are looked for in titles first.
    """
    allowed = _within(_entries(), scopes).filter(*_demanded(wanted))
    question = asked(groups, wanted.frequencies)
    found = allowed.filter(vector=vectors.Question(question))
    if _number(groups, wanted.frequencies) <= ENOUGH:
        return [found]
    return [allowed.filter(title=vectors.Question(vectors.all_of(groups))), found]


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


def _entries() -> QuerySet:
    # the very expression that the index of the table is built on
    whole = CombinedExpression(F("title"), "||", F("body"), output_field=SearchVectorField())
    return IndexEntry.objects.annotate(vector=whole).order_by()


def _demanded(wanted: Understanding) -> list[Q]:
    phrases = [Q(vector=vectors.Question(vectors.of_phrase(each))) for each in wanted.phrases]
    if not wanted.excluded:
        return phrases
    return [*phrases, ~Q(vector=vectors.Question(vectors.none_of(wanted.excluded)))]


def _within(entries: QuerySet, scopes: Sequence[Scope]) -> QuerySet:
    types = {scope: scope.kind.content_types() for scope in scopes}
    # other types may have keys that are no numbers, and the order of conditions is free
    known = Q(content_type__in=set().union(*types.values()))
    entries = entries.annotate(key=Case(When(known, then=Cast("object_id", BigIntegerField()))))
    within = Q(pk__in=[])
    for scope, own in types.items():
        visible = Exists(scope.things.order_by().filter(pk=OuterRef("key")))
        within |= Q(visible, content_type__in=own)
    return entries.filter(within)
