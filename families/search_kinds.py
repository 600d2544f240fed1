"""Measures of support as results of the site's search."""

from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

from core.models import CentreSettings
from families.addresses import address_of, sections
from families.models import SupportMeasure
from families.page.lists import MEASURES
from families.querysets import MeasureQuerySet
from search.kinds import Details, Kind, register
from search.narrowing import Narrowing


def visible_measures(centre: CentreSettings) -> MeasureQuerySet:
    """Return the published measures of a centre."""
    return SupportMeasure.objects.for_site(centre.site_id).public()


def measure_details(rows: MeasureQuerySet, request: HttpRequest) -> dict[int, Details]:
    """Return where each measure stands and its kind."""
    found = sections(request)
    return {
        row.pk: Details(address_of(row, found), str(row.kind.said("name")), name=row.title)
        for row in rows.select_related("kind")
    }


register(
    Kind(
        "measures",
        _("Measures of support"),
        "star",
        ("families.SupportMeasure",),
        visible_measures,
        measure_details,
        order=25,
        narrowing=Narrowing(
            MEASURES, lambda keys: SupportMeasure.objects.filter(pk__in=keys).with_state()
        ),
    )
)
