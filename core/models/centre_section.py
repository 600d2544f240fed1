"""Which page of a centre is which section of the registry."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.models import Page, Site
from wagtail.query import PageQuerySet

from core.querysets import SiteQuerySet


class CentreSectionQuerySet(SiteQuerySet):
    """Sections of centres."""

    def off(self, site: Site, keys: list[str]) -> PageQuerySet:
        """Return the pages, in all languages, of the sections that a centre has switched off."""
        found = self.for_site(site).filter(key__in=keys).values("page__translation_key")
        return Page.objects.filter(translation_key__in=found)


class CentreSection(models.Model):
    """Keeps a section known after an editor renamed, moved or unpublished its page."""

    site = models.ForeignKey(Site, on_delete=models.CASCADE, related_name="centre_sections")
    key = models.CharField(_("key"), max_length=120)
    page = models.OneToOneField(Page, on_delete=models.CASCADE, related_name="centre_section")

    objects = CentreSectionQuerySet.as_manager()

    class Meta:
        verbose_name = _("section of a centre")
        verbose_name_plural = _("sections of centres")
        constraints = [models.UniqueConstraint(fields=["site", "key"], name="core_section_once")]

    def __str__(self) -> str:
        return self.key
