"""Answers for search engines: schema.org FAQPage and QAPage."""

from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

from django.utils.translation import get_language

if TYPE_CHECKING:
    from questions.models import FrequentQuestion, QuestionsPage


def _question(entry: "FrequentQuestion") -> dict[str, Any]:
    return {
        "@type": "Question",
        "name": entry.question,
        "answerCount": 1,
        "acceptedAnswer": {"@type": "Answer", "text": entry.plain_answer},
    }


def several(
    page: "QuestionsPage", entries: Iterable["FrequentQuestion"], url: str
) -> dict[str, Any]:
    """Return the node of a list of answers."""
    return {
        "@type": "FAQPage",
        "@id": url,
        "url": url,
        "name": page.title,
        "inLanguage": get_language(),
        "mainEntity": [_question(each) for each in entries],
    }


def one(entry: "FrequentQuestion", url: str) -> dict[str, Any]:
    """Return the node of one answer."""
    return {
        "@type": "QAPage",
        "@id": url,
        "url": url,
        "name": entry.question,
        "inLanguage": get_language(),
        "mainEntity": _question(entry),
    }
