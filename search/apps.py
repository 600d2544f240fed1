from django.apps import AppConfig
from django.utils.module_loading import autodiscover_modules
from django.utils.translation import gettext_lazy as _


class SearchConfig(AppConfig):
    """Lists with facets and the search of the portal."""

    name = "search"
    verbose_name = _("Search")

    def ready(self) -> None:
        """Let every app say what readers may find of its own."""
        autodiscover_modules("search_kinds")
