"""Upload of many documents at once: each row has its own answer."""

from typing import Any

from django.utils.html import escape
from wagtail.documents.views.multiple import AddView


class DocumentAddView(AddView):
    """Saves what can be saved; asks about files that the centre has; explains each refusal."""

    template_name = "media_library/desk/add_multiple.html"
    duplicates: Any = ()

    def get_invalid_response_data(self, form: Any) -> dict[str, Any]:
        """Return the question about a duplicate or the reason of a refusal."""
        if not form.duplicates:
            words = "\n".join(form.errors["file"])
            return {"success": False, "error_message": escape(words)}  # printed as HTML
        self.duplicates = form.duplicates
        self.upload_object = form.waiting
        self.edit_form_template_name = "media_library/desk/upload_duplicate.html"
        self.object = self.model(
            title=form.data.get("title"), collection_id=form.data.get("collection")
        )
        return self.get_edit_upload_response_data()

    def get_edit_upload_form_context_data(self) -> dict[str, Any]:
        """Show the same files."""
        return super().get_edit_upload_form_context_data() | {"duplicates": self.duplicates}
