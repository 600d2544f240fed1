"""The English words of the interface are the messages themselves: none can be missing."""

import gettext
import os
from datetime import date

import pytest
from babel.messages.catalog import Catalog
from django.utils.translation import gettext as translated
from django.utils.translation import ngettext, override

from core.catalogue import compiling, files, storage
from core.templatetags.portal_tags import full_date

RU = 'msgid ""\nmsgstr ""\n"Language: ru\\n"\n"Content-Type: text/plain; charset=utf-8\\n"\n\n'


@pytest.fixture
def folder(tmp_path, settings):
    settings.LOCALE_PATHS = [tmp_path / "locale"]
    place = tmp_path / "locale" / "ru" / "LC_MESSAGES"
    place.mkdir(parents=True)
    (place / "django.po").write_text(
        RU
        + 'msgid "News"\nmsgstr "Новости"\n\n'
        + 'msgctxt "month"\nmsgid "May"\nmsgstr "Май"\n\n'
        + 'msgid "%(n)d page"\nmsgid_plural "%(n)d pages"\n'
        + 'msgstr[0] "страница"\nmsgstr[1] "страницы"\nmsgstr[2] "страниц"\n'
    )
    return tmp_path / "locale"


def compiled(folder):
    with (folder / "en" / "LC_MESSAGES" / "django.mo").open("rb") as file:
        return gettext.GNUTranslations(file)


def test_messages_are_their_own_translations(folder):
    compiling.compile_stale()
    english = compiled(folder)

    assert english.gettext("News") == "News"
    assert english.pgettext("month", "May") == "May"
    assert english.ngettext("%(n)d page", "%(n)d pages", 1) == "%(n)d page"
    assert english.ngettext("%(n)d page", "%(n)d pages", 5) == "%(n)d pages"


def test_it_has_every_message_of_the_interface():
    russian = storage.read(files.catalogue())
    english: Catalog = compiling.english_of(russian)

    missing = [each.id for each in russian if each.id and not english.get(each.id, each.context)]
    assert missing == []


def test_it_follows_the_russian_one(folder):
    compiling.compile_stale()
    source = folder / "ru" / "LC_MESSAGES" / "django.po"
    source.write_text(source.read_text() + '\nmsgid "Late"\nmsgstr "Поздно"\n')
    later = (folder / "en" / "LC_MESSAGES" / "django.mo").stat().st_mtime_ns + 1_000_000_000
    os.utime(source, ns=(later, later))
    compiling.compile_stale()

    assert compiled(folder).gettext("Late") == "Late"


@pytest.mark.parametrize(("number", "words"), [(1, "1 news item"), (2, "2 news items")])
def test_plurals_are_english(number, words):
    with override("en"):
        assert ngettext("%d news item", "%d news items", number) % number == words


def test_dates_are_english():
    with override("en"):
        assert full_date(date(2026, 11, 21)) == "21 November 2026"
        assert translated("News") == "News"
