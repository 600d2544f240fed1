"""Reading a row's words in the reader's language."""

from typing import TYPE_CHECKING

from django.conf import settings
from django.utils.html import escape
from django.utils.safestring import SafeString
from django.utils.translation import get_language

from core.languages.same_letters import marked

if TYPE_CHECKING:
    from core.translated.mixin import Translated


class Said(str):
    """A text that knows its language: templates mark one that the reader did not ask for."""

    __slots__ = ("language",)

    language: str

    def __new__(cls, text: str, language: str) -> "Said":
        said = super().__new__(cls, text)
        said.language = language
        return said

    @property
    def is_foreign(self) -> bool:
        """Tell whether the page being rendered speaks another language."""
        return bool(self) and self.language != (get_language() or settings.LANGUAGE_CODE)

    def __html__(self) -> SafeString:
        """Return the text as a template prints it; the finished page finds a foreign one."""
        return SafeString(self.told(escape(str(self))))

    def told(self, shown: str) -> str:
        """Return the text as it is shown, with marks where the page's letters do not tell."""
        return marked(shown, get_language() or "") if self.is_foreign else shown


def say(row: "Translated", name: str, language: str | None = None) -> Said:
    """Return a field's words in a language, by default the active one, else the original."""
    wanted = language or get_language() or settings.LANGUAGE_CODE
    words = row.translations.get(wanted, {}).get(name, "") if row.translations else ""
    if words and wanted != settings.LANGUAGE_CODE:
        return Said(words, wanted)
    return Said(getattr(row, name) or "", settings.LANGUAGE_CODE)
