"""Buttons of a register's form: Wagtail asks for a permission past centres, which nobody has."""

from collections.abc import Mapping
from typing import Any

from django.http import HttpRequest
from wagtail import hooks
from wagtail.snippets.action_menu import ActionMenuItem, PublishMenuItem, UnpublishMenuItem

from core.viewsets.policy import CentrePermissionPolicy
from core.viewsets.viewset import CentreViewSet


class PublishInCentre(PublishMenuItem):
    """«Publish» for those who publish in the centre of the row."""

    def is_shown(self, context: Mapping[str, Any]) -> bool:
        return not context.get("locked_for_user") and _publishes(context)


class UnpublishInCentre(UnpublishMenuItem):
    """«Unpublish» for the same people, while the row is live."""

    def is_shown(self, context: Mapping[str, Any]) -> bool:
        row = context.get("instance")
        live = row is not None and row.live
        return live and not context.get("locked_for_user") and _publishes(context)


OURS: tuple[ActionMenuItem, ...] = (UnpublishInCentre(order=20), PublishInCentre(order=30))
THEIRS = {each.name for each in OURS}


@hooks.register("construct_snippet_action_menu")
def ask_the_centre(
    items: list[ActionMenuItem], request: HttpRequest, context: dict[str, Any]
) -> None:
    """Put our buttons of publishing in the place of Wagtail's in the registers of centres."""
    register = getattr(context["model"], "snippet_viewset", None)
    if not context["draftstate_enabled"] or not isinstance(register, CentreViewSet):
        return
    others = [each for each in items if each.name not in THEIRS]
    shown = [each for each in OURS if each.is_shown(context)]
    items[:] = sorted([*others, *shown], key=lambda each: each.order)


def _publishes(context: Mapping[str, Any]) -> bool:
    """Tell whether the person publishes this row, or a new one somewhere."""
    policy, user = CentrePermissionPolicy(context["model"]), context["request"].user
    row = context.get("instance")
    if row is None or row.pk is None:
        return bool(policy.user_has_permission(user, "publish"))
    return bool(policy.user_has_permission_for_instance(user, "publish", row))
