"""Admin views of registers, closed to people of other centres."""

from .bulk import CentreDeleteBulkAction
from .chooser import CentreChooserViewSet
from .policy import CentrePermissionPolicy
from .viewset import CentreViewSet, centre_viewsets

__all__ = [
    "CentreChooserViewSet",
    "CentreDeleteBulkAction",
    "CentrePermissionPolicy",
    "CentreViewSet",
    "centre_viewsets",
]
