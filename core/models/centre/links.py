"""Links to the outside."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel

from core.link_list import LinksField


class CentreLinks(models.Model):
    """Social networks, official complaint services, portals of neighbours."""

    social_links = LinksField(
        _("social networks"), help_text=_("Official pages only, for example: VKontakte.")
    )
    complaint_links = LinksField(
        _("complaint services"),
        help_text=_("Where an official application is sent (59-FZ), for example: Gosuslugi."),
    )
    neighbour_links = LinksField(
        _("municipality switch"),
        help_text=_("Portals of other municipalities; while the list is empty there is no switch."),
    )

    links_panels = [
        FieldPanel("social_links"),
        FieldPanel("complaint_links"),
        FieldPanel("neighbour_links"),
    ]

    class Meta:
        abstract = True
