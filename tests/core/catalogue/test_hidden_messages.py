"""Messages are written where the extraction sees them: inside an f-string it finds nothing."""

import ast

import pytest

from core.catalogue import files

MARKS = {"_", "gettext", "gettext_lazy", "ngettext", "ngettext_lazy", "pgettext", "pgettext_lazy"}


def hidden(source: str) -> list[int]:
    """Return the lines of f-strings that hold a marked message."""
    parts = (node for node in ast.walk(ast.parse(source)) if isinstance(node, ast.JoinedStr))
    return [part.lineno for part in parts if any(map(is_mark, ast.walk(part)))]


def is_mark(node: ast.AST) -> bool:
    return isinstance(node, ast.Call) and getattr(node.func, "id", "") in MARKS


def test_no_message_stands_in_an_f_string():
    python = [path for path in files.sources() if path.suffix == ".py"]
    found = {str(path): hidden(path.read_text()) for path in python}
    assert {path: lines for path, lines in found.items() if lines} == {}


@pytest.mark.parametrize("source", ["f\"{name} – {_('all')}\"", 'f\'{ngettext("a", "b", 2)}\''])
def test_a_hidden_message_would_be_found(source):
    assert hidden(source) == [1]
