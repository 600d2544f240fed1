"""Practices as results of the site's search."""

from collections.abc import Sequence

from django.db.models import Q
from django.http import HttpRequest
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from practices_bank.bank.definition import PRACTICES
from practices_bank.models import PracticePage, PracticesPage
from practices_bank.querysets import PracticeQuerySet
from search import helping
from search.kinds import register
from search.narrowing import Narrowing
from search.pages import page_kind


def rows(keys: Sequence[str]) -> PracticeQuerySet:
    """Return practices with what their facets count by."""
    return PracticePage.objects.filter(pk__in=keys).with_adoptions()


def whole_bank(request: HttpRequest) -> helping.Help | None:
    """Lead whoever has found nothing to the bank."""
    words = gettext("look through the bank of practices")
    return helping.to_section(request, PracticesPage, words)


helping.register("bank", whole_bank, order=20)
register(
    page_kind(
        "practices",
        _("Practices"),
        "star",
        "practices_bank.PracticePage",
        order=6,
        over={_("in the archive"): Q(practicepage__is_archived=True)},
        narrowing=Narrowing(PRACTICES, rows),
    )
)
