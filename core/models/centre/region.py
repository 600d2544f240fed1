"""The centre's place in the region."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, FieldRowPanel, MultiFieldPanel

from core.validators import validate_https

_ADDRESS_HELP = _("Whole address, for example: https://example.ru/.")


class CentreRegion(models.Model):
    """Coordinator, regional centre and Navigator (Тверь п. 2, 3.1.3; Электросталь 3.2, 3.11)."""

    coordinator = models.CharField(
        _("coordinator"),
        max_length=255,
        blank=True,
        help_text=_("The authority over the centre, for example: education department."),
    )
    coordinator_url = models.URLField(
        _("coordinator's site"), blank=True, validators=[validate_https], help_text=_ADDRESS_HELP
    )
    regional_centre = models.CharField(_("regional centre"), max_length=255, blank=True)
    regional_centre_url = models.URLField(
        _("regional centre's site"),
        blank=True,
        validators=[validate_https],
        help_text=_ADDRESS_HELP,
    )
    navigator_name = models.CharField(
        _("name of the Navigator"),
        max_length=150,
        blank=True,
        help_text=_("As the region calls it, for example: Navigator of Primer region."),
    )
    navigator_url = models.URLField(
        _("address of the Navigator"),
        blank=True,
        validators=[validate_https],
        help_text=_ADDRESS_HELP,
    )

    region_panels = [
        MultiFieldPanel(
            [FieldRowPanel([FieldPanel("coordinator"), FieldPanel("coordinator_url")])],
            heading=_("Coordinator"),
        ),
        MultiFieldPanel(
            [FieldRowPanel([FieldPanel("regional_centre"), FieldPanel("regional_centre_url")])],
            heading=_("Regional centre"),
        ),
        MultiFieldPanel(
            [FieldRowPanel([FieldPanel("navigator_name"), FieldPanel("navigator_url")])],
            heading=_("Navigator"),
        ),
    ]

    class Meta:
        abstract = True
