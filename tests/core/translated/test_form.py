"""The admin asks for each text with its own label."""

import pytest
from django import forms

from tests.registers.models import Note


class NoteForm(forms.ModelForm):
    class Meta:
        model = Note
        fields = ["translations"]


def posted(text: str, note: Note | None = None) -> NoteForm:
    return NoteForm({"translations_en_name": text}, instance=note or Note(name="Заметка"))


def test_every_language_and_field_has_a_labelled_input():
    page = str(NoteForm(instance=Note(translations={"en": {"name": "Note"}})))
    assert "<legend" in page
    assert "Английский" in page
    assert 'for="id_translations_0"' in page
    assert 'name="translations_en_name"' in page
    assert 'value="Note"' in page


def test_an_input_has_the_length_and_the_language_of_its_text():
    page = str(NoteForm())
    assert 'maxlength="100"' in page
    assert 'lang="en"' in page


def test_a_text_is_taken():
    form = posted(" Note ")
    assert form.is_valid()
    assert form.instance.translations == {"en": {"name": "Note"}}


def test_an_emptied_text_goes():
    form = posted("", Note(name="Заметка", translations={"en": {"name": "Note"}}))
    assert form.is_valid()
    assert form.instance.translations == {}


def test_a_long_text_is_refused_at_the_field():
    form = posted("n" * 101)
    assert not form.is_valid()
    assert list(form.errors) == ["translations"]


@pytest.mark.parametrize(("text", "changed"), [("Note", False), (" Note ", False), ("Other", True)])
def test_only_another_text_counts_as_a_change(text, changed):
    form = posted(text, Note(name="Заметка", translations={"en": {"name": "Note"}}))
    assert form.has_changed() is changed
