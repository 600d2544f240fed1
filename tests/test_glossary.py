"""docs/glossary.md calls things as the desk does: one name for one thing."""

import re
from pathlib import Path

import pytest
from django.apps import apps
from django.utils import translation

GLOSSARY = Path(__file__).parent.parent / "docs" / "glossary.md"
ROW = re.compile(r"^\| (?P<word>[^|]+) \| `(?P<app>\w+)\.(?P<model>\w+)(?:\.(?P<field>\w+))?` \|")
ROWS = [found for line in GLOSSARY.read_text().splitlines() if (found := ROW.match(line))]


def test_every_row_names_code():
    rows = [line for line in GLOSSARY.read_text().splitlines() if line.startswith("| ")]
    heads = [line for line in rows if line.startswith("| слово |")]
    assert len(rows) - len(heads) == len(ROWS) > 40


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row["model"])
def test_a_thing_is_called_as_the_desk_calls_it(row):
    model = apps.get_model(row["app"], row["model"])
    if row["field"]:
        assert model._meta.get_field(row["field"])
        return
    with translation.override("ru"):
        assert str(model._meta.verbose_name).casefold() == row["word"].strip().casefold()


def test_no_word_has_two_meanings():
    words = [row["word"].strip() for row in ROWS]
    assert len(words) == len(set(words))
