"""Practices of a package, loaded whole, a few at a time."""

from collections.abc import Iterator

from practices_bank.models import PracticePage

AT_ONCE = 20
ROWS = (
    *("directions", "levels", "target_groups", "programmes", "stages", "resources__kind"),
    *("partners__organisation", "indicators"),
    *("materials__document", "materials__kind", "materials__licence"),
)


def whole(keys: list[int]) -> Iterator[PracticePage]:
    """Return the practices with these keys in their order."""
    for start in range(0, len(keys), AT_ONCE):
        some = keys[start : start + AT_ONCE]
        pages = PracticePage.objects.filter(pk__in=some).with_adoptions()
        pages = pages.select_related("organisation", "region", "assessment_file")
        found = {page.pk: page for page in pages.prefetch_related(*ROWS)}
        yield from (found[key] for key in some if key in found)
