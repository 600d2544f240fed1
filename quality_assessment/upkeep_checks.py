"""Measures of plans of fixes whose term is over."""

from collections.abc import Iterator
from datetime import timedelta

from django.db.models import QuerySet
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail.models import Site

from core.upkeep import Check, Found, Group, register
from quality_assessment.models import FixMeasure


def late(measure: FixMeasure, site: Site) -> Iterator[Found]:
    """A measure that readers see and nobody has done; its last day is still in time."""
    if measure.live and not measure.is_closed:
        words = _("%(organisation)s, to be done by %(day)s.")
        said = {
            "organisation": measure.organisation,
            "day": date_format(measure.term, _("j E Y")),
        }
        due = measure.term + timedelta(days=1)
        yield Found(measure.measure, words % said, due=due, path="status")


def unfinished(site: Site) -> QuerySet:
    """Return the measures of a centre that are still to be done."""
    return FixMeasure.objects.for_site(site).live().open().select_related("organisation")


register(
    Check(
        key="late-measures",
        title=gettext_lazy("Plans of fixes: the term is over"),
        advice=gettext_lazy("Ask the organisation for its report, or write another term."),
        group=Group.STALE,
        models=(FixMeasure,),
        things=unfinished,
        look=late,
        order=60,
    )
)
