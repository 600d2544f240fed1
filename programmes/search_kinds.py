"""Programmes as results of the site's search."""

from collections.abc import Sequence

from django.utils.translation import gettext_lazy as _

from programmes.catalogue.definition import PROGRAMMES
from programmes.models import ProgrammePage
from programmes.querysets import ProgrammeQuerySet
from search.kinds import register
from search.narrowing import Narrowing
from search.pages import page_kind


def rows(keys: Sequence[str]) -> ProgrammeQuerySet:
    """Return programmes with what their facets count by."""
    return ProgrammePage.objects.filter(pk__in=keys).with_enrolment()


register(
    page_kind(
        "programmes",
        _("Programmes"),
        "users",
        "programmes.ProgrammePage",
        order=5,
        narrowing=Narrowing(PROGRAMMES, rows),
    )
)
