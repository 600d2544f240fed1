from django.apps import AppConfig
from django.contrib.auth.signals import user_logged_in
from django.utils.module_loading import autodiscover_modules
from django.utils.translation import gettext_lazy as _


class UsersConfig(AppConfig):
    """People who work on the portal and their roles in the centres."""

    name = "users"
    verbose_name = _("People")

    def ready(self) -> None:
        from users.login import events, sessions

        events.connect()
        user_logged_in.connect(sessions.start_clock, dispatch_uid="users.login.sessions")
        autodiscover_modules("grants")
