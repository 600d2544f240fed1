"""Whose texts are looked through, and at which address the remarks on them are asked for."""

from typing import Any

from django.urls import reverse
from wagtail.models import Page, RevisionMixin

from core.viewsets.viewset import centre_viewsets


def registers() -> dict[str, Any]:
    """Return the registers of centres whose records have versions, by "app_label.model_name"."""
    models = [each.model for each in centre_viewsets() if issubclass(each.model, RevisionMixin)]
    return {model._meta.label_lower: model for model in models}


def checks_url(thing: Any) -> str:
    """Return where the remarks on a thing are, with the key 0 for one not saved yet.

    Nothing for settings and all else that has no versions: its form shows its mistakes itself.
    """
    key = thing.pk or 0
    if isinstance(thing, Page):
        return reverse("core_text_checks", args=[key])
    if thing._meta.label_lower not in registers():
        return ""
    names = thing._meta.app_label, thing._meta.model_name
    return reverse("core_record_checks", args=[*names, key])
