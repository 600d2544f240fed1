from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class MediaLibraryConfig(AppConfig):
    """Pictures and documents of the centres."""

    name = "media_library"
    verbose_name = _("Media library")

    def ready(self) -> None:
        """Load pictures and documents of a body at once; ask consents before publishing.

        Guests of a centre bring files of their own.

        A version that is deleted takes its file with it, after the commit.
        """
        from django.db.models.signals import post_delete
        from wagtail.documents.signal_handlers import post_delete_file_cleanup
        from wagtail.permissions import register_permission_policy

        from consents import withdrawal
        from core import publishing
        from core.blocks.preload import register_loader
        from media_library import consent_rules, renditions, withholding
        from media_library.documents import preloading
        from media_library.models import PortalDocument, PortalImage
        from media_library.policy import FilesPolicy

        lookup = renditions.lookup()
        register_loader(
            "media_library.PortalImage",
            lambda images: images.select_related("consent").prefetch_related(lookup),
        )
        register_loader("media_library.PortalDocument", preloading.with_what_is_shown)
        post_delete.connect(post_delete_file_cleanup, sender="media_library.DocumentVersion")
        for model, auth_model in (
            (PortalImage, "wagtailimages.Image"),
            (PortalDocument, "wagtaildocs.Document"),
        ):
            policy = FilesPolicy(model, auth_model, owner_field_name="uploaded_by_user")
            register_permission_policy(model, policy, exact_class=True)
        publishing.register(consent_rules.problems_of)
        withdrawal.register(withholding.pictures_of)
