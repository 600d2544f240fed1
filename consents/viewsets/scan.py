"""The only door to the scan of a consent."""

from pathlib import PurePath
from typing import Any

from django.http import FileResponse, Http404, HttpRequest
from django.http.response import HttpResponseBase
from django.views import View
from wagtail.admin.views.generic.permissions import PermissionCheckedMixin
from wagtail.log_actions import log


class ScanView(PermissionCheckedMixin, View):
    """Hands a scan over as a download to the centre's administrator and notes it in the history."""

    model: Any = None
    permission_required = "openscan"
    http_method_names = ["get"]

    def get(self, request: HttpRequest, pk: int) -> HttpResponseBase:
        """Send the file; 404 where there is none, also where it was lost from the storage."""
        record = self.model._default_manager.get(pk=pk)
        if not record.scan or not record.scan.storage.exists(record.scan.name):
            raise Http404
        log(instance=record, action="consents.open_scan", user=request.user)
        name = f"soglasie-{record.pk}{PurePath(record.scan.name).suffix}"
        response = FileResponse(record.scan.open("rb"), as_attachment=True, filename=name)
        response["Cache-Control"] = "private, no-store"
        response["X-Content-Type-Options"] = "nosniff"
        return response
