"""The form under all page types."""

from typing import Any

from django.db import models
from wagtail.admin.forms import WagtailAdminPageForm

from core import publishing


class PublishingPageForm(WagtailAdminPageForm):
    """Shows at their fields what keeps the page from being published; drafts are not asked."""

    def is_valid(self) -> bool:
        """Check the fields, then what `core.publishing` knows of the page and its children."""
        if not super().is_valid():
            return False
        if self.is_deferred_validation:
            return True
        faulty = [self._show(self)]
        for formset in self.formsets.values():
            kept = [form for form in formset.forms if form not in formset.deleted_forms]
            faulty += [self._show(form) for form in kept if form.has_changed() or form.instance.pk]
        return not any(faulty)

    def _show(self, form: Any) -> bool:
        instance: models.Model = form.instance
        found = publishing.problems(instance)
        for field, error in found.items():
            form.add_error(field if field in form.fields else None, error)
        return bool(found)
