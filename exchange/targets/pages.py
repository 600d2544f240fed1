"""Records that are pages under one page of their centre."""

from collections.abc import Callable, Iterable
from typing import Any

from django.db import transaction
from django.db.models import QuerySet
from django.urls import reverse
from wagtail.actions.edit_page import EditPageAction
from wagtail.actions.unpublish_page import UnpublishPageAction
from wagtail.models import Page, Revision, Site
from wagtail.permission_policies.pages import PagePermissionPolicy

from core import access, centres
from core.models import CentreSection
from exchange.readers import ReadError

from . import saving, versions
from .base import ImportTarget, Saved


class PageTarget(ImportTarget):
    """Pages of one type under the page of a section, in the centre's own language."""

    section_key: str
    related: tuple[str, ...] = ()
    many: tuple[str, ...] = ()

    def parent_in(self, site: Site) -> Page | None:
        """Return the page of the section."""
        rows = CentreSection.objects.for_site(site).filter(key=self.section_key)
        row = rows.select_related("page").first()
        return row.page.specific if row and row.page else None

    def is_for(self, user: Any) -> bool:
        policy = PagePermissionPolicy()
        return all(policy.user_has_permission(user, action) for action in ("add", "change"))

    def sites_for(self, user: Any) -> QuerySet[Site]:
        keys = [site.pk for site in access.sites_of(user) if self._may(user, site, "add_subpage")]
        return Site.objects.filter(pk__in=keys)

    def may_publish(self, user: Any, site: Site) -> bool:
        return self._may(user, site, "publish_subpage")

    def existing(self, site: Site) -> Iterable[Any]:
        parent = self.parent_in(site)
        if parent is None:
            return ()
        pages = self.model._default_manager.child_of(parent).order_by("pk")
        pages = pages.select_related(*self.related, "latest_revision").prefetch_related(*self.many)
        return (self.version_of(page) for page in pages)

    def version_of(self, page: Any) -> Any:
        """Return a page as its editor sees it."""
        draft = page.latest_revision_id and page.has_unpublished_changes
        return page.latest_revision.as_object() if draft else page

    def blanks(self, site: Site) -> Callable[[], Any]:
        parent = self.parent_in(site)

        def blank() -> Any:
            if parent is None:
                raise ReadError("no_section")
            page = self.model(live=False, locale_id=parent.locale_id)
            page._import_parent = parent
            return page

        return blank

    def unasked(self, record: Any) -> frozenset[str]:
        """The tree, the address and the like are given as the page is added."""
        own = {each.name for each in Page._meta.fields} - {"title"}
        return super().unasked(record) | own

    def save(self, record: Any, user: Any, *, publish: bool) -> Saved:
        is_new = record.pk is None
        newest, live = (None, None) if is_new else versions.before(self.model, record.pk)
        with saving.one_save() as note:
            revision = self._add(record, user) if is_new else self._edit(record, user)
            if publish:
                saving.publish(revision, record, user, is_new=is_new)
            note(record)
        return Saved(str(record.pk), newest, live, revision.pk)

    def _add(self, record: Any, user: Any) -> Revision:
        """Add a page; it can be checked as a whole only when it has its place in the tree."""
        record.owner, record.live = user, False
        parent = Page.objects.get(pk=record._import_parent.pk)
        saving.keep_rows(record)
        parent.add_child(instance=record)  # Wagtail's own action asks for a form
        saving.validate(record)
        return record.save_revision(user=user, log_action=True, clean=False)

    def _edit(self, record: Any, user: Any) -> Revision:
        saving.validate(record)
        action = EditPageAction(record, user=user, clean=False)
        action.execute(skip_permission_checks=True)
        return action.revision

    def restore(self, pk: str, saved: Saved, user: Any) -> None:
        versions.restore(EditPageAction, UnpublishPageAction, self.model, pk, saved, user)

    def remove(self, pk: str, user: Any) -> bool:
        from wagtail.actions.delete_page import DeletePageAction

        page = self.model._default_manager.get(pk=pk)
        with transaction.atomic():
            return versions.delete_or_take_off(DeletePageAction, UnpublishPageAction, page, user)

    def edit_url(self, pk: str) -> str:
        return reverse("wagtailadmin_pages:edit", args=[pk])

    def _may(self, user: Any, site: Site, what: str) -> bool:
        parent = self.parent_in(site)
        if parent is None or centres.site_of(parent) != site:
            return False
        permissions = parent.permissions_for_user(user)
        return bool(getattr(permissions, f"can_{what}")())
