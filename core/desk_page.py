"""A page of the desk that is no form and no list of Wagtail's."""

from typing import Any

from django.contrib.auth.mixins import UserPassesTestMixin
from django.views.generic import TemplateView
from wagtail.admin.views.generic import WagtailAdminTemplateMixin


class DeskPage(UserPassesTestMixin, WagtailAdminTemplateMixin, TemplateView):
    """Subclasses say whom it is for (`test_func`); its own name ends the way to it in the head."""

    raise_exception = True  # somebody logged in is refused, not asked to log in again

    def get_breadcrumbs_items(self) -> list[dict[str, Any]]:
        return [*self.breadcrumbs_items, {"url": "", "label": self.get_header_title()}]
