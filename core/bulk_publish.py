"""«Publish» for many pages at once: what may go public goes, the rest is named with the reason."""

from collections.abc import Iterator
from typing import Any

from django.db import transaction
from wagtail.admin.views.pages.bulk_actions.publish import PublishBulkAction
from wagtail.models import Page

from core.refusals import RefusalError


class OwnPublishBulkAction(PublishBulkAction):
    """Each page in a savepoint of its own; `core.publish_gate` tells of those refused."""

    @classmethod
    def execute_action(
        cls, objects: Any, include_descendants: bool = False, user: Any = None, **kwargs: Any
    ) -> tuple[int, int]:
        """Return how many of the chosen pages are published, and how many below them.

        What stands below a refused page waits with it: nobody would find the way there.
        """
        parents = children = 0
        for page in objects:
            if not cls._publish(page, user):
                continue
            parents += 1
            if include_descendants:
                children += cls._publish_below(page, user)
        return parents, children

    @classmethod
    def _publish_below(cls, top: Page, user: Any) -> int:
        published, refused = 0, []
        for page in _drafts_below(top, user):
            if any(page.path.startswith(path) for path in refused):
                continue
            if cls._publish(page, user):
                published += 1
            else:
                refused.append(page.path)
        return published

    @classmethod
    def _publish(cls, page: Page, user: Any) -> bool:
        try:
            with transaction.atomic():
                super().execute_action([page], user=user)
        except RefusalError:
            return False
        return True

    def get_success_message(self, num_parent_objects: int, num_child_objects: int) -> str | None:
        """Say nothing of success where there was none."""
        if not num_parent_objects:
            return None
        return super().get_success_message(num_parent_objects, num_child_objects)


def _drafts_below(top: Page, user: Any) -> Iterator[Page]:
    drafts = top.get_descendants().not_live().defer_streamfields().specific()
    for page in drafts:
        if user is None or page.permissions_for_user(user).can_publish():
            yield page
