from django.apps import AppConfig
from django.utils.module_loading import autodiscover_modules
from django.utils.translation import gettext_lazy as _


class UsersConfig(AppConfig):
    """People who work on the portal and their roles in the centres."""

    name = "users"
    verbose_name = _("People")

    def ready(self) -> None:
        from users.audit import centre
        from users.login import connections

        centre.connect()
        connections.connect()
        autodiscover_modules("grants")
