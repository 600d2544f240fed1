"""The registers of the app in the admin."""

from typing import Any

from django.db.models import Q, QuerySet
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _
from wagtail.admin.ui.tables import BooleanColumn, Column
from wagtail.snippets.views.snippets import SnippetViewSetGroup

from core.viewsets import CentreViewSet
from questions.choices import CLOSED
from questions.models import AnswerTemplate, FrequentQuestion, Question, QuestionTopic

from .answering import AnsweringView
from .filters import FrequentFilterSet, QuestionFilterSet


class QuestionViewSet(CentreViewSet):
    """Questions of readers, the most urgent first; nobody makes one by hand."""

    model = Question
    icon = "help"
    menu_label = _("Questions of readers")
    edit_view_class = AnsweringView
    edit_template_name = "questions/desk/question.html"
    list_display = [
        "__str__",
        Column("topic", label=_("Topic"), sort_key="topic__name"),
        Column("status", label=_("state"), accessor="get_status_display", sort_key="status"),
        "due_on",
        "assignee",
        BooleanColumn("is_overdue", label=_("Late")),
    ]
    list_export = [
        *("number", "asked_at", "topic", "audience", "status", "due_on", "answered_at"),
        *("assignee", "may_publish", "helped"),
    ]
    filterset_class = QuestionFilterSet
    search_fields = ["text", "note"]
    ordering = ["has_answer", "due_on", "pk"]
    copy_view_enabled = False
    inspect_view_enabled = False

    def get_queryset(self, request: HttpRequest) -> QuerySet[Question]:
        rows = super().get_queryset(request).select_related("topic", "assignee", "audience")
        return rows.annotate(has_answer=Q(status__in=CLOSED))


class FrequentViewSet(CentreViewSet):
    """Answers for everybody."""

    model = FrequentQuestion
    icon = "info-circle"
    menu_label = _("Frequent questions")
    list_display = [
        "question",
        "topic",
        "order",
        "checked_on",
        BooleanColumn("live", label=_("Published")),
    ]
    list_export = ["question", "answer", "topic", "order", "answered_by", "checked_on", "live"]
    filterset_class = FrequentFilterSet
    search_fields = ["question", "answer"]
    search_backend_name = None  # filters of the list are not in the index
    ordering = ["topic__order", "order", "pk"]
    copy_view_enabled = False
    inspect_view_enabled = False

    def get_queryset(self, request: HttpRequest) -> QuerySet[FrequentQuestion]:
        return super().get_queryset(request).select_related("topic")


class TopicViewSet(CentreViewSet):
    """Topics with those who answer."""

    model = QuestionTopic
    icon = "tag"
    menu_label = _("Topics")
    list_display = ["name", "order", "assignee", BooleanColumn("active", label=_("Offered"))]
    ordering = ["order", "name"]
    copy_view_enabled = False
    inspect_view_enabled = False


class TemplateViewSet(CentreViewSet):
    """Texts to begin answers with."""

    model = AnswerTemplate
    icon = "doc-full"
    menu_label = _("Templates of answers")
    list_display = ["name"]
    ordering = ["name"]
    copy_view_enabled = False
    inspect_view_enabled = False


class QuestionsGroup(SnippetViewSetGroup):
    """One entry of the menu for questions and answers."""

    menu_label: Any = _("Questions")
    menu_icon = "help"
    menu_order = 250
    items = (QuestionViewSet, FrequentViewSet, TopicViewSet, TemplateViewSet)
