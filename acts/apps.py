from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class ActsConfig(AppConfig):
    """Register of normative acts and the documents section."""

    name = "acts"
    verbose_name = _("Acts")
