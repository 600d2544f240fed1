"""Registers whose rows have drafts, an hour of publishing and a day of leaving, as pages have."""

from functools import cache
from typing import Any

from django.apps import apps
from wagtail.models import DraftStateMixin, Page, Site


@cache
def registers() -> tuple[Any, ...]:
    """Return the models of such rows; each row belongs to a centre by `site`."""
    return tuple(each for each in apps.get_models() if _is_register(each))


def _is_register(model: Any) -> bool:
    if not issubclass(model, DraftStateMixin) or issubclass(model, Page) or model._meta.proxy:
        return False
    return any(each.name == "site" and each.related_model is Site for each in model._meta.fields)
