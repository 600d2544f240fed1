"""A page of the desk that is no form and no list of Wagtail's."""

from abc import ABC, abstractmethod
from typing import Any

from django.contrib.auth.mixins import UserPassesTestMixin
from django.db.models import QuerySet
from django.http import Http404
from django.utils.functional import cached_property
from django.views.generic import TemplateView
from wagtail.admin.views.generic import WagtailAdminTemplateMixin
from wagtail.models import Site


class DeskPage(UserPassesTestMixin, WagtailAdminTemplateMixin, TemplateView):
    """Subclasses say whom it is for (`test_func`); its own name ends the way to it in the head."""

    raise_exception = True  # somebody logged in is refused, not asked to log in again

    def get_breadcrumbs_items(self) -> list[dict[str, Any]]:
        return [*self.breadcrumbs_items, {"url": "", "label": self.get_header_title()}]


class OneCentrePage(DeskPage, ABC):
    """A page about one of the person's centres: the one asked for, else the one of the host."""

    @abstractmethod
    def centres(self) -> QuerySet[Site]:
        """Return the centres that the person may look at here."""

    @cached_property
    def sites(self) -> list[Site]:
        """The same with their front pages, the default one first."""
        found = self.centres().select_related("root_page")
        return list(found.order_by("-is_default_site", "hostname"))

    @cached_property
    def site(self) -> Site:
        """The centre of the page; another's does not exist."""
        here = Site.find_for_request(self.request)
        first = here.pk if here in self.sites else self.sites[0].pk
        wanted = self.request.GET.get("site") or str(first)
        site = next((each for each in self.sites if str(each.pk) == wanted), None)
        if site is None:
            raise Http404
        return site

    def get_page_subtitle(self) -> str:
        return str(self.site.site_name or self.site.hostname)

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        kwargs["sites"] = self.sites if len(self.sites) > 1 else []
        return super().get_context_data(**kwargs)
