"""Forms of the registers of words."""

from typing import Any

from django.utils.translation import gettext_lazy as _
from wagtail.admin.forms import WagtailAdminModelForm

from vocabularies.fields import LinesField
from vocabularies.models import Term, Vocabulary


class TermForm(WagtailAdminModelForm):
    """A word with its other spellings, one per line."""

    aliases = LinesField(
        label=_("other spellings"),
        help_text=_("Old names and spellings met in files and in search; one per line."),
        required=False,
    )


class TermLabelForm(WagtailAdminModelForm):
    """A centre's own name; the words are listed under their vocabularies."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["term"].choices = [("", "---------"), *_grouped_terms()]


def _grouped_terms() -> list[tuple[Any, list[tuple[Any, str]]]]:
    groups: dict[str, list[tuple[Any, str]]] = {}
    for term in Term.objects.active():
        groups.setdefault(term.vocabulary, []).append((term.pk, term.name))
    return [(Vocabulary(code).label, words) for code, words in groups.items()]
