"""Licences for machines: an address where the licence has one, else its name."""

from vocabularies.models import Term

ADDRESSES = {
    "cc-by": "https://creativecommons.org/licenses/by/4.0/",
    "cc-by-sa": "https://creativecommons.org/licenses/by-sa/4.0/",
    "cc-by-nc": "https://creativecommons.org/licenses/by-nc/4.0/",
    "cc-by-nd": "https://creativecommons.org/licenses/by-nd/4.0/",
}


def address_of(term: Term | None) -> str:
    """Return the address of a licence of the vocabulary, its name without one, "" for none."""
    return ADDRESSES.get(term.code, str(term.said("name"))) if term else ""
