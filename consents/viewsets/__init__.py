"""Registers of consents in the admin."""

from django.utils.translation import gettext_lazy as _
from wagtail.snippets.views.snippets import SnippetViewSetGroup

from .records import ConsentRecordViewSet
from .requests import WithdrawalRequestViewSet
from .texts import ConsentTextViewSet

__all__ = [
    "ConsentRecordViewSet",
    "ConsentTextViewSet",
    "ConsentsGroup",
    "WithdrawalRequestViewSet",
]


class ConsentsGroup(SnippetViewSetGroup):
    """Consents in the menu of the admin."""

    items = (ConsentRecordViewSet, WithdrawalRequestViewSet, ConsentTextViewSet)
    menu_label = _("Consents")
    menu_icon = "lock"
    menu_order = 700
    add_to_admin_menu = True
