from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class FamiliesConfig(AppConfig):
    """What families ask about: certificate, gifted children, special educational needs."""

    name = "families"
    verbose_name = _("For families")
