"""Programmes as results of the site's search."""

from collections.abc import Sequence

from django.db.models import Q
from django.http import HttpRequest
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from programmes.catalogue.definition import PROGRAMMES
from programmes.models import ProgrammePage, ProgrammesPage
from programmes.querysets import ProgrammeQuerySet
from search import helping
from search.kinds import register
from search.narrowing import Narrowing
from search.pages import page_kind
from vocabularies.labels import Labels
from vocabularies.models.kinds import Vocabulary


def rows(keys: Sequence[str]) -> ProgrammeQuerySet:
    """Return programmes with what their facets count by."""
    return ProgrammePage.objects.filter(pk__in=keys).with_enrolment()


def catalogue(request: HttpRequest) -> helping.Help | None:
    """Lead whoever has found nothing to the catalogue."""
    words = gettext("choose a programme by age and direction")
    return helping.to_section(request, ProgrammesPage, words)


def directions(request: HttpRequest) -> helping.Help | None:
    """Lead to the programmes of each direction."""
    url = helping.address_of(request, ProgrammesPage)
    if not url:
        return None
    labels = Labels.for_request(request)
    words = [each for each in labels.terms.values() if each.vocabulary == Vocabulary.DIRECTION]
    links = [
        helping.Link(str(labels.of(each.pk)), f"{url}?direction={each.code}")
        for each in words
        if each.active
    ]
    return helping.Help(links, gettext("Directions"))


helping.register("catalogue", catalogue, order=10)
helping.register("directions", directions, order=40)
register(
    page_kind(
        "programmes",
        _("Programmes"),
        "users",
        "programmes.ProgrammePage",
        order=5,
        over={_("in the archive"): Q(programmepage__is_archived=True)},
        narrowing=Narrowing(PROGRAMMES, rows),
    )
)
