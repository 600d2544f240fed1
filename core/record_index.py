"""An index page that serves a register's rows under its own address."""

from typing import TYPE_CHECKING, Any

from django.http import HttpRequest
from django.shortcuts import get_object_or_404
from django.template.response import TemplateResponse
from wagtail.contrib.routable_page.models import RoutablePageMixin, path

from core import centres

if TYPE_CHECKING:
    from core.models.public_record import PublicRecord


class RecordIndex(RoutablePageMixin):
    """Mixin of an index page: put it before BasePage and state `record_model`, `record_template`.

    Serves `<slug>/` of the centre's public rows and lists them in the sitemap.
    """

    record_model: Any
    record_template = ""

    def records(self) -> Any:
        """Return the public rows of the page's own centre."""
        rows = self.record_model.objects.for_site(centres.site_of(self))
        fields = {each.name for each in self.record_model._meta.get_fields()}
        return rows.filter(live=True) if "live" in fields else rows

    @path("<slug:slug>/", name="record")
    def record(self, request: HttpRequest, slug: str) -> TemplateResponse:
        """Serve the page of one row; 404 for a draft and for a row of another centre."""
        row = get_object_or_404(self.records(), slug=slug)
        context = self.get_context(request) | row.page_context(request, self)
        return TemplateResponse(request, self.record_template, context)

    def get_sitemap_urls(self, request: HttpRequest | None = None) -> list[dict[str, Any]]:
        """Return the entries of the page itself and of its rows."""
        rows: list[PublicRecord] = list(self.records())
        entries = [
            {"location": row.get_full_url(request, self), "lastmod": row.updated} for row in rows
        ]
        return [*super().get_sitemap_urls(request), *entries]
