"""Page on which a consent is taken back."""

from core.models import BasePage


class WithdrawalPage(BasePage):
    """How to take a consent back, with a form that makes a request (152-ФЗ ст. 9 ч. 2)."""

    page_description = "How to take a consent back, with a form"
    parent_page_types = ["home.HomePage"]
    subpage_types: list[str] = []
    max_count_per_parent = 1
    search_fields = BasePage.search_fields
