"""What a person may do with a page: Wagtail's rules, and some pages are kept."""

from wagtail.models import PagePermissionTester

from core import kept_pages


class PortalPagePermissionTester(PagePermissionTester):
    """Asked by buttons, views, bulk actions, the interface of data and actions in code alike."""

    def can_delete(self, ignore_bulk: bool = False) -> bool:
        """Moving asks this too."""
        return super().can_delete(ignore_bulk) and self._may_go(branch=True)

    def can_unpublish(self) -> bool:
        return super().can_unpublish() and self._may_go()

    def can_set_view_restrictions(self) -> bool:
        """A closed page leaves the public as an unpublished one does, with all below it."""
        return super().can_set_view_restrictions() and self._may_go(branch=True)

    def _may_go(self, *, branch: bool = False) -> bool:
        return not kept_pages.why_not(self.user, self.page, branch=branch)
