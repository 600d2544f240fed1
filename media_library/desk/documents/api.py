"""The API of the desk."""

from django.db.models import QuerySet
from wagtail.documents.api.admin.views import DocumentsAdminAPIViewSet
from wagtail.permissions import policy_registry

from media_library.models import PortalDocument

ACTIONS = ["change", "choose", "delete"]


class OwnDocumentsAPIViewSet(DocumentsAdminAPIViewSet):
    """Documents that the person works with; of Wagtail's, those of all centres."""

    def get_queryset(self) -> QuerySet[PortalDocument]:
        """Narrow to the person's documents."""
        policy = policy_registry.get_by_type(PortalDocument)
        mine = policy.instances_user_has_any_permission_for(self.request.user, ACTIONS)
        return super().get_queryset().filter(pk__in=mine.values("pk"))
