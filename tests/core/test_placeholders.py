"""Gaps of a new centre's texts: marked in Russian, found wherever they stand."""

import pytest
from django.utils import translation
from hypothesis import given
from hypothesis import strategies as st

from core import placeholders
from core.models import CentreSettings
from home.models import StandardPage

WORDS = st.text(st.characters(blacklist_characters="[]\0"), min_size=1, max_size=60)


@given(st.lists(WORDS, max_size=4), WORDS)
def test_every_mark_is_found_in_its_order(gaps, between):
    text = between.join(f"[[{gap}]]" for gap in gaps)

    assert placeholders.find_in_text(text) == gaps


@pytest.mark.parametrize("language", ["ru", "en"])
def test_a_mark_is_in_the_language_of_the_portal(language):
    with translation.override(language):
        assert placeholders.mark("дата приказа") == "[[заполнить: дата приказа]]"


@pytest.mark.parametrize(
    "text", ["", "[дата]", "[[]]", "[[дата]", "[ [дата]]", f"[[{'а' * 301}]]", "массив[0][1]"]
)
def test_other_brackets_are_no_gaps(text):
    assert placeholders.find_in_text(text) == []


@pytest.mark.django_db
def test_a_gap_is_told_once_for_a_page():
    page = StandardPage(
        title="Политика [[дата]]", draft_title="Политика [[дата]]", lead="[[кто]] и [[дата]]"
    )

    assert placeholders.find(page) == ["дата", "кто"]


@pytest.mark.django_db
def test_gaps_inside_blocks_are_found():
    field = StandardPage._meta.get_field("body")
    raw = [{"type": "text", "value": "<p>Оператор: [[название]]</p>", "id": "1"}]

    assert placeholders.find(StandardPage(title="а", body=field.to_python(raw))) == ["название"]


def test_settings_without_gaps_say_nothing():
    assert placeholders.find(CentreSettings(full_name="Центр", inn="7707083893")) == []
