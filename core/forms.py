"""The form under all page types."""

from typing import Any

from django.db import models
from django.db.models import QuerySet
from wagtail.admin.forms import WagtailAdminPageForm
from wagtail.models import Site

from core import centres, guests, kept_pages, publishing
from core.isolation.people import owners_of


class PublishingPageForm(WagtailAdminPageForm):
    """Shows at their fields what keeps the page from being published; of drafts asks little."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        guests.narrow(self, self.for_user)
        if "review_owner" in self.fields:
            self.fields["review_owner"].queryset = owners_of(self._sites())
        if self.for_user and kept_pages.why_not(self.for_user, self.instance):
            self.fields.pop("expire_at", None)

    def _sites(self) -> QuerySet[Site]:
        """Return the centre of the page, of a new one by its parent."""
        page = self.instance if self.instance.path else self.parent_page
        site = centres.site_of(page) if page else None
        return Site.objects.filter(pk=site.pk if site else None)

    def is_valid(self) -> bool:
        """Check the fields, then what `core.publishing` knows of the page and its children."""
        if not super().is_valid():
            return False
        faulty = [self._show_foreign(), self._show(self)]
        for formset in self.formsets.values():
            kept = [form for form in formset.forms if form not in formset.deleted_forms]
            faulty += [self._show(form) for form in kept if form.has_changed() or form.instance.pk]
        return not any(faulty)

    def _show_foreign(self) -> bool:
        found = guests.problems_of(self, self.for_user)
        for each in found:
            self.add_error(each.field if each.field in self.fields else None, each.message)
        return bool(found)

    def _show(self, form: Any) -> bool:
        instance: models.Model = form.instance
        found = publishing.problems(instance, draft=self.is_deferred_validation)
        for field, error in found.items():
            form.add_error(field if field in form.fields else None, error)
        return bool(found)
