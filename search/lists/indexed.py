"""Words in the whole text of a thing, by the index of the search: no list reads such texts."""

from typing import Any

from django.contrib.contenttypes.models import ContentType
from django.db.models import BigIntegerField, Model, QuerySet
from django.db.models.functions import Cast
from wagtail.search.models import IndexEntry

from ..postgres import vectors
from ..understanding import morphology, tokens


def having(model: type[Model], query: str) -> QuerySet[Any, Any]:
    """Return the keys of the things of a model whose indexed text has all words of a query."""
    terms = [morphology.terms(word) for word in tokens.words(query)]
    question = " & ".join(vectors.of_terms(each) for each in terms if each)
    rows = IndexEntry.objects.filter(content_type=ContentType.objects.get_for_model(model))
    if not question:
        return rows.none().values_list("pk", flat=True)
    found = rows.filter(body=vectors.Question(question))
    return found.annotate(key=Cast("object_id", BigIntegerField())).values_list("key", flat=True)
