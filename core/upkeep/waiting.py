"""What waits for a person, for others because of him, or is locked by him: some rows, no more.

Wagtail's own panels show all rows and ask the database about each: a desk with two hundred reviews
would take a thousand queries, and one of an installation with many centres asks about each centre.
"""

from collections.abc import Iterable, MutableMapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.contrib.contenttypes.models import ContentType
from django.db.models import CharField, Q, QuerySet
from django.db.models.functions import Cast
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from wagtail.admin.ui.components import Component
from wagtail.models import (
    GroupApprovalTask,
    Page,
    Task,
    TaskState,
    WorkflowState,
    get_default_page_content_type,
)
from wagtail.workflows import get_task_types

from core.upkeep import places

SHOWN = 10  # rows of a panel; its report has all


@dataclass(frozen=True)
class Row:
    """A thing that waits: what it is called, where it is edited, with whom, since or by when.

    `mark` says what is to be done with it now, or that it is late.
    """

    title: str
    url: str
    note: str
    since: date | None
    mark: str = ""


class WaitingPanel(Component):
    """The first rows of a list, with a link to all of them."""

    template_name = "core/upkeep/waiting.html"
    heading: Any
    note: Any
    when, when_format = _("Since when"), "j E Y H:i"

    def rows(self, user: Any) -> Iterable[Row]:
        """Return one row more than are shown where there are more."""
        raise NotImplementedError

    def all_url(self) -> str:
        """Return the address of the whole list."""
        raise NotImplementedError

    def get_context_data(self, parent_context: MutableMapping[str, Any]) -> dict[str, Any]:
        found = list(self.rows(parent_context["request"].user))
        return {
            "panel": self,
            "rows": found[:SHOWN],
            "all_url": self.all_url() if len(found) > SHOWN else "",
        }


class ReviewsPanel(WaitingPanel):
    """What the person is to look through."""

    name, order = "reviews", 220
    heading, note = _("Awaiting your review"), _("Who sent it")

    def rows(self, user: Any) -> Iterable[Row]:
        states = reviewable_by(user).select_related("revision__user")
        for state in states.order_by("-started_at", "-pk")[: SHOWN + 1]:
            sender = state.revision.user
            name = sender.get_full_name() if sender else ""
            yield _row(state.revision, name, state.started_at)

    def all_url(self) -> str:
        return f"{reverse('wagtailadmin_reports:workflow')}?reviewable=true"


class SubmittedPanel(WaitingPanel):
    """What the person has sent to be looked through, or what others sent of his."""

    name, order = "submitted", 210
    heading, note = _("Your texts on review"), _("How far it is")

    def rows(self, user: Any) -> Iterable[Row]:
        states = submitted_by(user).select_related(
            "current_task_state__revision", "current_task_state__task"
        )
        for state in states.order_by("-current_task_state__started_at", "-pk")[: SHOWN + 1]:
            step = state.current_task_state
            returned = step.status == TaskState.STATUS_REJECTED
            note = _("Returned for changes") if returned else step.task.name
            yield _row(step.revision, str(note), step.started_at)

    def all_url(self) -> str:
        return reverse("wagtailadmin_reports:workflow")


class LockedPanel(WaitingPanel):
    """Pages that nobody else can edit because of the person."""

    name, order = "locked", 300
    heading, note = _("Pages that you have locked"), ""

    def rows(self, user: Any) -> Iterable[Row]:
        pages = Page.objects.filter(locked=True, locked_by=user).order_by("-locked_at", "-pk")
        for page in pages.only("draft_title", "locked_at")[: SHOWN + 1]:
            url = reverse("wagtailadmin_pages:edit", args=[page.pk])
            yield Row(page.draft_title, url, "", page.locked_at)

    def all_url(self) -> str:
        return reverse("wagtailadmin_reports:locked_pages")


PANELS = (ReviewsPanel, SubmittedPanel, LockedPanel)


def reviewable_by(user: Any) -> QuerySet[TaskState]:
    """Return the steps that wait for one of the person's groups; a superuser reviews all."""
    states = TaskState.objects.filter(status=TaskState.STATUS_IN_PROGRESS, task__active=True)
    his = Q(task__groupapprovaltask__isnull=False)
    if not user.is_superuser:
        his &= Q(task__groupapprovaltask__groups__in=user.groups.values("pk"))
    for task in _tasks_of_other_kinds():
        theirs = task.get_task_states_user_can_moderate(user)
        his |= Q(pk__in=theirs.values("pk"))
    return states.filter(pk__in=states.filter(his).values("pk"))


def _tasks_of_other_kinds() -> Iterable[Any]:
    """Return steps that say themselves whose they are; nothing is asked where no app has any."""
    asked = [each for each in get_task_types() if _says_whose(each)]
    if not asked:
        return []
    kinds = ContentType.objects.get_for_models(*asked).values()
    return Task.objects.filter(active=True, content_type__in=kinds).specific()


def _says_whose(kind: Any) -> bool:
    silent = kind.get_task_states_user_can_moderate is Task.get_task_states_user_can_moderate
    return not silent and kind is not GroupApprovalTask


def submitted_by(user: Any) -> QuerySet[WorkflowState]:
    """Return the reviews that the person asked for, and those of his own pages."""
    own = Page.objects.filter(owner=user).annotate(key=Cast("pk", CharField())).values("key")
    pages = Q(base_content_type=get_default_page_content_type(), object_id__in=own)
    states = WorkflowState.objects.active().exclude(current_task_state=None)
    return states.filter(pages | Q(requested_by=user))


def _row(revision: Any, note: str, since: date | None) -> Row:
    """Return a row without asking for the thing: a revision knows its title and its key."""
    model = ContentType.objects.get_for_id(revision.content_type_id).model_class()
    return Row(revision.object_str, places.url_of(model, revision.object_id), note, since)
