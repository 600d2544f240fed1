"""Actions on several rows at once."""

from typing import Any

from django.db.models import QuerySet
from django.shortcuts import get_list_or_404
from django.utils.functional import classproperty
from wagtail.snippets.bulk_actions.delete import DeleteBulkAction

from core.viewsets.scoped import visible


def _models(action: type) -> list[Any]:
    from core.viewsets.viewset import centre_viewsets

    return [each.model for each in centre_viewsets()]


class CentreDeleteBulkAction(DeleteBulkAction):
    """Deleting of registers' rows: rows of other centres are neither deleted nor named."""

    models = classproperty(_models)

    def get_queryset(self, model: Any, object_ids: list[str]) -> list[Any]:
        return get_list_or_404(visible(model, self.request.user), pk__in=object_ids)

    def get_all_objects_in_listing_query(self, parent_id: Any) -> QuerySet:
        return visible(self.model, self.request.user).values_list("pk", flat=True)
