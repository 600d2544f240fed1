"""Methodological materials for the tests."""

from datetime import date

from methodology.models import CollectionItem, CollectionPage, MaterialPage, MethodologyPage
from tests.factories.pages import put
from vocabularies.models import Term

VOCABULARIES = {
    "kind": "method-kind",
    "audiences": "audience",
    "topics": "method-topic",
    "directions": "direction",
    "levels": "level",
    "licence": "licence",
}
TEXT = [("text", "<p>Сначала спросите, чего хочет сам ребёнок.</p>")]


def make_section(centre, **fields) -> MethodologyPage:
    """Give a centre its section «Методическая поддержка»."""
    fields = {
        "title": "Методическая поддержка",
        "slug": "metodika",
        "show_in_menus": True,
        **fields,
    }
    return centre.home.add_child(instance=MethodologyPage(**fields))


def word(field, code) -> Term:
    """Return a word of the vocabulary of a field."""
    return Term.objects.get(vocabulary=VOCABULARIES[field], code=code)


def draft_material(title="Чек-лист первого занятия", **fields) -> MaterialPage:
    """Return a sound material that is not in the tree; words are given by their codes."""
    given = {"kind": "checklist", "audiences": ["teachers"], **fields}
    words = {name: given.pop(name) for name in list(given) if name in VOCABULARIES}
    rows = {name: given.pop(name) for name in list(given) if isinstance(given[name], list)}
    body = rows.pop("body", TEXT)
    page = MaterialPage(
        title=title,
        **{
            "lead": "Помогает начать год без суеты.",
            "issued_on": date(2026, 9, 1),
            "live": False,
            **given,
        },
    )
    page.body = body
    for name, codes in words.items():
        one = codes is None or isinstance(codes, str)
        value = (codes and word(name, codes)) if one else [word(name, each) for each in codes]
        setattr(page, name, value)
    for name, value in rows.items():
        setattr(page, name, value)
    return page


def make_material(section, title="Чек-лист первого занятия", **fields) -> MaterialPage:
    """Publish a material with a revision, as the admin does; `live=False` leaves a draft."""
    live = fields.pop("live", True)
    return put(section, draft_material(title, **fields), live)


def make_collection(section, materials, title="Первый год педагога", **fields) -> CollectionPage:
    """Publish a collection of materials, given alone or with notes."""
    pairs = [each if isinstance(each, tuple) else (each, "") for each in materials]
    page = CollectionPage(
        title=title,
        lead="С чего начать.",
        live=False,
        items=[
            CollectionItem(material=material, note=note, sort_order=place)
            for place, (material, note) in enumerate(pairs)
        ],
        **fields,
    )
    return put(section, page)
