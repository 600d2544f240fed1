"""Measures of support as results of the site's search."""

from django.http import HttpRequest
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from core.languages.spoken import is_main
from core.models import CentreSettings
from families.addresses import address_of, sections
from families.choices import Applications
from families.models import GiftedPage, SpecialNeedsPage, SupportMeasure
from families.page.lists import MEASURES
from families.querysets import MeasureQuerySet
from search.kinds import Details, Kind, register
from search.narrowing import Narrowing
from search.standing import Standing

SECTIONS = (GiftedPage, SpecialNeedsPage)


def visible_measures(centre: CentreSettings) -> MeasureQuerySet:
    """Return the published measures of a centre, in another language the translated ones."""
    rows = SupportMeasure.objects.for_site(centre.site_id).public()
    return rows if is_main() else rows.filter(translations__has_key=get_language())


def measures_within(rows: MeasureQuerySet, standing: Standing) -> MeasureQuerySet:
    """Leave those whose section anybody may read: of the gifted, of children with disabilities."""
    found = [page.supported for page in SECTIONS if standing.is_open(page._meta.label)]
    return rows.filter(supported__in=found)


def measure_details(rows: MeasureQuerySet, request: HttpRequest) -> dict[int, Details]:
    """Return where each measure stands and its kind."""
    found = sections(request)
    return {
        row.pk: Details(
            address_of(row, found),
            _label(row),
            title="" if is_main() else row.said("title"),
            name=row.title,
        )
        for row in rows.select_related("kind")
    }


def _label(row: SupportMeasure) -> str:
    """Return the kind, and that it is too late to apply where it is."""
    kind, state = str(row.kind.said("name")), row.state_on()
    return f"{kind}, {state.label}" if state == Applications.CLOSED else kind


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
        sections=tuple(page._meta.label for page in SECTIONS),
        within=measures_within,
    )
)
