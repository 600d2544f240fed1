"""The section that the app gives to every centre."""

from typing import TYPE_CHECKING

from django.utils.translation import gettext_lazy as _
from wagtail.models import Site

from core.sections import Section, register

if TYPE_CHECKING:
    from core.models.topic import TopicQuerySet


def offered(site: Site) -> "TopicQuerySet":
    """Return the topics that readers may book."""
    from .models import ConsultationTopic

    return ConsultationTopic.objects.for_site(site).offered()


register(
    Section(
        "konsultatsii",
        "consultations.ConsultationsPage",
        _("Consultations"),
        order=630,
        entries=offered,
        show_in_menus=False,
        in_footer=True,
    )
)
