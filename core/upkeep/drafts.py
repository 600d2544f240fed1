"""What a person has written: what the public does not see yet stands first."""

from typing import Any

from django.db.models import Q
from wagtail.models import Page
from wagtail.query import PageQuerySet

from core.isolation.things import own_pages

SHOWN = 8  # lines of the panel


def edits_of(user: Any) -> PageQuerySet:
    """Return the pages of his centres that he was the last to edit, and his own drafts."""
    his = Q(owner=user, live=False) | Q(latest_revision__user=user)
    pages = Page.objects.filter(own_pages(user), his)
    return pages.order_by("-has_unpublished_changes", "-latest_revision_created_at", "-pk")
