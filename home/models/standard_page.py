"""A page of text."""

from core.models import BasePage


class StandardPage(BasePage):
    """A page of text composed of blocks."""

    page_description = "A page of text"
    parent_page_types = ["home.HomePage", "home.StandardPage"]
    subpage_types = ["home.StandardPage"]
    search_fields = BasePage.search_fields
