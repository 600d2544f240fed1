"""What a page is linked with, as keys in the question for the page: no row is made of them."""

from typing import Any

from django.contrib.postgres.expressions import ArraySubquery
from django.db.models import Model, OuterRef, QuerySet


def link_keys(model: type[Model], name: str) -> ArraySubquery:
    """Return the keys of what the many-to-many field `name` leads to, in no order."""
    field: Any = model._meta.get_field(name)
    return ArraySubquery(links_of(model, name).values(field.m2m_reverse_field_name()))


def links_of(model: type[Model], name: str) -> QuerySet:
    """Return the rows of the link itself, of the page that is asked for."""
    field: Any = model._meta.get_field(name)
    through: Any = field.remote_field.through
    found: QuerySet = through.objects.filter(**{field.m2m_field_name(): OuterRef("pk")})
    return found
