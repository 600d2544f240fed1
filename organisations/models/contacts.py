"""How to reach an organisation and where it is described officially."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from core.validators import phone_digits, validate_https, validate_phone
from users.phones import normalise


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
    phone = models.CharField(_("phone"), max_length=40, blank=True, validators=[validate_phone])
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

    def clean(self) -> None:
        """Write the phone in one shape."""
        super().clean()
        self.phone = normalise(self.phone) if self.phone else ""

    @property
    def phone_href(self) -> str:
        """Address of the phone for a link; empty without a phone."""
        digits = phone_digits(self.phone)
        return f"tel:+7{digits[-10:]}" if digits else ""

    @property
    def public_head(self) -> str:
        """Position of the head, with the name where it may be shown."""
        name = self.head_name if self.head_is_public else ""
        return ", ".join(filter(None, [self.head_position, name]))
