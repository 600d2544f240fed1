"""Pages of the home app for the tests."""

from typing import Any

from home.models import AboutPage, Department, Duty, HomePage, StandardPage, StructurePage


def add_page(centre, model, title: str, slug: str, **fields: Any):
    """Add a published page under the front page of a centre."""
    return centre.home.add_child(instance=model(title=title, slug=slug, **fields))


def make_about(centre, **fields: Any) -> AboutPage:
    """«О центре» with a task and a function."""
    fields = {"goal": "Развитие дополнительного образования.", **fields}
    page = AboutPage(title="О центре", slug="o-tsentre", **fields)
    page.duties = [
        Duty(kind=Duty.Kind.TASK, clause="2.1", text="помогает педагогам"),
        Duty(kind=Duty.Kind.FUNCTION, clause="3.1", text="ведёт портал"),
    ]
    return centre.home.add_child(instance=page)


def make_structure(centre, *departments: Department) -> StructurePage:
    """«Структура» with departments."""
    page = StructurePage(title="Структура", slug="struktura")
    page.departments = list(departments)
    return centre.home.add_child(instance=page)


def make_standard(centre, title="Страница", slug="stranitsa", **fields: Any) -> StandardPage:
    """A page of text."""
    return add_page(centre, StandardPage, title, slug, **fields)


def set_sections(centre, *sections: tuple[str, dict]) -> HomePage:
    """Give the front page sections: pairs of a type and a value as the stream keeps it."""
    page = centre.home
    raw = [{"type": name, "value": value} for name, value in sections]
    page.sections = HomePage._meta.get_field("sections").to_python(raw)
    page.save_revision().publish()
    return page


def link(text="", page=None, url="") -> dict:
    """Return a link as the stream keeps it."""
    return {"text": text, "page": page.pk if page else None, "document": None, "url": url}
