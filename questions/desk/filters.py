"""Filters of the register of questions; nothing of another centre is offered."""

from typing import Any

import django_filters
from django.contrib.auth import get_user_model
from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _
from wagtail.admin.filters import WagtailFilterSet

from core import access
from questions.models import FrequentQuestion, Question, QuestionTopic


def own_topics(request: Any) -> QuerySet:
    """Return the topics of the person's centres."""
    return QuestionTopic.objects.for_sites(access.sites_of(request.user))


def own_people(request: Any) -> QuerySet:
    """Return the people who have questions in the person's centres."""
    rows = Question.objects.for_sites(access.sites_of(request.user)).exclude(assignee=None)
    return get_user_model()._default_manager.filter(pk__in=rows.values("assignee"))


class QuestionFilterSet(WagtailFilterSet):
    """By state, topic, person, and those that are late."""

    topic = django_filters.ModelChoiceFilter(label=_("Topic"), queryset=own_topics)
    assignee = django_filters.ModelChoiceFilter(label=_("Who answers"), queryset=own_people)
    late = django_filters.BooleanFilter(label=_("Late"), method="is_late")

    class Meta:
        model = Question
        fields = ["status", "topic", "assignee", "late", "may_publish", "helped"]

    def is_late(self, rows: Any, _name: str, value: bool) -> Any:
        """Narrow to questions whose answer is late, or to all others."""
        late = Question.objects.overdue().values("pk")
        return rows.filter(pk__in=late) if value else rows.exclude(pk__in=late)


class FrequentFilterSet(WagtailFilterSet):
    """By topic and publication."""

    topic = django_filters.ModelChoiceFilter(label=_("Topic"), queryset=own_topics)

    class Meta:
        model = FrequentQuestion
        fields = ["topic", "live"]
