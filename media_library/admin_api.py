"""The desk's interface of data: pictures and documents of the person's centres."""

from typing import Any

from django.db.models import QuerySet
from wagtail.documents.api.admin.views import DocumentsAdminAPIViewSet
from wagtail.images.api.admin.views import ImagesAdminAPIViewSet
from wagtail.permissions import policy_registry

ACTIONS = ["add", "change", "choose"]


class OwnImagesAPIViewSet(ImagesAdminAPIViewSet):
    """Pictures that the person may choose."""

    def get_queryset(self) -> QuerySet:
        return _own(super().get_queryset(), self.request.user)


class OwnDocumentsAPIViewSet(DocumentsAdminAPIViewSet):
    """Documents that the person may choose."""

    def get_queryset(self) -> QuerySet:
        return _own(super().get_queryset(), self.request.user)


def _own(found: QuerySet, user: Any) -> QuerySet:
    policy = policy_registry.get_by_type(found.model)
    own = policy.instances_user_has_any_permission_for(user, ACTIONS)
    return found.filter(pk__in=own.values("pk"))
