"""Names of words as one centre calls them, for pages that show many: one query."""

from wagtail.models import Site

from core.translated import Said
from vocabularies.models import Term, TermLabel


class Labels:
    """Own names of a centre in the reader's language; other words under their common names."""

    def __init__(self, site: Site | None) -> None:
        own = TermLabel.objects.for_site(site)
        self._own = {each.term_id: each.said("name") for each in own}

    def of(self, term: Term) -> Said:
        """Return the whole name."""
        return self._own.get(term.pk) or term.said("name")

    def short(self, term: Term) -> Said:
        """Return the own name, else the short one, else the whole one."""
        return self._own.get(term.pk) or term.said("short_name") or term.said("name")
