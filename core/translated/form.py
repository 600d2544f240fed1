"""Fields of the admin for the words of other languages: one for each language and field."""

from typing import Any, cast

from django import forms
from django.db import models
from django.template.loader import render_to_string
from django.utils.text import capfirst
from wagtail.fields import RichTextField

from core.translated.languages import others

MANY_LINES = 255  # letters; a longer field is written in several lines


class TranslationsWidget(forms.MultiWidget):
    """Inputs grouped by language, each with its own label."""

    template_name = "core/translated/widget.html"

    def __init__(self, model: type[models.Model], attrs: dict[str, Any] | None = None) -> None:
        self.model = model
        self.places = [(code, name) for code, _label in others() for name in _names(model)]
        widgets: Any = {f"{code}_{name}": _widget(model, code, name) for code, name in self.places}
        super().__init__(widgets, attrs)

    def decompress(self, value: Any) -> list[str]:
        texts = value if isinstance(value, dict) else {}
        return [texts.get(code, {}).get(name, "") for code, name in self.places]

    def get_context(self, name: str, value: Any, attrs: dict[str, Any] | None) -> dict[str, Any]:
        context = super().get_context(name, value, attrs)
        inputs = dict(zip(self.places, context["widget"]["subwidgets"], strict=True))
        context["languages"] = [
            (label, [(_label(self.model, each), inputs[code, each]) for each in _names(self.model)])
            for code, label in others()
        ]
        return context

    def _render(self, template_name: str, context: dict[str, Any], renderer: Any = None) -> Any:
        # the form's renderer knows the inputs but no folder of the project
        render = cast(Any, super())._render
        for _language, inputs in context["languages"]:
            for _label, widget in inputs:
                widget["html"] = render(widget["template_name"], {"widget": widget}, renderer)
        return render_to_string(template_name, context)


class TranslationsFormField(forms.MultiValueField):
    """All translations of a row; the model's field checks them."""

    def __init__(self, *, model: type[models.Model], **kwargs: Any) -> None:
        known = {name: kwargs[name] for name in ("label", "help_text", "initial") if name in kwargs}
        widget = TranslationsWidget(model)
        self.places = widget.places
        fields = [forms.CharField(required=False) for _place in self.places]
        super().__init__(fields, widget=widget, required=False, require_all_fields=False, **known)

    def compress(self, data_list: list[str]) -> dict[str, dict[str, str]]:
        texts: dict[str, dict[str, str]] = {}
        for (code, name), text in zip(self.places, data_list, strict=False):
            if text:
                texts.setdefault(code, {})[name] = text
        return texts

    def has_changed(self, initial: Any, data: Any) -> bool:
        given = dict(zip(self.places, data or [], strict=False))
        return any(
            (text or "").strip() != (initial or {}).get(code, {}).get(name, "")
            for (code, name), text in given.items()
        )


def _names(model: Any) -> tuple[str, ...]:
    return model.translated_fields


def _label(model: Any, name: str) -> str:
    return capfirst(str(model._meta.get_field(name).verbose_name))


def _widget(model: Any, code: str, name: str) -> forms.Widget:
    field = model._meta.get_field(name)
    if isinstance(field, RichTextField):
        widget: forms.Widget = field.formfield().widget
        widget.attrs["lang"] = code
        return widget
    length = field.max_length
    attrs = {"lang": code, **({"maxlength": length} if length else {})}
    if length and length <= MANY_LINES:
        return forms.TextInput(attrs)
    return forms.Textarea({**attrs, "rows": 3})
