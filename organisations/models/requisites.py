"""What an organisation is by its papers."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from core.validators import validate_https, validate_inn, validate_kpp, validate_ogrn


class OrganisationRequisites(models.Model):
    """Founder, ownership, ИНН, КПП, ОГРН and licence."""

    founder = models.CharField(_("founder"), max_length=255, blank=True)
    ownership = models.ForeignKey(
        "vocabularies.Term",
        verbose_name=_("form of ownership"),
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="+",
        limit_choices_to={"vocabulary": "ownership"},
    )
    inn = models.CharField(
        _("INN"),
        max_length=12,
        blank=True,
        validators=[validate_inn],
        help_text=_("10 digits, 12 of an entrepreneur. Files are matched by it."),
    )
    kpp = models.CharField(
        _("KPP"),
        max_length=9,
        blank=True,
        validators=[validate_kpp],
        help_text=_("Nine characters. A branch has its own with the INN of the head organisation."),
    )
    ogrn = models.CharField(
        _("OGRN"),
        max_length=15,
        blank=True,
        validators=[validate_ogrn],
        help_text=_("13 digits, 15 of an entrepreneur."),
    )
    licence = models.CharField(
        _("licence"),
        max_length=150,
        blank=True,
        help_text=_("Number, date and state, for example: No. 000 of 12.05.2016, in force."),
    )
    licence_url = models.URLField(
        _("licence in the register"), max_length=500, blank=True, validators=[validate_https]
    )

    class Meta:
        abstract = True
