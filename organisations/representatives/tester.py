"""What a representative may do with a page of the organisation."""

from typing import Any

from django.utils.functional import cached_property
from wagtail.models import Page

from core.page_permissions import PortalPagePermissionTester
from organisations.submission import registry


class RepresentativePageTester(PortalPagePermissionTester):
    """Edits and submits; deletes what nobody has seen; the rest by the person's other roles."""

    def __init__(self, user: Any, page: Page) -> None:
        super().__init__(user, page)
        self.by_role = PortalPagePermissionTester(user, page)

    @cached_property
    def is_own(self) -> bool:
        """Whether the page as it is kept, not as a draft calls it, is of the organisation."""
        kind = registry.of_model(type(self.page))
        return bool(kind and kind.own(self.user).filter(pk=self.page.pk).exists())

    def can_edit(self) -> bool:
        return self.by_role.can_edit() or self.is_own

    def can_delete(self, ignore_bulk: bool = False) -> bool:
        return self.by_role.can_delete(ignore_bulk) or (self.is_own and self._is_unseen())

    def can_copy(self) -> bool:
        return self.by_role.can_copy()

    def can_move(self) -> bool:
        return self.by_role.can_move()

    def can_submit_for_moderation(self) -> bool:
        return self.can_edit() and super().can_submit_for_moderation()

    def _is_unseen(self) -> bool:
        page = self.page
        ever = page.live or page.first_published_at is not None
        return not ever and page.is_leaf() and not page.workflow_in_progress
