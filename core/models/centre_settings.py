"""What makes a portal the portal of one centre; edited in the admin, never in templates."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.contrib.settings.models import BaseSiteSetting, register_setting


@register_setting(icon="home")
class CentreSettings(BaseSiteSetting):
    """Names, contacts and owner's requisites of one centre (Тверь 1.1, Электросталь 1.2)."""

    full_name = models.CharField(_("full name"), max_length=255, blank=True)
    short_name = models.CharField(_("short name"), max_length=80, blank=True)

    class Meta:
        verbose_name = _("centre")
