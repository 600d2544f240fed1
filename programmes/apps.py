from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class ProgrammesConfig(AppConfig):
    """Supplementary programmes for children: catalogue, page, network and distance forms."""

    name = "programmes"
    verbose_name = _("Programmes")

    def ready(self) -> None:
        """Have programmes checked before they go public; take off names with their consent.

        Organisations show how many programmes they offer.
        """
        from consents import withdrawal
        from core import publishing
        from programmes import figures, rules
        from programmes.page import teachers

        publishing.register(rules.at_any_time, drafts=True)
        publishing.register(rules.before_publishing)
        withdrawal.register(teachers.names_of)
        figures.register()
