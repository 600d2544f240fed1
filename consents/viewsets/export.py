"""Export of the log for an inspection."""

from typing import Any

from django.http import HttpResponse
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from django.views.generic import FormView
from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin
from wagtail.admin.views.generic.permissions import PermissionCheckedMixin
from wagtail.log_actions import log

from consents import export
from consents.forms.admin import ExportForm
from consents.models import ConsentRecord


class ExportView(PermissionCheckedMixin, WagtailAdminTemplateMixin, FormView):
    """Asks for a period and a format, hands over the file and notes it in the centre's history."""

    model: Any = ConsentRecord
    index_url_name = ""
    permission_required = "export"
    form_class = ExportForm
    template_name = "consents/admin/action.html"
    page_title = _("Export for an inspection")
    header_icon = "download"
    question = _("The file holds personal data: hand it over only to those who may have it.")
    button = _("Download")

    def get_form_kwargs(self) -> dict[str, Any]:
        policy: Any = self.permission_policy
        sites = policy.sites_user_has_permission_for(self.request.user, "export")
        return {**super().get_form_kwargs(), "sites": sites}

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return super().get_context_data(back=reverse(self.index_url_name), **kwargs)

    def form_valid(self, form: ExportForm) -> HttpResponse:
        asked = form.cleaned_data
        period = export.Period(form.site_chosen, asked["start"], asked["end"])
        chosen = export.FORMATS[asked["format"]]
        data = {"start": period.start.isoformat(), "end": period.end.isoformat()}
        log(instance=form.site_chosen, action="consents.export", user=self.request.user, data=data)
        response = HttpResponse(chosen.write(period), content_type=chosen.content_type)
        name = f"soglasiya-{period.start}-{period.end}.{chosen.extension}"
        response["Content-Disposition"] = f'attachment; filename="{name}"'
        response["Cache-Control"] = "private, no-store"
        return response
