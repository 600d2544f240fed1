"""Landing page of a centre."""

from core.models import BasePage


class HomePage(BasePage):
    """Front page of a centre: search, three entrances by role, sections switched by editors."""

    page_description = "Front page of a centre"
    parent_page_types = ["wagtailcore.Page"]
    subpage_types = ["home.StandardPage"]
    search_fields = BasePage.search_fields
