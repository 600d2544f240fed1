"""The tests read the catalogue that they have just compiled, not the one before."""

import pytest
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po
from django.utils.translation import gettext

from tests.words import forget_words

WORD = "A word of this test"


@pytest.fixture(autouse=True)
def _words_again():
    yield
    forget_words()


def compile_words(folder, text):
    source = folder / "source.po"
    source.write_text(f'msgid ""\nmsgstr "Language: ru"\n\nmsgid "{WORD}"\nmsgstr "{text}"\n')
    target = folder / "ru" / "LC_MESSAGES" / "django.mo"
    target.parent.mkdir(parents=True, exist_ok=True)
    with source.open("rb") as read, target.open("wb") as written:
        write_mo(written, read_po(read, locale="ru"))


def test_words_compiled_anew_are_the_words_shown(tmp_path, settings):
    settings.LOCALE_PATHS = [str(tmp_path)]
    compile_words(tmp_path, "прежнее")
    forget_words()
    assert gettext(WORD) == "прежнее"

    compile_words(tmp_path, "новое")
    forget_words()
    assert gettext(WORD) == "новое"
