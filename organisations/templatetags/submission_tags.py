"""Addresses for the letters of the review."""

from typing import Any

from django import template
from django.contrib.contenttypes.models import ContentType
from django.urls import reverse
from wagtail.models import WorkflowState

from organisations.representatives.access import speaks
from organisations.submission import mine, registry, reviewing

register = template.Library()


@register.simple_tag
def submission_url(thing: Any, user: Any) -> str:
    """Return where the reader of a letter sees a submission; "" for what is none.

    The organisation is led to its changes, the editor to the comparison with the decision.
    """
    kind = registry.of_model(_model_of(thing))
    if kind is None:
        return ""
    if speaks(user) and kind.own(user).filter(pk=thing.pk).exists():
        return mine.own_url("own_changes", kind, thing)
    state = WorkflowState.objects.active().for_instance(thing).first()
    if state and reviewing.reviews(user):
        return reverse("submission", args=[state.pk])
    return ""


def _model_of(thing: Any) -> Any:
    """Return the model of a page that Wagtail has given as a plain one."""
    if type_id := getattr(thing, "content_type_id", None):
        return ContentType.objects.get_for_id(type_id).model_class()
    return type(thing)
