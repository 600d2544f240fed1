"""What is asked before a page is put for translation."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _
from wagtail.models import Locale, Page

from core.translating.submission import languages_for


class TranslationForm(forms.Form):
    """The languages that the page's centre speaks and that the page is not in yet."""

    locales = forms.ModelMultipleChoiceField(
        label=_("Languages"),
        queryset=Locale.objects.none(),
        widget=forms.CheckboxSelectMultiple,
        error_messages={"required": _("Tick at least one language.")},
    )

    def __init__(self, page: Page, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        field: Any = self.fields["locales"]
        self.languages = languages_for(page)
        field.queryset = Locale.objects.filter(pk__in=[each.pk for each in self.languages])
        if len(self.languages) == 1:
            field.initial = self.languages
