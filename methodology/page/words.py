"""Words of a material under the names of the centre; what came with the page asks nothing."""

from typing import TYPE_CHECKING

from vocabularies.labels import Labels
from vocabularies.models import Term

if TYPE_CHECKING:
    from methodology.models import MaterialPage


def keys_of(page: "MaterialPage", field: str) -> list[int]:
    """Return the keys of a list: loaded with the page, else asked for (a preview)."""
    loaded: list[int] | None = vars(page).get(f"{field}_keys")
    return [each.pk for each in getattr(page, field).all()] if loaded is None else loaded


def terms_of(page: "MaterialPage", field: str, labels: Labels) -> list[Term]:
    """Return the words of a list in the order of their vocabulary."""
    return labels.in_order(keys_of(page, field))


def names_of(page: "MaterialPage", field: str, labels: Labels) -> list[str]:
    """Return the names of a list in the order of their vocabulary."""
    return [str(labels.of(each)) for each in terms_of(page, field, labels)]
