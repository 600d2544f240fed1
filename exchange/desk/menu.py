"""The place of imports in the menu of the desk."""

from django.http import HttpRequest
from wagtail.admin.menu import MenuItem

from .access import targets_for


class ImportMenuItem(MenuItem):
    """Shown to those who may fill some register."""

    def is_shown(self, request: HttpRequest) -> bool:
        return bool(targets_for(request.user))
