"""The only door to the scan of a consent."""

from pathlib import PurePath
from typing import Any

from django.http import HttpRequest
from django.http.response import HttpResponseBase
from django.views import View
from wagtail.admin.views.generic.permissions import PermissionCheckedMixin
from wagtail.log_actions import log

from core.closed_files import closed_file


class ScanView(PermissionCheckedMixin, View):
    """Hands a scan over as a download to the centre's administrator and notes it in the history."""

    model: Any = None
    permission_required = "openscan"
    http_method_names = ["get"]

    def get(self, request: HttpRequest, pk: int) -> HttpResponseBase:
        """Send the file; 404 where there is none, also where it was lost from the storage."""
        record = self.model._default_manager.get(pk=pk)
        suffix = PurePath(record.scan.name or "").suffix
        response = closed_file(record.scan, f"soglasie-{record.pk}{suffix}")
        log(instance=record, action="consents.open_scan", user=request.user)
        return response
