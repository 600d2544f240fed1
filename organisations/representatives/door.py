"""The one door for representatives: what is theirs at the desk (docs/adr/0008)."""

from collections.abc import Iterable
from typing import Any

from django.db.models import Model, Q, QuerySet
from wagtail.models import Collection, Page

from core.guests import Door
from organisations.representatives.access import folders_of
from organisations.representatives.tester import RepresentativePageTester
from organisations.submission import registry


class RepresentativesDoor(Door):
    """Lets in the card of the organisation, the kinds of things it submits, its own files."""

    def pages(self, user: Any) -> Q:
        condition = Q(pk__in=[])
        for kind in registry.registered():
            if kind.is_page:
                condition |= Q(pk__in=kind.own(user).values("pk"))
        return condition

    def rows(self, model: type[Model], user: Any) -> Q | None:
        kind = registry.of_model(model)
        return Q(pk__in=kind.own(user).values("pk")) if kind and not kind.is_page else None

    def collections(self, user: Any) -> QuerySet[Collection]:
        return folders_of(user)

    def page_tester(self, user: Any, page: Page) -> RepresentativePageTester | None:
        return RepresentativePageTester(user, page) if registry.of_model(type(page)) else None

    def may(self, user: Any, actions: Iterable[str], row: Any) -> bool:
        kind = registry.of_model(type(row))
        if kind is None or "change" not in actions:
            return False
        return kind.own(user).filter(pk=row.pk).exists()

    def hidden_fields(self, model: type[Model]) -> Iterable[str]:
        kind = registry.of_model(model)
        return kind.hidden_fields if kind else ()
