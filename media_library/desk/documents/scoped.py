"""Documents of other centres do not exist for a person."""

from typing import Any

from django.shortcuts import get_object_or_404
from wagtail.permissions import policy_registry

from media_library.models import PortalDocument


def own_document(user: Any, pk: Any, action: str = "change") -> PortalDocument:
    """Return a document with which the person may do something, else raise 404."""
    policy = policy_registry.get_by_type(PortalDocument)
    mine = policy.instances_user_has_permission_for(user, action)
    return get_object_or_404(mine.with_reading(), pk=pk)
