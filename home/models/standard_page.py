"""A page of text."""

from django.utils.translation import gettext_lazy as _

from core.models import BasePage
from home.models.mixins import BodyMixin


class StandardPage(BodyMixin, BasePage):
    """A page of text composed of blocks: anything that has no page type of its own."""

    page_description = _("A page of text composed of blocks")
    parent_page_types = ["home.HomePage", "home.AboutPage", "home.StandardPage"]
    subpage_types = ["home.StandardPage"]

    content_panels = [*BasePage.content_panels, *BodyMixin.body_panels]
    search_fields = [*BasePage.search_fields, *BodyMixin.body_search_fields]

    class Meta:
        verbose_name = _("page of text")
        verbose_name_plural = _("pages of text")
