"""Where a thing stands on its way to the public, derived from its live state and its workflow."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Any

from django.contrib.contenttypes.models import ContentType
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _
from wagtail.models import WorkflowState

from organisations.submission.registry import of_model


class Stage(models.TextChoices):
    """In the words of the one who submits."""

    DRAFT = "draft", _("draft")
    REVIEW = "review", _("under review")
    RETURNED = "returned", _("returned for changes")
    CHANGED = "changed", _("published, new changes are not submitted")
    PUBLISHED = "published", _("published")
    ARCHIVED = "archived", _("in the archive")


@dataclass(frozen=True)
class Status:
    """The stage of a thing; a returned one carries the remark and who made it."""

    stage: Stage
    state: WorkflowState | None = None
    remark: str = ""
    reviewer: str = ""
    step: str = ""

    @property
    def words(self) -> str:
        """The stage in words, those of its own step where it stands at one."""
        return self.step or str(self.stage.label)


def status_of(thing: Any) -> Status:
    """Return where one thing stands."""
    return statuses_of([thing])[thing.pk]


def statuses_of(things: Iterable[Any]) -> dict[Any, Status]:
    """Return where things of one kind stand, by their keys; one query for all."""
    listed = list(things)
    states = _active(listed)
    found = {each.pk: _status(each, states.get(str(each.pk))) for each in listed}
    kind = of_model(type(listed[0])) if listed else None
    steps = kind.steps(states.values()) if kind and kind.steps and states else {}
    return {
        key: replace(each, step=steps[each.state.pk])
        if each.state and each.state.pk in steps
        else each
        for key, each in found.items()
    }


def _active(things: list[Any]) -> dict[str, WorkflowState]:
    if not things:
        return {}
    rows = WorkflowState.objects.active().filter(of_things(things))
    rows = rows.select_related("current_task_state__finished_by", "requested_by")
    return {row.object_id: row for row in rows}


def of_things(things: list[Any]) -> Q:
    """Return the condition «a workflow of one of the things», which are of one kind."""
    kind: ContentType = things[0].get_base_content_type()
    return Q(base_content_type=kind, object_id__in=[str(each.pk) for each in things])


def _status(thing: Any, state: WorkflowState | None) -> Status:
    if state is not None and state.status == WorkflowState.STATUS_IN_PROGRESS:
        return Status(Stage.REVIEW, state)
    if state is not None:
        task = state.current_task_state
        remark = task.comment if task else ""
        return Status(Stage.RETURNED, state, remark, str(task.finished_by or "") if task else "")
    kind = of_model(type(thing))
    if kind and kind.is_archived(thing):
        return Status(Stage.ARCHIVED)
    if not thing.live:
        return Status(Stage.DRAFT)
    return Status(Stage.CHANGED if thing.has_unpublished_changes else Stage.PUBLISHED)
