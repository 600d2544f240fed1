"""Words of Wagtail's desk: nothing of it stays in English, and no word of ours is out of date."""

from pathlib import Path

import pytest
import wagtail
from django.utils.translation import gettext, override

from core import admin_words
from core.catalogue import files, storage

WAGTAIL = Path(wagtail.__file__).parent


def folders():
    """Return the folders with Wagtail's own catalogues."""
    return sorted(path for path in WAGTAIL.rglob("locale") if (path / "en").exists())


def messages(folder, language, domain="django"):
    path = folder / language / "LC_MESSAGES" / f"{domain}.po"
    if not path.exists():
        return {}
    return {_singular(each.id): each for each in storage.read(path, language) if each.id}


def _singular(key):
    return key[0] if isinstance(key, tuple | list) else key


@pytest.mark.parametrize("folder", folders(), ids=lambda path: path.parent.name)
def test_every_word_of_wagtail_has_a_russian_one(folder):
    known = messages(folder, "ru").keys() | ours()

    assert set(messages(folder, "en")) - known == set()


@pytest.mark.parametrize("folder", folders(), ids=lambda path: path.parent.name)
def test_every_word_of_its_scripts_has_a_russian_one(folder):
    there, known = (messages(folder, each, "djangojs") for each in ("en", "ru"))
    empty = {key for key, each in known.items() if not all(_texts(each.string))}

    assert (there.keys() - known.keys()) | (there.keys() & empty) == set()


def _texts(string):
    return string if isinstance(string, tuple | list) else [string]


def ours():
    return {_singular(each.id) for each in storage.read(files.catalogue("ru"), "ru") if each.id}


def test_every_word_of_ours_is_still_wagtail_s():
    known = {word for folder in folders() for word in messages(folder, "en")}

    assert [word for word in (*admin_words.MISSING, *admin_words.BETTER) if word not in known] == []


@pytest.mark.parametrize(
    ("word", "russian"),
    [
        ("Request changes", "Вернуть с замечанием"),
        ("Cancel workflow ", "Отозвать с проверки"),
        ("Set schedule", "Назначить время"),
    ],
)
def test_our_words_win(word, russian):
    with override("ru"):
        assert gettext(word) == russian
