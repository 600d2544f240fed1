from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class OrganisationsConfig(AppConfig):
    """Register of organisations that the other apps refer to."""

    name = "organisations"
    verbose_name = _("Organisations")
