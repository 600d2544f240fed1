"""Forms of the registers of the search."""

from typing import Any

from wagtail.admin.forms import WagtailAdminModelForm

from search.fields import ShortLinesField
from search.models import Pick, SynonymSet


def _lines(model: Any, name: str) -> ShortLinesField:
    field = model._meta.get_field(name)
    return ShortLinesField(label=field.verbose_name, help_text=field.help_text)


class SynonymForm(WagtailAdminModelForm):
    """Phrases, one a line."""

    phrases = _lines(SynonymSet, "phrases")


class PickForm(WagtailAdminModelForm):
    """Queries, one a line."""

    queries = _lines(Pick, "queries")
