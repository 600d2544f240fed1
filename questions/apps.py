from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class QuestionsConfig(AppConfig):
    """Questions to a methodist, their answers, frequent questions."""

    name = "questions"
    verbose_name = _("Questions")

    def ready(self) -> None:
        from consents import withdrawal

        from . import retention

        withdrawal.register(retention.forget_with_consent)
