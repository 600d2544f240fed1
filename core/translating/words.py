"""Words of the translation editor that the package says wrongly or not at all in Russian."""

from typing import Any

from django.utils.translation import gettext_lazy as _
from django.views.i18n import JavaScriptCatalog

# the package puts the language right behind the first one
BETTER = {
    "Publish in ": _("Publish: "),
    "More actions": _("More actions"),
    "There are unsaved segments. Please save or cancel them before leaving.": _(
        "There are unsaved segments. Please save or cancel them before leaving."
    ),
}


class EditorWordsView(JavaScriptCatalog):
    """The catalogue of wagtail-localize's scripts with our words above it."""

    packages = ["wagtail_localize"]

    def get_catalog(self) -> dict[str, Any]:
        return {**super().get_catalog(), **{word: str(own) for word, own in BETTER.items()}}
