"""«Контакты»: how to reach the centre."""

from django.utils.translation import gettext_lazy as _

from core.models import BasePage
from home.models.mixins import BodyMixin


class ContactsPage(BodyMixin, BasePage):
    """Address, phones and hours from the centre's settings, and how to get there."""

    schema_type = "ContactPage"
    page_description = _("Contacts of the centre, taken from its settings")
    parent_page_types = ["home.HomePage", "home.AboutPage"]
    subpage_types: list[str] = []
    max_count_per_parent = 1

    content_panels = [*BasePage.content_panels, *BodyMixin.body_panels]
    search_fields = [*BasePage.search_fields, *BodyMixin.body_search_fields]

    class Meta:
        verbose_name = _("contacts page")
        verbose_name_plural = _("contacts pages")
