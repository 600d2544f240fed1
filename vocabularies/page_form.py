"""The form of a page that bears words and rows."""

from typing import Any

from core.forms import PublishingPageForm
from vocabularies.offered import OfferedTermsForm


class TermsPageForm(OfferedTermsForm, PublishingPageForm):
    """Rules that lean on words and rows see them as they are typed."""

    def _show(self, form: Any) -> bool:
        if form is self:
            self._take_over_rows()
        return super()._show(form)

    def _take_over_rows(self) -> None:
        """Give the page the words and rows of the form; saving does the same once more."""
        self.save_cluster_m2m()
        for name, formset in self.formsets.items():
            if name != "comments":
                formset.save(commit=False)
