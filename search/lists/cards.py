"""What the cards of all lists have in common."""

from dataclasses import dataclass, field

from django.utils.safestring import SafeString


@dataclass(frozen=True)
class ListCard:
    """A card known by the key of its entry; `markup` are its parts that are already rendered.

    A card that is remembered between requests is rendered once (`{% once card.markup … %}`).
    """

    key: int
    markup: dict[str, SafeString] = field(
        default_factory=dict, init=False, compare=False, repr=False
    )
