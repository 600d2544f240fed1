"""How answers are read by the kind of the field."""

from datetime import date
from decimal import Decimal

import pytest
from django.db import models
from wagtail.fields import RichTextField

from exchange.readers import ReadError
from organisations.submission.blank.fields import read_rich, read_whole, reader_of


@pytest.mark.parametrize(
    ("field", "text", "value"),
    [
        (models.IntegerField(), "7 лет", 7),
        (models.IntegerField(), "2024 г.", 2024),
        (models.IntegerField(), "2024 год", 2024),
        (models.DecimalField(), "1 200,50", Decimal("1200.50")),
        (models.DateField(), "1 сентября 2026 г.", date(2026, 9, 1)),
        (models.BooleanField(), "Нет", False),
        (models.EmailField(), "Mailto:Otdel@Example.ru", "otdel@example.ru"),
        (models.URLField(), "example.ru/a", "https://example.ru/a"),
        (models.CharField(), " две\nстроки ", "две строки"),
        (models.TextField(), "две\nстроки", "две\nстроки"),
        (RichTextField(), "абзац", "<p>абзац</p>"),
    ],
)
def test_texts_become_values(field, text, value):
    assert reader_of(field)(text) == value


@pytest.mark.parametrize("text", ["семь", "7–9", "7 раз"])
def test_what_is_no_whole_number_is_refused(text):
    with pytest.raises(ReadError):
        read_whole(text)


def test_files_and_pages_are_not_read():
    assert reader_of(models.FileField()) is None
    assert reader_of(models.ForeignKey("wagtailcore.Page", on_delete=models.CASCADE)) is None


def test_markup_is_text():
    assert read_rich("<b>жирно</b>\n- <i>раз</i>") == (
        "<p>&lt;b&gt;жирно&lt;/b&gt;</p><ul><li>&lt;i&gt;раз&lt;/i&gt;</li></ul>"
    )
