"""Programmes of the demo: made up, with made-up organisations."""

from collections.abc import Iterable
from datetime import date, timedelta
from typing import Any

from django.utils import timezone
from wagtail.models import Site

from home.demo import config
from home.demo.config import DemoProgramme
from home.demo.streams import block, items
from organisations.models import Organisation
from programmes.choices import Enrolment, Season
from programmes.models import (
    NetworkParticipant,
    ProgrammeModule,
    ProgrammePage,
    ProgrammePlace,
    ProgrammesPage,
    ProgrammeTeacher,
    ScheduleRow,
)
from vocabularies.models import Term, Vocabulary

SINGLE = {
    "direction": Vocabulary.DIRECTION,
    "form": Vocabulary.FORM_OF_STUDY,
    "distance": Vocabulary.DISTANCE,
    "delivery": Vocabulary.DELIVERY,
}
SEVERAL = {
    "levels": Vocabulary.LEVEL,
    "funding": Vocabulary.FUNDING,
    "activities": Vocabulary.ACTIVITY,
    "nosologies": Vocabulary.NOSOLOGY,
    "target_groups": Vocabulary.TARGET_GROUP,
}
SESSIONS = {Season.AUTUMN: (10, 26), Season.SUMMER: (7, 1)}  # month and day
AHEAD = timedelta(75)  # applications are taken from before it
CONTRACTS_DAYS = {"12": 30}  # the one that ends soon
Words = dict[tuple[str, str], Term]


def make_programmes(site: Site) -> None:
    """Make the catalogue of a centre, everything published; organisations are there already."""
    section = ProgrammesPage.objects.child_of(site.root_page).get()
    section.lead = config.section_of_programmes()["lead"]
    section.save_revision().publish()
    words = {(term.vocabulary, term.code): term for term in Term.objects.all()}
    known = {each.short_name: each for each in Organisation.objects.for_site(site)}
    for demo in config.programmes():
        page = _page(demo, words, known)
        section.add_child(instance=page)
        page.save_revision().publish()


def _page(demo: DemoProgramme, words: Words, known: dict[str, Organisation]) -> ProgrammePage:
    page: Any = ProgrammePage(
        title=demo.title,
        full_title=demo.full_title,
        lead=demo.lead,
        organisation=known[demo.organisation],
        age_from=demo.age_from,
        age_to=demo.age_to,
        enrolment=demo.enrolment,
        programme_type=words[Vocabulary.PROGRAMME_TYPE, "general"],
        is_network=bool(demo.network),
        live=False,
        **demo.fields,
        **_dates(demo),
    )
    for field, vocabulary in SINGLE.items():
        setattr(page, field, words[vocabulary, getattr(demo, field)])
    for field, vocabulary in SEVERAL.items():
        setattr(page, field, [words[vocabulary, code] for code in getattr(demo, field)])
    page.body = _questions(demo)
    _add_rows(page, demo, words, known)
    return page


def _dates(demo: DemoProgramme) -> dict[str, Any]:
    """Return dates near today, so that the demo never grows old."""
    today = timezone.localdate()
    dates: dict[str, Any] = {}
    if "free_places" in demo.fields:
        dates["places_on"] = today - timedelta(6)
    if demo.enrolment == Enrolment.NEXT:
        dates["orders_from"] = today + timedelta(60)
    elif demo.fields.get("free_places"):
        dates["orders_to"] = today + timedelta(45)
    if "season" in demo.fields:
        starts = next_session(demo.fields["season"], today + AHEAD)
        dates |= {"session_starts": starts, "session_ends": starts + timedelta(7)}
    if "approval_number" in demo.fields:
        dates["approved_on"] = today - timedelta(90)
    if "navigator_status" in demo.fields:
        dates["navigator_checked_on"] = today - timedelta(20)
    return dates


def next_session(season: str, after: date) -> date:
    """Return the first day of the nearest session of a season."""
    month, day = SESSIONS[Season(season)]
    return min(d for d in (date(after.year + n, month, day) for n in (0, 1)) if d >= after)


def _add_rows(page: Any, demo: DemoProgramme, words: Words, known: dict[str, Organisation]) -> None:
    page.teachers = [ProgrammeTeacher(sort_order=0)]
    page.modules = [
        ProgrammeModule(
            title=title, hours=hours, level=words[Vocabulary.LEVEL, level], summary=summary
        )
        for title, hours, level, summary in demo.modules
    ]
    page.schedule = [
        ScheduleRow(
            group=group,
            level=words[Vocabulary.LEVEL, level],
            when=when,
            place=place,
            free_places=free,
        )
        for group, level, when, place, free in demo.schedule
    ]
    page.where = [ProgrammePlace(address=address, note=note) for address, note in demo.where]
    page.participants = [_participant(row, words, known) for row in demo.network]
    for rows in (page.modules, page.schedule, page.where, page.participants):
        _number(rows.all())


def _number(rows: Iterable[Any]) -> None:
    for place, row in enumerate(rows):
        row.sort_order = place


def _participant(
    row: list[Any], words: Words, known: dict[str, Organisation]
) -> NetworkParticipant:
    role, name, kind, does, contract, gives = row
    today = timezone.localdate()
    part = NetworkParticipant(
        role=role,
        organisation=known[name],
        partner_kind=words.get((Vocabulary.PARTNER_KIND, kind)),
        contribution=does,
        **{f"gives_{each}": True for each in gives},
    )
    if contract:
        part.contract_number = contract
        part.contract_date = today - timedelta(100)
        part.contract_until = today + timedelta(CONTRACTS_DAYS.get(contract, 270))
    return part


def _questions(demo: DemoProgramme) -> list[dict[str, Any]]:
    if not demo.questions:
        return []
    entries = [{"title": title, "text": text} for title, text in demo.questions]
    return [
        block("heading", {"level": "2", "text": "Вопросы родителей"}),
        block("accordion", {"entries": items(entries)}),
    ]
