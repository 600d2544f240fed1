"""What makes a register translatable."""

from copy import copy
from typing import ClassVar, Self

from django.conf import settings
from django.db import models
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from core.translated.field import TranslationsField
from core.translated.said import Said, say


class Translated(models.Model):
    """A row whose public words may be said in other languages.

    Subclasses name the fields in `translated_fields` and show `FieldPanel("translations")`;
    whoever shows a field to the public asks `say(row, "title")`.
    """

    translated_fields: ClassVar[tuple[str, ...]] = ()

    translations = TranslationsField(_("in other languages"))

    class Meta:
        abstract = True

    def in_active_language(self) -> Self:
        """Return the row as its reader hears it: a copy for showing, never to be saved."""
        if get_language() in (None, settings.LANGUAGE_CODE):
            return self
        heard = copy(self)
        for name in self.translated_fields:
            said = say(self, name)
            setattr(heard, name, str(said) if not said.is_foreign else said)
        return heard

    @property
    def words_in_other_languages(self) -> str:
        """Return all translations together: the search finds a row by them too."""
        return " ".join(text for texts in self.translations.values() for text in texts.values())

    def said(self, name: str) -> Said:
        """Return a field's words in the active language, else in Russian."""
        return say(self, name)
