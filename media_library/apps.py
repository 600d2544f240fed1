from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class MediaLibraryConfig(AppConfig):
    """Pictures and documents of the centres."""

    name = "media_library"
    verbose_name = _("Media library")

    def ready(self) -> None:
        """Load pictures of a body with their copies; ask consents before publishing."""
        from consents import withdrawal
        from core import publishing
        from core.blocks.preload import register_loader
        from media_library import consent_rules, renditions, withholding

        lookup = renditions.lookup()
        register_loader(
            "media_library.PortalImage",
            lambda images: images.select_related("consent").prefetch_related(lookup),
        )
        publishing.register(consent_rules.problems_of)
        withdrawal.register(withholding.pictures_of)
