"""The words of a page with their places."""

import pytest

from core.content_checks import Kind
from core.content_panel.parts import parts_of
from home.models import StandardPage
from tests.factories.news import make_index, make_news

pytestmark = pytest.mark.django_db


def by_path(page):
    return {part.path: part for part in parts_of(page)}


def test_fields_that_people_read(two_centres):
    page = make_news(make_index(two_centres.own), "Набор", live=False, source_name="Отдел")

    parts = by_path(page)

    assert parts["title"].kind is Kind.LINE
    assert parts["lead"].kind is Kind.LEAD
    assert parts["source_name"].source == "Отдел"
    assert not {"slug", "seo_title", "age_mark", "source_url", "draft_title"} & set(parts)


def test_blocks_down_to_their_fields():
    body = [
        {"type": "text", "value": "<p>Первый.</p>", "id": "a"},
        {"type": "quote", "value": {"text": "Сказано", "author": "Кем-то"}, "id": "b"},
        {
            "type": "accordion",
            "value": {
                "entries": [
                    {"type": "item", "value": {"title": "Ответ", "text": "<p>Да.</p>"}, "id": "d"}
                ]
            },
            "id": "c",
        },
    ]

    parts = by_path(StandardPage(title="Страница", body=body))

    assert (parts["body.a"].kind, parts["body.a"].text) == (Kind.HTML, "Первый.")
    assert parts["body.b.text"].source == "Сказано"
    assert any(path.startswith("body.c.") and part.text == "Да." for path, part in parts.items())
