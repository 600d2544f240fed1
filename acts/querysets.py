"""Questions to the register of acts."""

from typing import TYPE_CHECKING, Self

from django.apps import apps
from django.contrib.postgres.expressions import ArraySubquery
from django.db.models import F, Manager, OuterRef, Q, Subquery
from django.db.models.functions import JSONObject

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
        acts = acts.annotate(is_head=Q(pk=Subquery(head)), published_in=_publications())
        acts = acts.select_related("replaced_by", "document")
        return list(acts.order_by("-is_head", F("date").desc(nulls_last=True), "pk"))


def _publications() -> ArraySubquery:
    model = apps.get_model("acts", "OfficialPublication")
    rows = model._default_manager.filter(act=OuterRef("pk")).order_by("sort_order", "pk")
    return ArraySubquery(rows.values(row=JSONObject(where="where", url="url", date="date")))


ActManager = Manager.from_queryset(ActQuerySet)
