"""A form sent as it was some time ago: its rows are fitted to the draft of today.

Rows that were saved meanwhile would come twice, and those deleted meanwhile have no key any more.
"""

from typing import Any

from django.http import HttpRequest, QueryDict
from modelcluster.models import get_all_child_relations

from organisations.submission import registry

MARK = "restored-copy"
COMMENTS = "comments"  # Wagtail's own: they stay as they are


def fit(request: HttpRequest, thing: Any) -> None:
    """Let a copy kept by a browser replace the draft, rows included; other forms stay alone."""
    if MARK not in request.POST or registry.of_model(type(thing)) is None:
        return
    sent = request.POST.copy()
    for relation in get_all_child_relations(type(thing)):
        name = relation.get_accessor_name()
        if f"{name}-TOTAL_FORMS" in sent:
            _fit_rows(sent, name, {str(row.pk) for row in getattr(thing, name).all() if row.pk})
    sent[f"{COMMENTS}-TOTAL_FORMS"] = sent[f"{COMMENTS}-INITIAL_FORMS"] = "0"
    request.POST = sent  # type: ignore[assignment]  # Django lets it be put in place


def _fit_rows(sent: QueryDict, name: str, stored: set[str]) -> None:
    total = str(sent[f"{name}-TOTAL_FORMS"])
    count = min(int(total), len(sent)) if total.isdecimal() else 0
    named = set()
    for number in range(count):
        place = f"{name}-{number}-id"
        key = sent.get(place, "")
        sent[place] = key if key in stored - named else ""
        named.add(key)
    for number, key in enumerate(sorted(stored - named, key=int), count):
        sent[f"{name}-{number}-id"] = key
        sent[f"{name}-{number}-ORDER"] = str(number + 1)
        sent[f"{name}-{number}-DELETE"] = "on"
        count += 1
    sent[f"{name}-TOTAL_FORMS"] = sent[f"{name}-INITIAL_FORMS"] = str(count)
