"""Rows of a centre whose words a person may translate, and how they are kept."""

from typing import Any

from django.apps import apps
from django.db import transaction
from wagtail.log_actions import log
from wagtail.models import DraftStateMixin, Site
from wagtail.permissions import policy_registry

from core.translated.mixin import Translated


def rows_for(user: Any, site: Site) -> list[Translated]:
    """Return the rows of a centre in those registers that the person may change."""
    return [row for model in _registers() for row in _changeable(model, user, site)]


@transaction.atomic
def keep(rows: list[Translated], user: Any) -> None:
    """Save new translations: in the published row and in the draft above it."""
    for row in rows:
        if isinstance(row, DraftStateMixin):
            _keep_with_draft(row, user)
        else:
            row.save()
        log(instance=row, action="wagtail.edit", user=user)


def _registers() -> list[Any]:
    return [
        model
        for model in apps.get_models()
        if issubclass(model, Translated)
        and any(each.related_model is Site for each in model._meta.fields)
    ]


def _changeable(model: Any, user: Any, site: Site) -> list[Translated]:
    rows = list(model._default_manager.filter(site=site).order_by("pk"))
    policy = policy_registry.get_by_type(model)
    if rows and policy.user_has_permission_for_instance(user, "change", rows[0]):
        return rows
    return []


def _keep_with_draft(row: Any, user: Any) -> None:
    has_draft = row.has_unpublished_changes
    latest = row.get_latest_revision_as_object()
    latest.translations = row.translations
    revision = latest.save_revision(user=user, changed=has_draft)
    if row.live and not has_draft:
        revision.publish(user=user)
    elif row.live:
        row.save(update_fields=["translations"])
