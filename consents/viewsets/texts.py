"""Register of the texts of consents."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import URLPattern, path
from django.utils.translation import gettext_lazy as _
from wagtail.admin.ui.tables import Column
from wagtail.admin.widgets.button import Button
from wagtail.snippets.views.snippets import EditView

from consents.admin_urls import register_url
from consents.models import ConsentText
from consents.viewsets.actions import PublishTextView, ReviseTextView
from consents.viewsets.kept import KeptViewSet


class TextEditView(EditView):
    """Edits drafts; a published version leads to the making of a new one."""

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        if self.object.is_published:
            return redirect(self.address("revise"))
        return super().dispatch(request, *args, **kwargs)

    @property
    def header_buttons(self) -> list[Button]:
        """Offer the publication of the draft."""
        return [Button(_("Publish"), url=self.address("publish"), icon_name="check")]

    def address(self, action: str) -> str:
        """Return the address of an action over this text."""
        return register_url(ConsentText, action, self.object.pk)


class ConsentTextViewSet(KeptViewSet):
    """Versions of the texts of a centre."""

    model = ConsentText
    icon = "doc-full"
    menu_label = _("Texts of consents")
    edit_view_class = TextEditView
    inspect_view_enabled = True
    inspect_view_fields = ["title", "kind", "version", "effective_from", "published_at", "body"]
    list_display = [
        "title",
        Column("kind", label=_("purpose"), accessor="get_kind_display", sort_key="kind"),
        "version",
        "effective_from",
        "published_at",
    ]
    list_filter = ["kind"]
    search_fields = ["title"]

    def get_urlpatterns(self) -> list[URLPattern]:
        return [
            *super().get_urlpatterns(),
            path("publish/<int:pk>/", self.construct_view(PublishTextView), name="publish"),
            path("revise/<int:pk>/", self.construct_view(ReviseTextView), name="revise"),
        ]
