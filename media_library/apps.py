from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class MediaLibraryConfig(AppConfig):
    """Pictures and documents of the centres."""

    name = "media_library"
    verbose_name = _("Media library")
