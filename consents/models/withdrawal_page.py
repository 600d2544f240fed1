"""Page on which a consent is taken back."""

from typing import Any

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.utils.cache import add_never_cache_headers
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel
from wagtail.fields import RichTextField
from wagtail.models import Site
from wagtail.search import index

from consents.models.consent_text import BODY_FEATURES
from core.models import BasePage


class WithdrawalPage(BasePage):
    """How to take a consent back, with a form that makes a request (152-ФЗ ст. 9 ч. 2)."""

    page_description = _("How to take a consent back, with a form")
    parent_page_types = ["home.HomePage"]
    subpage_types: list[str] = []
    max_count_per_parent = 1

    body = RichTextField(_("how to take a consent back"), features=BODY_FEATURES, blank=True)

    content_panels = [*BasePage.content_panels, FieldPanel("body")]

    search_fields = [*BasePage.search_fields, index.SearchField("body")]

    class Meta:
        verbose_name = _("withdrawal of a consent")
        verbose_name_plural = _("pages of withdrawal of consents")

    def serve(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """Show the form, take the request, answer by a redirect with a signed receipt."""
        from consents import requests  # the service needs the models of this package

        site = Site.find_for_request(request)
        outcome = requests.take(request, site)
        if outcome.made:
            token = requests.sign(outcome.made)
            return HttpResponseRedirect(f"{self.get_url(request)}?receipt={token}")
        receipt = requests.read_receipt(request.GET.get("receipt", ""))
        response = super().serve(request, *args, form=outcome.form, receipt=receipt, **kwargs)
        response.status_code = outcome.status
        add_never_cache_headers(response)
        return response

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        context = super().get_context(request, *args, **kwargs)
        context["form"] = kwargs.get("form")
        context["receipt"] = kwargs.get("receipt")
        context["noindex"] = bool(context["receipt"])
        return context
