from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class HomeConfig(AppConfig):
    """Landing page of a centre, «О центре», standard pages."""

    name = "home"
    verbose_name = _("Home")

    def ready(self) -> None:
        """Refuse to start in production with the accounts of the demo."""
        from core import startup
        from home.demo.accounts import refuse_in_production

        startup.condition(refuse_in_production)
