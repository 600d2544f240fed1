from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class HomeConfig(AppConfig):
    """Landing page of a centre, «О центре», standard pages."""

    name = "home"
    verbose_name = _("Home")
