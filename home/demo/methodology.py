"""Methodological materials of the demo: three for each audience, two collections."""

from datetime import timedelta
from typing import Any

from django.utils import timezone
from wagtail.models import Collection, Site

from home.demo import config
from home.demo.documents import make_document
from home.demo.streams import block, heading
from methodology.models import (
    CollectionItem,
    CollectionPage,
    HubPage,
    HubPart,
    MaterialFile,
    MaterialPage,
    MethodologyPage,
)
from organisations.models import Organisation, Specialist
from practices_bank.models import PracticePage
from programmes.models import ProgrammePage
from vocabularies.models import Term, Vocabulary

SEVERAL = {
    "audiences": Vocabulary.AUDIENCE,
    "topics": Vocabulary.METHOD_TOPIC,
    "directions": Vocabulary.DIRECTION,
    "levels": Vocabulary.LEVEL,
}
REVIEWED_AFTER = timedelta(days=365)


def make_methodology(site: Site, collection: Collection) -> None:
    """Fill the section of a centre; a replaced edition stands beside its successor."""
    words = config.load("methodology.json")
    section = MethodologyPage.objects.child_of(site.root_page).get()
    section.lead = words["lead"]
    section.save_revision().publish()
    made = {}
    for row in words["materials"]:
        page = _material(row, site, collection)
        _put(section, page)
        made[page.title] = page
        if former := row.get("former"):
            _put(section, _former(former, row, page))
    for row in words["collections"]:
        items = [
            CollectionItem(material=made[title], note=note, sort_order=place)
            for place, (title, note) in enumerate(row["items"])
        ]
        _put(section, CollectionPage(title=row["title"], lead=row["lead"], items=items, live=False))
    for row in words["hubs"]:
        _put(section, _hub(row, site))


def _put(section: MethodologyPage, page: Any) -> None:
    section.add_child(instance=page)
    page.save_revision().publish()


def _material(row: dict[str, Any], site: Site, collection: Collection) -> MaterialPage:
    today = timezone.localdate()
    page: Any = MaterialPage(
        title=row["title"],
        lead=row["lead"],
        kind=_words(Vocabulary.METHOD_KIND, [row["kind"]])[0],
        licence=_words(Vocabulary.LICENCE, [row["licence"]])[0],
        organisation=_organisation(row, site),
        issued_on=today - timedelta(days=row["days"]),
        review_due=today - timedelta(days=row["days"]) + REVIEWED_AFTER,
        version=row.get("version", ""),
        live=False,
    )
    if days := row.get("in_force_days"):
        page.in_force_from = today - timedelta(days=days)
    page.age_from, page.age_to = row.get("ages", (None, None))
    for field, vocabulary in SEVERAL.items():
        setattr(page, field, _words(vocabulary, row.get(field, [])))
    page.body = [part for title, lines in row["text"] for part in _part(title, lines)]
    page.files = [
        MaterialFile(
            title=title, document=make_document(title, lines, collection), sort_order=place
        )
        for place, (title, lines) in enumerate(row["files"])
    ]
    page.practices = _pages(PracticePage, row.get("practice"), site)
    page.programmes = _pages(ProgrammePage, row.get("programme"), site)
    return page


def _hub(row: dict[str, Any], site: Site) -> HubPage:
    """Return a hub; one of a direction names who answers for it, where somebody does."""
    audience, direction = row.get("audience"), row.get("direction")
    hub: Any = HubPage(title=row["title"], lead=row["lead"], live=False)
    if audience:
        hub.audience = _words(Vocabulary.AUDIENCE, [audience])[0]
    if direction:
        hub.direction = _words(Vocabulary.DIRECTION, [direction])[0]
        people = Specialist.objects.for_site(site).public().filter(directions__code=direction)
        hub.responsible = people.order_by("pk").first()
    hub.parts = [HubPart(source=name, sort_order=place) for place, name in enumerate(row["parts"])]
    return hub


def _former(former: dict[str, Any], row: dict[str, Any], page: MaterialPage) -> MaterialPage:
    """Return the edition that the material has replaced."""
    old: Any = MaterialPage(
        title=former["title"],
        lead=row["lead"],
        kind=page.kind,
        licence=page.licence,
        issued_on=timezone.localdate() - timedelta(days=former["days"]),
        version=former["version"],
        replaced_by=page,
        live=False,
    )
    old.audiences = _words(Vocabulary.AUDIENCE, row["audiences"])
    old.body = _part(*row["text"][0])
    return old


def _part(title: str, lines: list[str]) -> list[dict[str, Any]]:
    text = "".join(f"<li>{line}</li>" for line in lines)
    return [heading(title), block("text", f"<ul>{text}</ul>")]


def _words(vocabulary: str, codes: list[str]) -> list[Term]:
    known = {term.code: term for term in Term.objects.of(vocabulary).filter(code__in=codes)}
    return [known[code] for code in codes]


def _organisation(row: dict[str, Any], site: Site) -> Organisation | None:
    name = row.get("organisation")
    return Organisation.objects.for_site(site).get(short_name=name) if name else None


def _pages(model: Any, title: str | None, site: Site) -> list[Any]:
    if title is None:
        return []
    return [model.objects.descendant_of(site.root_page).get(title=title)]
