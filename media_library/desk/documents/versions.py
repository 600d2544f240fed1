"""Versions of a document, the reading of its file again."""

from typing import Any

from django.db import transaction
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_POST
from django.views.generic import TemplateView
from wagtail.admin import messages
from wagtail.admin.views.generic import WagtailAdminTemplateMixin

from media_library.desk.documents.scoped import own_document
from media_library.documents import reading, versions


class VersionsView(WagtailAdminTemplateMixin, TemplateView):
    """All versions with their files, the newest first."""

    template_name = "media_library/desk/versions.html"
    page_title = gettext_lazy("Versions")
    header_icon = "history"

    def get_page_subtitle(self) -> str:
        return self.document.title

    def get_breadcrumbs_items(self) -> list[dict[str, Any]]:
        edit_url = reverse("wagtaildocs:edit", args=[self.document.pk])
        return [
            *self.breadcrumbs_items,
            {"url": reverse("wagtaildocs:index"), "label": _("Documents")},
            {"url": edit_url, "label": self.document.title},
            {"url": "", "label": self.page_title},
        ]

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        document = own_document(self.request.user, self.kwargs["document_id"])
        self.document = document
        current = reverse(
            "document_version", args=[document.pk, document.version, document.filename]
        )
        return super().get_context_data(
            document=document,
            current_url=current,
            versions=document.versions.select_related("uploaded_by"),
            **kwargs,
        )


@require_POST
def open_version(request: HttpRequest, document_id: int, number: int) -> HttpResponse:
    """Let readers open an earlier version, or close it to them."""
    version = _version(request, document_id, number)
    versions.open_to_readers(version, "public" in request.POST, request.user)
    messages.success(request, _("Saved."))
    return redirect("media_document_versions", document_id)


@require_POST
def delete_version(request: HttpRequest, document_id: int, number: int) -> HttpResponse:
    """Delete an earlier version."""
    versions.delete(_version(request, document_id, number), request.user)
    messages.success(request, _("Version %(number)s is deleted.") % {"number": number})
    return redirect("media_document_versions", document_id)


@require_POST
def read_again(request: HttpRequest, document_id: int) -> HttpResponse:
    """Have the file read once more."""
    with transaction.atomic():
        reading.start(own_document(request.user, document_id), again=True)
    messages.success(request, _("The file will be read in a moment."))
    return redirect("wagtaildocs:edit", document_id)


def _version(request: HttpRequest, document_id: int, number: int) -> Any:
    rows = own_document(request.user, document_id).versions
    return get_object_or_404(rows.select_related("document"), number=number)
