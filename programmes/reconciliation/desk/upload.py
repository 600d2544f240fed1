"""The export of the Navigator is taken."""

from typing import Any

from django.db.models import QuerySet
from wagtail.models import Site

from exchange.desk.upload import UploadView as ExchangeUploadView
from exchange.models import UploadedTable
from programmes.models import Reconciliation
from programmes.reconciliation.table import NAVIGATOR

from .access import writable_sites
from .base import TITLE, way_to


class UploadView(ExchangeUploadView):
    """Takes a file as an import does."""

    template_name = "programmes/reconciliation/upload.html"
    model: type[UploadedTable] = Reconciliation
    addresses = "navigator"
    page_title: Any = TITLE
    header_icon = "resubmit"
    target = NAVIGATOR

    def sites(self) -> QuerySet[Site]:
        return writable_sites(self.request.user)

    def get_page_subtitle(self) -> str:
        return ""

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return super().get_context_data(back="navigator_runs", **kwargs)

    def get_breadcrumbs_items(self) -> list[dict[str, Any]]:
        return way_to(self, super().get_breadcrumbs_items())
