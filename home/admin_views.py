"""Pages of the admin that belong to no register."""

from typing import Any

from django.conf import settings
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.http.request import validate_host
from django.http.response import HttpResponseBase
from django.shortcuts import redirect
from django.urls import reverse, reverse_lazy
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.generic import FormView
from wagtail.admin import messages
from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin

from home.forms import NewCentreForm


class NewCentreView(WagtailAdminTemplateMixin, FormView):
    """«New centre»: the same service as `manage.py create_centre`, for superusers."""

    form_class = NewCentreForm
    template_name = "wagtailadmin/generic/form.html"
    page_title = gettext_lazy("New centre")
    header_icon = "plus"
    submit_button_label = gettext_lazy("Make the centre")
    success_url = reverse_lazy("wagtailadmin_home")

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        if not request.user.is_superuser:
            raise PermissionDenied
        return super().dispatch(request, *args, **kwargs)

    def form_valid(self, form: NewCentreForm) -> HttpResponse:
        report = form.create()
        if report is None:
            return self.form_invalid(form)
        site = report.site
        messages.success(self.request, _("The centre is ready: %(url)s") % {"url": site.root_url})
        if not validate_host(site.hostname, settings.ALLOWED_HOSTS):
            messages.warning(
                self.request,
                _("Add %(host)s to ALLOWED_HOSTS, or the server will not answer at it.")
                % {"host": site.hostname},
            )
        return redirect(reverse("wagtailsettings:edit", args=("core", "centresettings", site.pk)))
