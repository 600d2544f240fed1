"""Actions on several documents at once; those of other centres are neither touched nor named."""

from typing import Any

from django.db import transaction
from django.db.models import QuerySet
from django.shortcuts import get_list_or_404
from django.utils.translation import gettext_lazy as _
from wagtail.documents.views.bulk_actions import (
    AddTagsBulkAction,
    AddToCollectionBulkAction,
    DeleteBulkAction,
)
from wagtail.log_actions import log
from wagtail.models import Collection
from wagtail.permissions import policy_registry

from core import centres
from media_library.models import PortalDocument

ACTIONS = ["change", "delete", "choose"]


class _Own:
    request: Any

    def get_queryset(self, model: Any, object_ids: Any) -> list[PortalDocument]:
        policy = policy_registry.get_by_type(PortalDocument)
        mine = policy.instances_user_has_any_permission_for(self.request.user, ACTIONS)
        return get_list_or_404(mine.select_related("collection"), pk__in=object_ids)


class TagDocuments(_Own, AddTagsBulkAction):
    """Tags."""


class DeleteDocuments(_Own, DeleteBulkAction):
    """Deletion."""


class MoveDocuments(_Own, AddToCollectionBulkAction):
    """To another collection of their own centre: elsewhere their pages would lose them."""

    display_name = _("Move to a collection")
    aria_label = _("Move the selected documents to a collection")
    template_name = "media_library/desk/bulk_move.html"

    def get_form(self, *args: Any, **kwargs: Any) -> Any:
        """Offer the collections of the documents' centre."""
        form = super().get_form(*args, **kwargs)
        field = form.fields["collection"]
        field.queryset = field.queryset.filter(pk__in=self._collections())
        return form

    def _collections(self) -> QuerySet[Collection] | list[int]:
        objects, _others = self.get_actionable_objects()
        sites = {centres.site_of_collection(each.collection) for each in objects}
        site = sites.pop() if len(sites) == 1 else None
        top = centres.collection_of(site) if site else None
        return top.get_descendants(inclusive=True).values("pk") if top else []

    def get_execution_context(self) -> dict[str, Any]:
        """Say who moves."""
        return super().get_execution_context() | {"user": self.request.user}

    @classmethod
    @transaction.atomic
    def execute_action(
        cls, objects: Any, collection: Any = None, user: Any = None, **kwargs: Any
    ) -> tuple[int, int]:
        """Save each document: whether readers may see it may depend on its collection."""
        for document in objects:
            document.collection = collection
            document.save(update_fields=["collection"])
            log(
                instance=document,
                action="media_library.move",
                user=user,
                data={"collection": collection.name},
            )
        return len(objects), 0
