"""StreamFields out of migrations."""

from io import StringIO

import pytest
from django.apps import apps
from django.core.management import call_command
from django.db.migrations.autodetector import MigrationAutodetector
from django.db.migrations.state import ModelState, ProjectState
from wagtail.blocks import CharBlock

from core import body_blocks
from core.blocks import BodyBlock
from core.fields import BodyField, CuratedStreamField, build_streams


@pytest.fixture
def extra_block():
    body_blocks.register("extra", lambda: CharBlock(group="Проба"))
    yield "extra"
    body_blocks.unregister("extra")


def test_the_field_keeps_only_its_column():
    _name, path, args, kwargs = BodyField("текст", blank=True).deconstruct()

    assert path == "core.fields.BodyField"
    assert args == []
    assert kwargs == {"verbose_name": "текст", "blank": True}


def test_a_clone_has_the_same_blocks():
    clone = BodyField(blank=True).clone()

    assert isinstance(clone.stream_block, BodyBlock)
    assert not clone.stream_block.required


def test_a_new_block_makes_no_migration(extra_block):
    def state_with(field):
        state = ProjectState()
        state.add_model(ModelState("sample", "Sample", [("body", field)]))
        return state

    before, after = BodyField(), BodyField()
    assert extra_block in after.stream_block.child_blocks
    before.__dict__["stream_block"] = CharBlock()

    changes = MigrationAutodetector(state_with(before), state_with(after))._detect_changes()

    assert changes == {}


@pytest.mark.django_db
def test_makemigrations_has_nothing_to_do_after_a_new_block(extra_block):
    said = StringIO()
    for field in _fields():
        field.__dict__.pop("stream_block", None)
    try:
        assert all(extra_block in field.stream_block.child_blocks for field in _bodies())
        call_command("makemigrations", check=True, dry_run=True, stdout=said)
        assert said.getvalue().strip() == "No changes detected"
    finally:
        body_blocks.unregister(extra_block)
        for field in _fields():
            field.__dict__.pop("stream_block", None)
        build_streams()


def test_all_streams_are_built_at_start():
    assert all("stream_block" in field.__dict__ for field in _fields())


def _bodies():
    return [field for field in _fields() if isinstance(field, BodyField)]


def _fields():
    return [
        field
        for model in apps.get_models()
        for field in model._meta.local_fields
        if isinstance(field, CuratedStreamField)
    ]
