"""The page of one document."""

from typing import Any

from django.utils.functional import cached_property
from django.utils.translation import gettext as _
from wagtail.documents.views.documents import CreateView, EditView

from media_library.documents.accessibility import findings, problem_in_words
from media_library.documents.usage import pages_using
from media_library.models import ReadingState

PAGES_SHOWN = 10


class DocumentCreateView(CreateView):
    """The upload of one document; a file that the centre has already is asked about."""

    template_name = "media_library/desk/add.html"

    def is_valid(self, form: Any) -> bool:
        """Keep the form: what is said of its errors depends on it."""
        self.form = form
        return super().is_valid(form)

    def get_error_message(self) -> Any:
        """Say that nothing is wrong but that the file is there already."""
        if self.form.duplicates:
            return _("The centre has this very file already")
        return super().get_error_message()

    @cached_property
    def has_unsaved_changes(self) -> bool:
        """Let the person leave for the existing document without a question."""
        return self.form.is_bound and not self.form.duplicates

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """Show the same files."""
        context = super().get_context_data(**kwargs)
        return context | {"duplicates": context["form"].duplicates}


class DocumentEditView(EditView):
    """The form with what the check of the file has found, the versions and the pages."""

    template_name = "media_library/desk/edit.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """Add what stands beside the form."""
        context = super().get_context_data(**kwargs)
        reading: Any = getattr(self.object, "reading", None)
        pages = pages_using(self.object, self.request.user)
        waits = reading is None or reading.state == ReadingState.WAITING
        return context | {
            "reading": reading,
            "waits": waits,
            "findings": [] if waits else findings(reading),
            "problem": "" if waits else problem_in_words(reading),
            "versions_count": self.object.versions.count(),
            "pages": pages[:PAGES_SHOWN],
            "replaces": self.object.replaces.order_by("-pk")[:PAGES_SHOWN],
        }
