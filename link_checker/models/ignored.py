"""Addresses that a centre has set aside."""

from django.conf import settings
from django.db import models
from django.db.models.functions import MD5
from django.utils.translation import gettext_lazy as _
from wagtail.models import Site

from core.querysets import SiteQuerySet


class IgnoredAddress(models.Model):
    """An address that works for people though it does not for the worker: a person has looked."""

    site = models.ForeignKey(Site, on_delete=models.CASCADE, related_name="+")
    url = models.TextField()
    by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+"
    )
    at = models.DateTimeField(auto_now_add=True)

    objects = SiteQuerySet.as_manager()

    class Meta:
        verbose_name = _("address set aside")
        verbose_name_plural = _("addresses set aside")
        constraints = [
            models.UniqueConstraint("site", MD5("url"), name="link_checker_ignored_once")
        ]

    def __str__(self) -> str:
        return self.url
