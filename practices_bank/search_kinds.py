"""Practices as results of the site's search."""

from collections.abc import Sequence

from django.utils.translation import gettext_lazy as _

from practices_bank.bank.definition import PRACTICES
from practices_bank.models import PracticePage
from practices_bank.querysets import PracticeQuerySet
from search.kinds import register
from search.narrowing import Narrowing
from search.pages import page_kind


def rows(keys: Sequence[str]) -> PracticeQuerySet:
    """Return practices with what their facets count by."""
    return PracticePage.objects.filter(pk__in=keys).with_adoptions()


register(
    page_kind(
        "practices",
        _("Practices"),
        "star",
        "practices_bank.PracticePage",
        order=6,
        narrowing=Narrowing(PRACTICES, rows),
    )
)
