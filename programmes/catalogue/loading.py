"""What a card, a row and a table of the catalogue say: all of it comes with the programmes."""

from collections.abc import Iterable
from functools import cache
from typing import Any

from django.contrib.postgres.expressions import ArraySubquery
from django.db.models import Exists, F, OuterRef, TextField, Value
from django.db.models.expressions import Combinable
from django.db.models.functions import Cast, Coalesce, JSONObject, NullIf
from django.utils.translation import get_language

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

CARD_FIELDS = (
    *("title", "url_path", "lead", "age_from", "age_to", "is_network", "is_adapted"),
    *("enrolment", "orders_from", "orders_to", "free_places", "places_on", "is_archived"),
)
COMPARED_FIELDS = (
    *CARD_FIELDS,
    *("lasts_years", "lasts_months", "lasts_weeks", "hours_total", "hours_per_week"),
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
        direction_name=said("name", "direction"),
        direction_key=F("direction__design_key"),
        form_name=_short("form"),
        distance_key=F("distance__code"),
        distance_name=_short("distance"),
        funding_names=_names("funding"),
        level_names=_names("levels"),
    )


def of_cards(keys: Iterable[int]) -> ProgrammeQuerySet:
    """Return the programmes with these keys, as cards say them."""
    return _all_cards(get_language()).filter(pk__in=keys)


@cache
def _all_cards(language: str | None) -> ProgrammeQuerySet:
    # made once for a language: making it costs more than running it
    return for_cards(ProgrammePage.objects.all())


def for_table(pages: ProgrammeQuerySet) -> ProgrammeQuerySet:
    """Load what a row of the exported table says: whole names, as an import reads them."""
    return pages.only(*TABLE_FIELDS).annotate(
        organisation_name=said("short_name", "organisation"),
        organisation_inn=F("organisation__inn"),
        direction_name=said("name", "direction"),
        form_name=said("name", "form"),
        distance_name=said("name", "distance"),
        delivery_name=Coalesce(said("name", "delivery"), Value(""), output_field=TextField()),
        district_name=districts.names(),
        funding_names=_names("funding", short=False),
        level_names=_names("levels", short=False),
        nosology_names=_names("nosologies", short=False),
    )


def for_comparison(pages: ProgrammeQuerySet) -> ProgrammeQuerySet:
    """Load what a column of the comparison says."""
    return (
        for_cards(pages)
        .only(*COMPARED_FIELDS)
        .annotate(
            district_name=districts.names(),
            nosology_names=_names("nosologies"),
            hours_of_groups=ArraySubquery(
                ScheduleRow.objects.filter(page=OuterRef("pk"))
                .order_by("sort_order")
                .values("when")
            ),
        )
    )


def page_at(pages: ProgrammeQuerySet, slug: str) -> ProgrammePage:
    """Return a programme with what its page says, rows included, in two queries or three.

    Words and files come by themselves: PostgreSQL plans a join of a dozen tables longer than it
    reads them all.
    """
    page = _with_rows(pages).get(slug=slug)
    for names in (PAGE_WORDS, PAGE_FILES):
        _give(page, names)
    return page


def _give(page: ProgrammePage, names: Iterable[str]) -> None:
    """Load relations of a page with one model in one query."""
    fields: list[Any] = [page._meta.get_field(name) for name in names]
    keys = {getattr(page, each.attname) for each in fields} - {None}
    found = fields[0].related_model._default_manager.in_bulk(keys) if keys else {}
    for each in fields:
        setattr(page, each.name, found.get(getattr(page, each.attname)))


def _with_rows(pages: ProgrammeQuerySet) -> ProgrammeQuerySet:
    return pages.select_related("organisation", "sheet").annotate(
        level_names=_names("levels"),
        funding_names=_names("funding"),
        nosology_names=_names("nosologies"),
        target_names=_names("target_groups"),
        activity_names=_names("activities"),
        funding_codes=_codes("funding"),
        has_teachers=Exists(ProgrammeTeacher.objects.filter(page=OuterRef("pk"))),
        schedule_rows=_rows(ScheduleRow, "group", "when", "place", "free_places"),
        module_rows=_rows(ProgrammeModule, "title", "hours", "summary"),
        place_rows=_rows(ProgrammePlace, "address", "note"),
    )


def _codes(field: str) -> ArraySubquery:
    return ArraySubquery(_links(field).values("term__code"))


def _links(field: str) -> Any:
    through: Any = ProgrammePage._meta.get_field(field).remote_field.through  # type: ignore[union-attr]
    return through.objects.filter(programmepage=OuterRef("pk")).order_by("term__order", "term_id")


def _rows(model: Any, *fields: str) -> ArraySubquery:
    """Return the rows of a programme as dictionaries."""
    rows = model.objects.filter(page=OuterRef("pk")).order_by("sort_order", "pk")
    return ArraySubquery(rows.values(row=JSONObject(**{name: name for name in fields})))


def _short(path: str = "") -> Combinable:
    """Return the short name of a word, else its name."""
    short = NullIf(Cast(said("short_name", path), TextField()), Value(""))
    return Coalesce(short, Cast(said("name", path), TextField()), output_field=TextField())


def _names(field: str, *, short: bool = True) -> ArraySubquery:
    """Return the words of a list in the order of their vocabulary."""
    name = _short("term") if short else Cast(said("name", "term"), TextField())
    return ArraySubquery(_links(field).values_list(name))
