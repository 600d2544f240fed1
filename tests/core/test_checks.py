"""Rules of the house as system checks."""

import pytest

from core import checks, sections
from core.sections import Section, SectionClashError
from home.models import HomePage, StandardPage


def ids(messages):
    return [each.id for each in messages]


def test_the_portal_keeps_the_rules():
    assert checks.page_types_state_their_rules(None) == []
    assert checks.sections_fit_the_tree(None) == []
    assert checks.registers_search_by_centre(None) == []


def test_a_page_type_that_states_nothing_is_named():
    class Silent(StandardPage):
        class Meta:
            proxy = True
            app_label = "registers"

    Silent.__doc__ = None
    Silent.page_description = ""

    assert ids(checks._check_page_type(Silent)) == ["house.E001", "house.E002"]


@pytest.mark.parametrize(
    ("section", "error"),
    [
        (Section("x", "home.NoSuchPage", "X"), "house.E011"),
        (Section("x", "home.StandardPage", "X", parent="net-takogo"), "house.E012"),
        (Section("x", "home.HomePage", "X", parent="verh"), "house.E013"),
    ],
)
def test_a_section_that_cannot_be_made_is_named(monkeypatch, section, error):
    monkeypatch.setattr(sections, "_registry", {})
    sections.register(Section("verh", "home.StandardPage", "Верх"))
    sections.register(section)

    assert ids(checks.sections_fit_the_tree(None)) == [error]


def test_one_address_belongs_to_one_section(monkeypatch):
    monkeypatch.setattr(sections, "_registry", {})
    section = sections.register(Section("novosti", "home.StandardPage", "Новости"))

    assert sections.register(section) is section
    with pytest.raises(SectionClashError):
        sections.register(Section("novosti", "home.HomePage", "Новости"))
    assert sections.get("novosti").page_class is StandardPage
    assert HomePage not in {each.page_class for each in sections.registered()}


def test_a_register_without_its_centre_in_the_search_is_named(monkeypatch):
    from tests.registers.models import Note

    monkeypatch.setattr(Note, "search_fields", Note.search_fields[:2])

    assert "house.E021" in ids(checks.registers_search_by_centre(None))
