"""The place of the list in the admin's menu, with the number of failures."""

from typing import Any

from django.http import HttpRequest
from django.urls import reverse_lazy
from django.utils.translation import gettext_lazy as _
from wagtail.admin.menu import MenuItem
from wagtail.admin.ui.sidebar import LinkMenuItem

from . import listing


class JobsMenuItem(MenuItem):
    """«Background jobs (3)» under «Reports»."""

    def __init__(self) -> None:
        super().__init__(
            _("Background jobs"),
            reverse_lazy("core_jobs"),
            name="background-jobs",
            icon_name="cogs",
            order=9000,
        )

    def is_shown(self, request: HttpRequest) -> bool:
        return listing.may_see(request.user)

    def render_component(self, request: HttpRequest) -> Any:
        count = listing.failures_count(request.user)
        label = f"{self.label} ({count})" if count else str(self.label)
        return LinkMenuItem(self.name, label, str(self.url), icon_name=self.icon_name)
