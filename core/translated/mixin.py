"""What makes a register translatable."""

from typing import ClassVar

from django.db import models
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

    def said(self, name: str) -> Said:
        """Return a field's words in the active language, else in Russian."""
        return say(self, name)
