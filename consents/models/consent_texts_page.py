"""Page of the texts of consents."""

from wagtail.contrib.routable_page.models import RoutablePageMixin

from core.models import BasePage


class ConsentTextsPage(RoutablePageMixin, BasePage):
    """All texts of consents of a centre, each version under its own address (152-ФЗ ст. 18.1)."""

    page_description = "Texts of consents with their earlier versions"
    parent_page_types = ["home.HomePage"]
    subpage_types: list[str] = []
    max_count_per_parent = 1
    search_fields = BasePage.search_fields
