from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class LinkCheckerConfig(AppConfig):
    """Finds links that lead nowhere; knows pages and files, nobody has to know it."""

    name = "link_checker"
    verbose_name = _("Links")
