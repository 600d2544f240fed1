"""Questionnaires that operators keep elsewhere: whose service it is."""

from urllib.parse import urlsplit

FOREIGN = (
    *("forms.gle", "docs.google.com", "forms.google.com", "goo.gl", "forms.office.com"),
    *("forms.microsoft.com", "surveymonkey.com", "typeform.com", "jotform.com", "survio.com"),
    *("airtable.com", "tally.so"),
)


def is_foreign_form(address: str) -> bool:
    """Tell whether an address belongs to a foreign service of forms (law 152-FZ, article 18)."""
    host = (urlsplit(address).hostname or "").lower()
    return any(host == each or host.endswith(f".{each}") for each in FOREIGN)
