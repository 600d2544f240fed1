"""Names of the centre and of its municipality."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, MultiFieldPanel


class CentreNames(models.Model):
    """How the centre and the municipality are called, in the cases that texts need (Тверь 1.1)."""

    full_name = models.CharField(
        _("full name"),
        max_length=255,
        help_text=_("As in the founding act, for example: Municipal reference centre of Primer."),
    )
    short_name = models.CharField(
        _("short name"),
        max_length=80,
        help_text=_("Stands in the header and in titles of pages, for example: MOC of Primer."),
    )
    host_organisation = models.CharField(
        _("host organisation"),
        max_length=255,
        blank=True,
        help_text=_("The institution on whose base the centre works."),
    )
    municipality = models.CharField(
        _("municipality"),
        max_length=150,
        help_text=_("Who? What? For example: Primer urban district."),
    )
    municipality_genitive = models.CharField(
        _("municipality, genitive"),
        max_length=150,
        blank=True,
        help_text=_("Of whom? Of what? For example: of Primer urban district."),
    )
    municipality_locative = models.CharField(
        _("municipality, locative"),
        max_length=150,
        blank=True,
        help_text=_("Where? With the preposition, for example: in Primer urban district."),
    )
    municipality_short = models.CharField(
        _("municipality, short"),
        max_length=60,
        blank=True,
        help_text=_("For narrow screens, for example: Primer u. d."),
    )
    project_name = models.CharField(
        _("name of the project"),
        max_length=255,
        blank=True,
        help_text=_("The national or regional project within which the centre works."),
    )

    names_panels = [
        MultiFieldPanel(
            [FieldPanel("full_name"), FieldPanel("short_name"), FieldPanel("host_organisation")],
            heading=_("Centre"),
        ),
        MultiFieldPanel(
            [
                FieldPanel("municipality"),
                FieldPanel("municipality_genitive"),
                FieldPanel("municipality_locative"),
                FieldPanel("municipality_short"),
            ],
            heading=_("Municipality"),
        ),
        FieldPanel("project_name"),
    ]

    class Meta:
        abstract = True
