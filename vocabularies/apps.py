from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class VocabulariesConfig(AppConfig):
    """Controlled vocabularies: codes, labels, aliases, order."""

    name = "vocabularies"
    verbose_name = _("Vocabularies")
