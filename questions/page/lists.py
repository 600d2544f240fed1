"""The list of answers: topics, audiences, orders, the table."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from django.db.models import F
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext_lazy

from search.lists import (
    Column,
    ListDefinition,
    RelatedFacet,
    Sort,
    TermFacet,
    WordSearch,
    russian_order,
)


def _audiences(row: Any) -> str:
    return "; ".join(str(each) for each in row.audiences.all())


def _answer(row: Any) -> str:
    return str(row.in_active_language().plain_answer)


COLUMNS = (
    Column("question", _("Question"), lambda row: str(row.said("question"))),
    Column("plain_answer", _("Answer"), _answer),
    Column("topic", _("Topic"), lambda row: str(row.topic.label)),
    Column("audiences", _("Audience"), _audiences),
    Column("answered_by", _("Who has answered"), lambda row: str(row.said("answered_by"))),
    Column("checked_on", _("Checked on")),
)

FREQUENT = ListDefinition(
    title=_("Frequent questions"),
    counted=ngettext_lazy("%d answer", "%d answers"),
    page_size=50,
    facets=(
        RelatedFacet(
            "topic",
            _("Topic"),
            path="topic",
            label_field="name",
            order_field="order",
            translated=True,
        ),
        TermFacet("audience", _("Audience"), path="audiences"),
    ),
    sorts=(
        Sort(
            "topic",
            _("by topics"),
            (F("topic__order").asc(), russian_order("topic__name"), "order"),
        ),
        Sort("new", _("newest first"), (F("first_published_at").desc(nulls_last=True),)),
        Sort("title", _("by question"), (russian_order("question"),)),
    ),
    search=WordSearch(("question", "answer", "topic__name")),
    columns=COLUMNS,
)


def with_addresses(address_of: Callable[[Any], str]) -> ListDefinition:
    """Return the list whose table also has the address of each answer."""
    return replace(FREQUENT, columns=(*COLUMNS, Column("url", _("Address"), address_of)))
