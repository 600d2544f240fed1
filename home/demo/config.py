"""What the demo is made of, read from data/ and checked before anything is written."""

import json
from dataclasses import dataclass, fields
from functools import cache
from pathlib import Path
from typing import Any

DATA = Path(__file__).parent / "data"
CENTRES = ("elektrostal", "tver")


class DemoDataError(ValueError):
    """The demo's own data is wrong; the message names the file and the place."""


@dataclass(frozen=True)
class DemoRegulation:
    """«Положение» of a centre: requisites, text and where its goal, tasks and functions stand."""

    file: str
    title: str
    issuer: str
    lead: str
    publications: list[list[str]]
    goal: str
    tasks: str
    functions: str
    number: str = ""
    date: str = ""

    @property
    def text(self) -> str:
        """The whole text, as the decree words it."""
        return (DATA / self.file).read_text("utf-8")


@dataclass(frozen=True)
class DemoCentre:
    """One centre of the demo."""

    host: str
    settings: dict[str, Any]
    hero_lead: str
    about_lead: str
    regulation: DemoRegulation
    acts: list[dict[str, str]]
    structure: list[list[str]]


@dataclass(frozen=True)
class DemoNews:
    """One news item; `days` tells how many days ago it came out."""

    title: str
    lead: str
    rubric: str
    audiences: list[str]
    directions: list[str]
    picture: str
    days: int
    text: list[str]
    pinned: bool = False
    rows: Any = ()
    figures: Any = ()
    quote: Any = ()
    file: str = ""


@dataclass(frozen=True)
class DemoProgramme:
    """One programme; words by their codes, `fields` are plain fields of the page."""

    title: str
    organisation: str
    direction: str
    lead: str
    age_from: int
    age_to: int
    levels: list[str]
    funding: list[str]
    fields: dict[str, Any]
    full_title: str = ""
    form: str = "full-time"
    distance: str = "none"
    delivery: str = "ordinary"
    enrolment: str = "open"
    activities: Any = ()
    nosologies: Any = ()
    target_groups: Any = ()
    modules: Any = ()
    schedule: Any = ()
    where: Any = ()
    network: Any = ()
    questions: Any = ()
    english: Any = ()


@dataclass(frozen=True)
class DemoOrganisation:
    """One organisation; roles are triples of a role, a direction (or "") and a year."""

    short_name: str
    full_name: str
    lead: str
    kind: str
    department: str
    ownership: str
    founder: str
    district: str
    locality: str
    address: str
    phone: str
    email: str
    opening_hours: str
    head_position: str
    access: list[str]
    roles: list[list[Any]]
    missing: str = ""
    partner_kind: str = ""
    english: Any = ()


@dataclass(frozen=True)
class DemoPractice:
    """One practice; words by their codes, `years` are those of the beginning and description.

    `state`: published, or what became of it. `due_days`: when the term of actuality is over.
    `sent`: what the regional centre has answered, of those that were handed over.
    """

    title: str
    organisation: str
    directions: list[str]
    levels: list[str]
    age_from: int
    age_to: int
    years: list[int]
    evidence: int
    lead: str
    problem: str
    goal: str
    essence: str
    results: str
    failures: str
    replication: str
    indicators: list[list[Any]]
    stages: list[list[str]]
    resources: list[list[str]]
    kind: str = "practice"
    stage: str = ""
    state: str = "published"
    archived: str = ""
    uses_distance: bool = False
    target_groups: Any = ()
    programmes: Any = ()
    partners: Any = ()
    papers: Any = ()
    assessed: Any = ()
    source: Any = None
    adoptions: Any = ()
    call: str = ""
    category: str = ""
    sent: str = ""
    due_days: int | None = None


def centre(name: str) -> DemoCentre:
    """Return a centre of the demo."""
    raw = load(f"{name}.json")
    raw["regulation"] = _make(DemoRegulation, raw["regulation"], f"{name}.json: regulation")
    return _make(DemoCentre, raw, f"{name}.json")


def rubrics() -> list[str]:
    """Return the rubrics in their order."""
    return load("news.json")["rubrics"]


def news() -> list[DemoNews]:
    """Return the news, the newest first."""
    known = set(rubrics())
    items = [
        _make(DemoNews, raw, f"news.json: {place}")
        for place, raw in enumerate(load("news.json")["news"], 1)
    ]
    for item in items:
        if item.rubric not in known:
            raise DemoDataError(f"news.json: unknown rubric {item.rubric!r}")
    return items


def section_of_programmes() -> dict[str, Any]:
    """Return the words of the section «Программы»."""
    return load("programmes.json")


def programmes() -> list[DemoProgramme]:
    """Return the programmes."""
    rows = section_of_programmes()["programmes"]
    return [
        _make(DemoProgramme, raw, f"programmes.json: {place}") for place, raw in enumerate(rows, 1)
    ]


def section_of_practices() -> dict[str, Any]:
    """Return the words of the section «Банк практик»."""
    return load("practices.json")


def calls() -> list[dict[str, Any]]:
    """Return the calls for practices; `days` are those of the term, counted from today."""
    found: list[dict[str, Any]] = section_of_practices()["calls"]
    return found


def practices() -> list[DemoPractice]:
    """Return the practices."""
    rows = section_of_practices()["practices"]
    return [
        _make(DemoPractice, raw, f"practices.json: {place}") for place, raw in enumerate(rows, 1)
    ]


def organisations() -> list[DemoOrganisation]:
    """Return the organisations, those that work with children first."""
    return [
        _make(DemoOrganisation, raw, f"organisations.json: {place}")
        for place, raw in enumerate(load("organisations.json")["organisations"], 1)
    ]


def section_of_organisations() -> dict[str, Any]:
    """Return the districts and the words of the section."""
    return load("organisations.json")


def submissions() -> dict[str, Any]:
    """Return what an organisation has sent to the editor."""
    return load("submissions.json")


def reviews() -> dict[str, Any]:
    """Return experts and what they say of practices."""
    return load("reviews.json")


def people() -> dict[str, list[str]]:
    """Return last and first names by role."""
    return load("people.json")


def descriptions() -> dict[str, str]:
    """Return what the drawn pictures show, by scene."""
    return load("pictures.json")


def gaps() -> dict[str, str]:
    """Return what the legal texts say where a living centre fills in its own words."""
    return load("gaps.json")


def front() -> dict[str, Any]:
    """Return the words of the front page."""
    return load("front.json")


def desk() -> dict[str, Any]:
    """Return what wants mending at the desk of the demo."""
    return load("desk.json")


def samples() -> dict[str, Any]:
    """Return the texts of the page that shows every block."""
    return load("samples.json")


def english() -> dict[str, dict[str, str]]:
    """Return the English words of rubrics and of pages, by the Russian ones."""
    return load("english.json")


@cache
def _read(name: str) -> str:
    return (DATA / name).read_text("utf-8")


def load(name: str) -> Any:
    """Return a file of the data, read anew for each caller."""
    return json.loads(_read(name))


def _make(kind: Any, raw: dict[str, Any], place: str) -> Any:
    unknown = set(raw) - {each.name for each in fields(kind)}
    if unknown:
        raise DemoDataError(f"{place}: unknown {', '.join(sorted(unknown))}")
    try:
        return kind(**raw)
    except TypeError as error:
        raise DemoDataError(f"{place}: {error}") from None
