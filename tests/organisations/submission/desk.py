"""What a representative and an editor do at the desk with an organisation's card."""

import json

from django.urls import reverse
from wagtail.models import WorkflowState

REGISTER = "wagtailsnippets_organisations_organisation"
NO_ROWS = ("addresses", "system_roles")


def edit_address(organisation):
    return reverse(f"{REGISTER}:edit", args=[organisation.pk])


def card(organisation, **more):
    """Return what the form of the card sends."""
    rows = {
        f"{name}-{part}": value
        for name in NO_ROWS
        for part, value in (("TOTAL_FORMS", 0), ("INITIAL_FORMS", 0), ("MAX_NUM_FORMS", 1000))
    }
    fields = {
        "short_name": organisation.short_name,
        "full_name": organisation.full_name,
        "kind": organisation.kind_id,
        "inn": organisation.inn,
        "locality": organisation.locality,
    }
    return {**rows, **fields, **more}


def submit(client, organisation, **more):
    """Send the card to the editor."""
    data = {**card(organisation, **more), "action-submit": "1"}
    return client.post(edit_address(organisation), data)


def state_of(thing):
    """Return the last workflow of a thing."""
    return WorkflowState.objects.for_instance(thing).order_by("-pk").first()


def decide(client, thing, action, comment="", revision=None):
    """Send the editor's decision."""
    state = state_of(thing)
    task = state.current_task_state
    data = {"action": action, "comment": comment, "revision": revision or task.revision_id}
    return client.post(reverse("submission", args=[state.pk]), data)


def words_of(answer):
    """Return an answer as a person reads it: windows come as JSON, where letters are escaped."""
    text = answer.content.decode()
    return str(json.loads(text)) if text.startswith(("{", "[")) else text
