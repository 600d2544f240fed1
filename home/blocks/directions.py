"""The six directions of supplementary education."""

from typing import Any

from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _
from wagtail.blocks import CharBlock, ChoiceBlock, ListBlock, StructBlock, StructValue
from wagtail.models import Site

from core.caching.kept import kept
from home.blocks.base import SectionBlock
from vocabularies.models import Term, Vocabulary


def direction_choices() -> list[tuple[str, str]]:
    """Return the directions in use, for the editor."""
    terms = Term.objects.of(Vocabulary.DIRECTION).active()
    return list(terms.values_list("code", "name"))


def directions(request: HttpRequest | None) -> list[tuple[str, str, str]]:
    """Return key of the look, the centre's name and code of each direction in use."""
    site = Site.find_for_request(request) if request else None
    terms: Any = Term.objects.of(Vocabulary.DIRECTION).active().labelled(site)
    return list(terms.values_list("design_key", "label", "code"))


class DirectionChoice(ChoiceBlock):
    """A direction chosen by the editor; a code read from the database is taken as it is.

    Wagtail compares every stored value with the choices, here a query for each direction shown.
    """

    def to_python(self, value: Any) -> Any:
        return value


class ExamplesBlock(StructBlock):
    """What children do in a direction, in a few words."""

    direction = DirectionChoice(label=_("Direction"), choices=direction_choices)
    examples = CharBlock(label=_("For example"), max_length=60)

    class Meta:
        icon = "tag"


class DirectionsBlock(SectionBlock):
    """Directions from the vocabulary, each a picture, a name and a colour."""

    examples = ListBlock(ExamplesBlock(), label=_("Examples"), default=[], max_num=12)

    class Meta:
        icon = "grip"
        label = _("Directions")
        template = "home/blocks/directions.html"
        description = _("The six directions, each a picture, a name and what children do in it.")
        preview_value = {"heading": _("Directions"), "examples": []}

    def get_context(self, value: StructValue, parent_context: Any = None) -> dict[str, Any]:
        context = super().get_context(value, parent_context=parent_context)
        request = context.get("request")
        examples = {each["direction"]: each["examples"] for each in value["examples"]}
        context["directions"] = [
            {"key": key, "name": name, "examples": examples.get(code, "")}
            for key, name, code in kept(request, "directions", lambda: directions(request))
        ]
        return context
