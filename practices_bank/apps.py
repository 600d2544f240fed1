from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class PracticesBankConfig(AppConfig):
    """Bank of best practices: submitted, found, compared."""

    name = "practices_bank"
    verbose_name = _("Bank of practices")

    def ready(self) -> None:
        """Have practices checked before they go public; names and pictures leave with consents."""
        from wagtail.signals import workflow_approved

        from consents import withdrawal
        from core import publishing
        from practices_bank import rules
        from practices_bank.actuality import renewing
        from practices_bank.page import authors
        from practices_bank.sheet import pictures

        publishing.register(rules.before_publishing)
        withdrawal.register(authors.names_of)
        withdrawal.register(pictures.sheets_of)
        workflow_approved.connect(
            renewing.on_approval, dispatch_uid="practices_bank.actuality.renewing"
        )
