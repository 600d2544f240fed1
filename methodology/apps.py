from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class MethodologyConfig(AppConfig):
    """Methodological support: materials, collections of them."""

    name = "methodology"
    verbose_name = _("Methodological support")

    def ready(self) -> None:
        """Have materials checked before they go public; take off names with their consent."""
        from consents import withdrawal
        from core import publishing
        from methodology import rules
        from methodology.page import authors

        publishing.register(rules.before_publishing)
        withdrawal.register(authors.names_of)
