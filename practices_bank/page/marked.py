"""Which practices have adoptions and recommendations: most pages need not ask for theirs."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from django.db.models import QuerySet
from django.http import HttpRequest
from wagtail.models import Page

from core.caching.kept import may_be_among
from practices_bank.models import Adoption, ReviewRound

if TYPE_CHECKING:
    from practices_bank.models import PracticePage


def may_be_adopted(page: "PracticePage", request: HttpRequest) -> bool:
    """Say whether a practice may have confirmed adoptions; true where nothing is kept."""
    return _has(page, request, "adopted", lambda: Adoption.objects.confirmed(), "practice")


def may_be_recommended(page: "PracticePage", request: HttpRequest) -> bool:
    """Say whether experts may have recommended a practice; true where nothing is kept."""
    rounds = ReviewRound.objects.recommending_what_is_public
    return _has(page, request, "recommended", rounds, "page")


def _has(
    page: "PracticePage",
    request: HttpRequest,
    what: str,
    rows: Callable[[], QuerySet],
    key: str,
) -> bool:
    if not page.pk:
        return False
    section: Page = page.get_parent()

    def ask() -> QuerySet:
        of_bank = type(page).objects.child_of(section).order_by().values("pk")
        found = rows().filter(**{f"{key}__in": of_bank}).order_by()
        return found.values_list(key, flat=True).distinct()

    return may_be_among(request, f"practices {what} under {section.pk}", page.pk, ask)
