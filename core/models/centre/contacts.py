"""How to reach the centre."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel

from core import phones
from core.phones import PhoneField


class CentreContacts(models.Model):
    """Address, phones and hours for the header, the footer and «Контакты»."""

    postal_address = models.CharField(
        _("postal address"),
        max_length=255,
        blank=True,
        help_text=_("With the index, for example: 100000, Primer, Obraztsovaya street, 1."),
    )
    phone = PhoneField(
        _("phone"), help_text=_("Stands in the header, for example: +7 000 000-00-00.")
    )
    other_phones = models.TextField(
        _("other phones"), blank=True, help_text=_("One on a line, an extension after a comma.")
    )
    email = models.EmailField(
        _("e-mail"),
        blank=True,
        help_text=_("The centre's mailbox, for example: moc@example.ru."),
    )
    opening_hours = models.CharField(
        _("opening hours"),
        max_length=150,
        blank=True,
        help_text=_("For example: Mon–Fri 9:00–18:00, lunch 13:00–14:00."),
    )

    contacts_panels = [
        FieldPanel("postal_address"),
        FieldPanel("phone"),
        FieldPanel("other_phones"),
        FieldPanel("email"),
        FieldPanel("opening_hours"),
    ]

    class Meta:
        abstract = True

    @property
    def phones(self) -> list[str]:
        """All phones, the main one first."""
        return [each.strip() for each in [self.phone, *self.other_phones.splitlines()] if each]

    @property
    def phone_href(self) -> str:
        """Address of the main phone for a link; empty without a phone."""
        return phones.href(self.phone)
