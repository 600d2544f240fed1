"""Questions to the register of acts."""

from typing import TYPE_CHECKING, Self

from django.db.models import F, Manager, Q, Subquery

from core.querysets import SiteQuerySet

from .choices import ActRole, ActStatus

if TYPE_CHECKING:
    from acts.models import NormativeAct


class ActQuerySet(SiteQuerySet):
    """Acts of a centre."""

    def live(self) -> Self:
        """Return published acts."""
        return self.filter(live=True)

    def for_lists(self) -> Self:
        """Return acts with what a row of a list shows."""
        return self.select_related("replaced_by").defer("amended_by", "lead")

    def regulations(self) -> Self:
        """Return «Положения» in force; a centre has one (Тверь 1.2)."""
        return self.filter(role=ActRole.REGULATION).exclude(status=ActStatus.REPEALED)

    def family(self, chosen: Q) -> list["NormativeAct"]:
        """Return the published act that is `chosen` and, after it, those that it replaced.

        One query for both, with what the act's page shows; empty where there is no such act.
        """
        heads = self.live().filter(chosen).order_by(F("date").desc(nulls_last=True), "-pk")
        head = heads.values("pk")[:1]
        acts = self.live().filter(Q(pk=Subquery(head)) | Q(replaced_by=Subquery(head)))
        acts = acts.annotate(is_head=Q(pk=Subquery(head))).select_related("replaced_by", "document")
        return list(acts.order_by("-is_head", F("date").desc(nulls_last=True), "pk"))


ActManager = Manager.from_queryset(ActQuerySet)
