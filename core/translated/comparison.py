"""«Что изменилось» of translations: readable lines instead of JSON."""

from typing import Any

from django.utils.html import format_html_join
from django.utils.text import capfirst
from wagtail.admin.compare import FieldComparison, TextDiff, diff_text

from core.translated.languages import others


class TranslationsComparison(FieldComparison):
    """A line for every text that was changed."""

    def htmldiff(self) -> str:
        return format_html_join(
            "", "<p>{}: {}</p>", [(label, diff.to_html()) for label, diff in self._lines()]
        )

    def _lines(self) -> list[tuple[str, TextDiff]]:
        model: Any = self.field.model
        return [
            (_place(model, language, name), diff_text(before, after))
            for code, language in others()
            for name in model.translated_fields
            for before, after in [(_text(self.val_a, code, name), _text(self.val_b, code, name))]
            if before or after
        ]


def _place(model: Any, language: str, name: str) -> str:
    return f"{language}, {capfirst(str(model._meta.get_field(name).verbose_name))}"


def _text(value: Any, code: str, name: str) -> str:
    return (value or {}).get(code, {}).get(name, "")
