"""The place of imports in the menu of the desk."""

from django.http import HttpRequest
from wagtail.admin.menu import MenuItem

from exchange.targets import all_targets


class ImportMenuItem(MenuItem):
    """Shown to those who may fill some register."""

    def is_shown(self, request: HttpRequest) -> bool:
        return any(target.is_for(request.user) for target in all_targets())
