"""Questions that wait for an answer on the first page of the admin."""

from collections.abc import Iterable
from typing import Any

from django.db.models import Q
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from core.upkeep import places
from core.upkeep.waiting import SHOWN, Row, WaitingPanel
from core.viewsets import CentrePermissionPolicy
from questions.models import Question


class QuestionsPanel(WaitingPanel):
    """The person's questions and those that nobody has taken, the most urgent first."""

    name, order = "questions", 110
    heading, note = _("Questions of readers wait for an answer"), _("Topic")
    when, when_format = _("Answer by"), "j E Y"

    def rows(self, user: Any) -> Iterable[Row]:
        sites = CentrePermissionPolicy(Question).sites_user_has_permission_for(user, "change")
        rows = Question.objects.open().filter(site__in=sites)
        nobody = Q(assignee=None) | Q(assignee__is_active=False)
        own = rows.filter(nobody | Q(assignee=user.pk)).select_related("topic")
        today = timezone.localdate()
        for each in own.order_by("due_on", "pk")[: SHOWN + 1]:
            mark = gettext("late") if each.due_on < today else ""
            topic = each.topic.name if each.topic else ""
            yield Row(str(each), places.url_of(Question, each.pk), topic, each.due_on, mark)

    def all_url(self) -> str:
        register: Any = Question
        return reverse(register.snippet_viewset.get_url_name("list"))
