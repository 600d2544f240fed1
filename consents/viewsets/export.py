"""Export of the log for an inspection."""

from typing import Any

from django.http import HttpResponse
from django.utils.translation import gettext_lazy as _
from wagtail.log_actions import log

from consents import export
from consents.forms.admin import ExportForm
from consents.viewsets.actions import FormAction


class ExportView(FormAction):
    """Asks for a period and a format, hands over the file and notes it in the centre's history."""

    permission_required = "export"
    form_class = ExportForm
    page_title = _("Export for an inspection")
    header_icon = "download"
    question = _("The file holds personal data: hand it over only to those who may have it.")
    button = _("Download")

    def make_form(self, data: Any = None) -> ExportForm:
        policy: Any = self.permission_policy
        sites = policy.sites_user_has_permission_for(self.request.user, "export")
        return ExportForm(data, sites=sites)

    def act(self, form: ExportForm) -> HttpResponse:
        asked = form.cleaned_data
        period = export.Period(form.site_chosen, asked["start"], asked["end"])
        chosen = export.FORMATS[asked["format"]]
        data = {"start": period.start.isoformat(), "end": period.end.isoformat()}
        log(instance=period.site, action="consents.export", user=self.request.user, data=data)
        response = HttpResponse(chosen.write(period), content_type=chosen.content_type)
        name = f"soglasiya-{period.start}-{period.end}.{chosen.extension}"
        response["Content-Disposition"] = f'attachment; filename="{name}"'
        response["Cache-Control"] = "private, no-store"
        return response
