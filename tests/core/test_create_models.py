"""Tables of an app made in one step of a migration."""

import pytest
from django.db import connection, migrations, models
from django.db.migrations.state import ModelState, ProjectState
from django.db.migrations.writer import OperationWriter

from core.create_models import CreateModels

pytestmark = pytest.mark.django_db
LABEL = "vocabularies"


def model(name, **fields):
    return migrations.CreateModel(
        name, [("id", models.AutoField(primary_key=True)), *fields.items()]
    )


@pytest.fixture
def shelf_and_book():
    """A table and another one that names it."""
    shelf = models.ForeignKey(f"{LABEL}.Shelf", models.CASCADE)
    return CreateModels([model("Shelf"), model("Book", shelf=shelf)])


@pytest.fixture
def states(shelf_and_book):
    """What is before the step and after it, drawn before as in the middle of a migration."""
    before = ProjectState()
    assert not list(before.apps.get_models())
    after = before.clone()
    shelf_and_book.state_forwards(LABEL, after)
    return before, after


def tables():
    return {each for each in connection.introspection.table_names() if each.startswith(LABEL)}


def test_tables_come_and_go(shelf_and_book, states):
    before, after = states
    known = tables()

    with connection.schema_editor() as editor:
        shelf_and_book.database_forwards(LABEL, editor, before, after)
    came = tables() - known
    with connection.schema_editor() as editor:
        shelf_and_book.database_backwards(LABEL, editor, after, before)

    assert came == {f"{LABEL}_shelf", f"{LABEL}_book"}
    assert tables() == known


def test_every_model_is_drawn_once(shelf_and_book, states, monkeypatch):
    drawn = []
    draw = ModelState.render
    monkeypatch.setattr(
        ModelState, "render", lambda self, apps: drawn.append(self.name) or draw(self, apps)
    )

    with connection.schema_editor() as editor:
        shelf_and_book.database_forwards(LABEL, editor, *states)

    assert sorted(drawn) == ["Book", "Shelf"]


def test_it_can_be_written_in_a_file_and_told(shelf_and_book):
    lines, imports = OperationWriter(shelf_and_book).serialize()

    assert lines.count("migrations.CreateModel(") == 2
    assert imports >= {"import core.create_models"}
    assert shelf_and_book.describe() == "Create models Shelf, Book"
    assert shelf_and_book.references_model("shelf", LABEL)
    assert not shelf_and_book.references_model("Reader", LABEL)
