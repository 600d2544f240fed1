"""The column with the words of other languages: {"en": {"title": "…"}}."""

from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext as _

from core.translated.form import TranslationsFormField
from core.translated.languages import others

Translations = dict[str, dict[str, str]]


class TranslationsField(models.JSONField):
    """Texts by language and field; which fields, the model says in `translated_fields`."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        kwargs.setdefault("default", dict)
        kwargs.setdefault("blank", True)
        super().__init__(*args, **kwargs)

    def clean(self, value: Any, model_instance: models.Model | None) -> Translations:
        """Return the translations without empty ones; raise ValidationError for wrong ones."""
        cleaned = {
            language: {name: self._allowed(name, text) for name, text in texts.items()}
            for language, texts in tidy(value).items()
        }
        errors = [
            error
            for language, texts in cleaned.items()
            for name, text in texts.items()
            for error in self.problems(language, name, text)
        ]
        if errors:
            raise ValidationError(errors)
        return cleaned

    def problems(self, language: str, name: str, text: str) -> list[str]:
        """Return what is wrong with one text: its language, its field, what the field refuses."""
        model: Any = self.model
        known = dict(others())
        if language not in known:
            return [_("The portal is not translated into «%s».") % language]
        if name not in model.translated_fields:
            return [_("The field «%s» is not translated.") % name]
        field: Any = model._meta.get_field(name)
        try:
            field.run_validators(text)
        except ValidationError as error:
            place = f"{known[language]}, {field.verbose_name}"
            return [f"{place}: {message}" for message in error.messages]
        from core.translated import marks  # as above

        return list(marks.faults(field, text))

    def _allowed(self, name: str, text: str) -> str:
        from core.translated import marks  # the rules of rich texts need all models

        model: Any = self.model
        known = name in model.translated_fields
        return marks.allowed(model._meta.get_field(name), text) if known else text

    def formfield(self, *args: Any, **kwargs: Any) -> forms.Field | None:
        return models.Field.formfield(
            self, form_class=TranslationsFormField, model=self.model, **kwargs
        )


def tidy(value: Any) -> Translations:
    """Return the texts stripped, without empty texts and languages."""
    if not isinstance(value, dict):
        raise ValidationError(_("Translations have to be given by language and field."))
    stripped = {
        language: {name: str(text).strip() for name, text in texts.items() if str(text).strip()}
        for language, texts in value.items()
    }
    return {language: texts for language, texts in stripped.items() if texts}
