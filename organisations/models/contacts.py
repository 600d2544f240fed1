"""How to reach an organisation and where it is described officially."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from core import phones
from core.phones import PhoneField
from core.validators import validate_https


class OrganisationContacts(models.Model):
    """Head, phone, e-mail, hours and outside addresses."""

    head_position = models.CharField(
        _("position of the head"), max_length=150, blank=True, help_text=_("For example: director.")
    )
    head_name = models.CharField(_("name of the head"), max_length=150, blank=True)
    head_is_public = models.BooleanField(
        _("the name of the head is published"),
        default=False,
        help_text=_(
            "Educational organisations publish it by law (273-FZ, article 29); "
            "of others only with the person's consent."
        ),
    )
    phone = PhoneField(_("phone"))
    email = models.EmailField(_("e-mail"), blank=True)
    opening_hours = models.CharField(
        _("opening hours"), max_length=150, blank=True, help_text=_("For example: Mon–Sat 9–20.")
    )
    website = models.URLField(_("website"), max_length=500, blank=True)
    sveden_url = models.URLField(
        _("official information (/sveden/)"),
        max_length=500,
        blank=True,
        help_text=_("The section «Information about the educational organisation» of its website."),
    )
    bus_gov_url = models.URLField(
        _("page at bus.gov.ru"), max_length=500, blank=True, validators=[validate_https]
    )
    navigator_url = models.URLField(
        _("page in the Navigator"), max_length=500, blank=True, validators=[validate_https]
    )

    class Meta:
        abstract = True

    @property
    def phone_href(self) -> str:
        """Address of the phone for a link; empty without a phone."""
        return phones.href(self.phone)

    @property
    def public_head(self) -> str:
        """Position of the head, with the name where it may be shown."""
        name = self.head_name if self.head_is_public else ""
        return ", ".join(filter(None, [self.head_position, name]))
