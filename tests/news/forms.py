"""What the admin's form of a news item sends."""

from typing import Any

from wagtail.test.utils.form_data import inline_formset, rich_text, streamfield


def news_form(**fields: Any) -> dict[str, Any]:
    """Return a filled form, before nesting."""
    return {
        "title": "Открыт набор",
        "slug": "otkryt-nabor",
        "lead": "Запись идёт.",
        "date": "2026-11-21 09:00",
        "cover_alt": "",
        "body": streamfield([("text", rich_text("<p>Запись в кружки.</p>"))]),
        "photos": inline_formset([]),
        "related_news": inline_formset([]),
        "organisations": inline_formset([]),
        "practices": inline_formset([]),
        "comments": inline_formset([]),
        "source_name": "",
        "source_url": "",
        **fields,
    }
