"""Base of what is mixed into views of every kind: what stands behind it is known there only."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from wagtail.admin.views.generic import EditView as AnyView
else:
    AnyView = object

__all__ = ["AnyView"]
