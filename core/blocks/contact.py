"""Whom to ask."""

from typing import Any

from django.utils.translation import gettext_lazy as _
from wagtail.blocks import CharBlock, EmailBlock, StructValue, TextBlock

from core.blocks.base import RuledStructBlock

WAYS = ("phone", "email", "address")


class ContactBlock(RuledStructBlock):
    """A card with a phone, an e-mail, an address; a department, not a person (152-ФЗ)."""

    title = CharBlock(
        max_length=150,
        label=_("Department or position"),
        help_text=_("Without a name: a person's name needs a recorded consent."),
    )
    text = TextBlock(required=False, rows=2, max_length=300, label=_("What to ask about"))
    phone = CharBlock(required=False, max_length=60, label=_("Phone"))
    email = EmailBlock(required=False, label=_("E-mail"))
    address = CharBlock(required=False, max_length=250, label=_("Address"))
    hours = CharBlock(required=False, max_length=150, label=_("Hours"))

    def omissions(self, value: StructValue) -> dict[str, Any]:
        """Refuse a card that leads to nobody."""
        if any(value.get(way) for way in WAYS):
            return {}
        return {"phone": _("Give a phone, an e-mail or an address.")}

    class Meta:
        label = _("Contact")
        icon = "mail"
        template = "blocks/contact.html"
        description = _("A card of a department: phone, e-mail, address, hours.")
        preview_value = {
            "title": _("Methodologist of the centre"),
            "text": "",
            "phone": "+7 000 000-00-00",
            "email": "mail@example.ru",
            "address": "",
            "hours": "",
        }
