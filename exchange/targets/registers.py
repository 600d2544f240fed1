"""Records of registers: rows of a centre with drafts and history."""

from collections.abc import Callable, Iterable
from typing import Any

from django.db import transaction
from django.db.models import QuerySet
from django.urls import reverse
from wagtail.actions.create import CreateAction
from wagtail.actions.delete import DeleteAction
from wagtail.actions.edit import EditAction
from wagtail.actions.unpublish import UnpublishAction
from wagtail.models import Site

from core.viewsets import CentrePermissionPolicy

from . import saving, versions
from .base import ImportTarget, Saved


class RegisterTarget(ImportTarget):
    """Rows of a model with `site`, drafts and revisions, served by a CentreViewSet."""

    related: tuple[str, ...] = ()  # foreign keys that the comparison names
    many: tuple[str, ...] = ()  # children and many-to-many

    def is_for(self, user: Any) -> bool:
        policy = CentrePermissionPolicy(self.model)
        return all(policy.user_has_permission(user, action) for action in ("add", "change"))

    def sites_for(self, user: Any) -> QuerySet[Site]:
        policy = CentrePermissionPolicy(self.model)
        may_add = policy.sites_user_has_permission_for(user, "add")
        return may_add & policy.sites_user_has_permission_for(user, "change")

    def may_publish(self, user: Any, site: Site) -> bool:
        policy = CentrePermissionPolicy(self.model)
        return policy.user_has_permission_for_instance(user, "publish", site)

    def existing(self, site: Site) -> Iterable[Any]:
        rows = self.model._default_manager.filter(site=site).order_by("pk")
        rows = rows.select_related(*self.related, "latest_revision").prefetch_related(*self.many)
        for row in rows:
            yield row.latest_revision.as_object() if _has_draft(row) else row

    def blanks(self, site: Site) -> Callable[[], Any]:
        return lambda: self.model(site=site, live=False)

    def save(self, record: Any, user: Any, *, publish: bool) -> Saved:
        is_new = record.pk is None
        newest, live = (None, None) if is_new else versions.before(self.model, record.pk)
        act = CreateAction if is_new else EditAction
        with saving.one_save() as note:
            saving.validate(record)
            if is_new:
                saving.keep_rows(record)
            action = act(record, user=user, clean=False)
            saved = action.execute(skip_permission_checks=True)
            if publish:
                saving.publish(action.revision, saved, user, is_new=is_new)
            note(saved)
        return Saved(str(saved.pk), newest, live, action.revision.pk)

    def restore(self, pk: str, saved: Saved, user: Any) -> None:
        versions.restore(EditAction, UnpublishAction, self.model, pk, saved, user)

    def remove(self, pk: str, user: Any) -> bool:
        record = self.model._default_manager.get(pk=pk)
        with transaction.atomic():
            return versions.delete_or_take_off(DeleteAction, UnpublishAction, record, user)

    def edit_url(self, pk: str) -> str:
        viewset: Any = self.model.snippet_viewset
        return reverse(viewset.get_url_name("edit"), args=[pk])


def _has_draft(row: Any) -> bool:
    return bool(row.latest_revision_id) and row.has_unpublished_changes
