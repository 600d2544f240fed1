"""The sections that the app gives to every centre."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from django.utils.translation import gettext_lazy as _
from wagtail.models import Site

from core.sections import Section, register
from families.choices import Supported

if TYPE_CHECKING:
    from families.querysets import MeasureQuerySet


def _shown(supported: Supported) -> Callable[[Site], "MeasureQuerySet"]:
    def rows(site: Site) -> "MeasureQuerySet":
        from families.models import SupportMeasure

        return SupportMeasure.objects.for_site(site).public().filter(supported=supported)

    return rows


register(
    Section(
        "sertifikat",
        "families.CertificatePage",
        _("Certificate"),
        order=510,
        show_in_menus=False,
        in_footer=True,
    )
)
register(
    Section(
        "odarennym-detyam",
        "families.GiftedPage",
        _("For gifted children"),
        order=520,
        show_in_menus=False,
        in_footer=True,
        entries=_shown(Supported.GIFTED),
    )
)
register(
    Section(
        "osobye-potrebnosti",
        "families.SpecialNeedsPage",
        _("Special educational needs"),
        order=530,
        show_in_menus=False,
        in_footer=True,
        entries=_shown(Supported.SPECIAL),
    )
)
