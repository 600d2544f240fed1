from django.apps import AppConfig
from django.db.models.signals import post_migrate
from django.utils.translation import gettext_lazy as _


class VocabulariesConfig(AppConfig):
    """Controlled vocabularies: codes, labels, aliases, order."""

    name = "vocabularies"
    verbose_name = _("Vocabularies")

    def ready(self) -> None:
        """Seed the vocabularies when this app has been migrated."""
        from vocabularies.seeding import seed_all

        post_migrate.connect(seed_all, sender=self)
