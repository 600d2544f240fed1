"""What a card, a row and a table of the catalogue say: it comes with the programmes.

Words come as keys: the centre's names of them are known already (`vocabularies.labels`).
"""

from collections.abc import Iterable
from functools import cache
from typing import Any

from django.contrib.postgres.expressions import ArraySubquery
from django.db.models import Exists, F, OuterRef, TextField, Value
from django.db.models.functions import Coalesce, JSONObject
from django.utils.translation import get_language
from wagtail.models import Page, Site

from core.link_keys import link_keys, links_of
from core.translated.query import said
from programmes import districts
from programmes.models import (
    ProgrammeModule,
    ProgrammePage,
    ProgrammePlace,
    ProgrammeTeacher,
    ScheduleRow,
)
from programmes.querysets import ProgrammeQuerySet
from vocabularies.labels import Labels
from vocabularies.querysets import own_name

CARD_FIELDS = (
    *("title", "url_path", "lead", "age_from", "age_to", "is_network", "is_adapted"),
    *("enrolment", "orders_from", "orders_to", "free_places", "places_on", "is_archived"),
    *("session_starts", "session_ends", "direction", "form", "distance"),
)
COMPARED_FIELDS = (
    *CARD_FIELDS,
    *("lasts_years", "lasts_months", "lasts_weeks", "hours_total", "hours_per_year"),
    *("hours_per_week", "groups", "places"),
    *("group_min", "group_max", "cost", "cost_note"),
    *("accepts_special_needs", "special_conditions", "medical_certificate"),
)
PAGE_WORDS = (
    *("direction", "form", "distance", "delivery", "programme_type", "registry", "project"),
)
PAGE_FILES = ("programme_file", "review_file", "assessment_file")
TABLE_FIELDS = (
    *CARD_FIELDS,
    *("full_title", "cost", "hours_total", "places", "navigator_id", "navigator_url"),
)


def for_cards(pages: ProgrammeQuerySet) -> ProgrammeQuerySet:
    """Load what a card says."""
    return pages.only(*CARD_FIELDS).annotate(
        organisation_name=said("short_name", "organisation"),
        funding_keys=link_keys(ProgrammePage, "funding"),
    )


def of_cards(keys: Iterable[int]) -> ProgrammeQuerySet:
    """Return the programmes with these keys, as cards say them."""
    return _all_cards(get_language()).filter(pk__in=keys)


@cache
def _all_cards(language: str | None) -> ProgrammeQuerySet:
    # made once for a language: making it costs more than running it
    return for_cards(ProgrammePage.objects.all())


def for_table(pages: ProgrammeQuerySet, site: Site | None) -> ProgrammeQuerySet:
    """Load what a row of the exported table says: whole names, as an import reads them."""
    return pages.only(*TABLE_FIELDS).annotate(
        organisation_name=said("short_name", "organisation"),
        organisation_inn=F("organisation__inn"),
        direction_name=own_name("direction", site),
        form_name=own_name("form", site),
        distance_name=own_name("distance", site),
        delivery_name=Coalesce(own_name("delivery", site), Value(""), output_field=TextField()),
        district_name=districts.names(),
        funding_names=_names("funding", site),
        level_names=_names("levels", site),
        nosology_names=_names("nosologies", site),
    )


def for_comparison(pages: ProgrammeQuerySet) -> ProgrammeQuerySet:
    """Load what a column of the comparison says."""
    rows = ScheduleRow.objects.filter(page=OuterRef("pk")).order_by("sort_order")
    return (
        for_cards(pages)
        .only(*COMPARED_FIELDS)
        .annotate(
            district_name=districts.names(),
            level_keys=link_keys(ProgrammePage, "levels"),
            nosology_keys=link_keys(ProgrammePage, "nosologies"),
            hours_of_groups=ArraySubquery(rows.values("when")),
        )
    )


def page_at(section: Page, slug: str, labels: Labels) -> ProgrammePage:
    """Return a programme of a section with what its page says, in a query or two.

    Rows are included; words are known, files come by themselves: PostgreSQL plans a join of a dozen
    tables longer than it reads them all. Raises `ProgrammePage.DoesNotExist`.
    """
    page: ProgrammePage = _with_rows().child_of(section).get(slug=slug)
    for name in PAGE_WORDS:
        key = getattr(page, f"{name}_id")
        if key is None or key in labels.terms:
            setattr(page, name, labels.terms.get(key))
    _give(page, PAGE_FILES)
    return page


def _give(page: ProgrammePage, names: Iterable[str]) -> None:
    """Load relations of a page with one model in one query."""
    fields: list[Any] = [page._meta.get_field(name) for name in names]
    keys = {getattr(page, each.attname) for each in fields} - {None}
    found = fields[0].related_model._default_manager.in_bulk(keys) if keys else {}
    for each in fields:
        setattr(page, each.name, found.get(getattr(page, each.attname)))


@cache
def _with_rows() -> ProgrammeQuerySet:
    # made once, never read itself: making it costs more than running it
    return ProgrammePage.objects.select_related("organisation", "sheet").annotate(
        level_keys=link_keys(ProgrammePage, "levels"),
        funding_keys=link_keys(ProgrammePage, "funding"),
        nosology_keys=link_keys(ProgrammePage, "nosologies"),
        target_keys=link_keys(ProgrammePage, "target_groups"),
        activity_keys=link_keys(ProgrammePage, "activities"),
        has_teachers=Exists(ProgrammeTeacher.objects.filter(page=OuterRef("pk"))),
        schedule_rows=_rows(ScheduleRow, "group", "level_id", "when", "place", "free_places"),
        module_rows=_rows(ProgrammeModule, "title", "hours", "level_id", "summary"),
        place_rows=_rows(ProgrammePlace, "address", "note"),
    )


def _rows(model: Any, *fields: str) -> ArraySubquery:
    """Return the rows of a programme as dictionaries."""
    rows = model.objects.filter(page=OuterRef("pk")).order_by("sort_order", "pk")
    return ArraySubquery(rows.values(row=JSONObject(**{name: name for name in fields})))


def _names(field: str, site: Site | None) -> ArraySubquery:
    """Return the words of a list in the order of their vocabulary."""
    links = links_of(ProgrammePage, field).order_by("term__order", "term_id")
    return ArraySubquery(links.values_list(own_name("term", site)))
