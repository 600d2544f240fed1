"""Whose site it is."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel

from core.validators import validate_inn, validate_ogrn


class AgeMark(models.TextChoices):
    """Age marks of 436-ФЗ."""

    ANY = "0+", "0+"
    SIX = "6+", "6+"
    TWELVE = "12+", "12+"
    SIXTEEN = "16+", "16+"
    ADULT = "18+", "18+"


class CentreOwner(models.Model):
    """Owner's name, address and e-mail, which every page must show (149-ФЗ ст. 10)."""

    owner_name = models.CharField(
        _("owner of the site"),
        max_length=255,
        help_text=_("Full name of the institution; stands in the footer as the law demands."),
    )
    owner_address = models.CharField(
        _("owner's address"), max_length=255, help_text=_("Where the owner is, with the index.")
    )
    owner_email = models.EmailField(
        _("owner's e-mail"), help_text=_("Legally significant letters are sent here.")
    )
    inn = models.CharField(
        _("INN"),
        max_length=12,
        blank=True,
        validators=[validate_inn],
        help_text=_("10 digits of the institution; the check digit is verified."),
    )
    ogrn = models.CharField(
        _("OGRN"),
        max_length=15,
        blank=True,
        validators=[validate_ogrn],
        help_text=_("13 digits; the check digit is verified."),
    )
    age_mark = models.CharField(
        _("age mark"),
        max_length=3,
        choices=AgeMark.choices,
        default=AgeMark.ANY,
        help_text=_("Stands in the footer (law 436-FZ)."),
    )

    owner_panels = [
        FieldPanel("owner_name"),
        FieldPanel("owner_address"),
        FieldPanel("owner_email"),
        FieldPanel("inn"),
        FieldPanel("ogrn"),
        FieldPanel("age_mark"),
    ]

    class Meta:
        abstract = True
