from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class SearchConfig(AppConfig):
    """Lists with facets and the search of the portal."""

    name = "search"
    verbose_name = _("Search")
