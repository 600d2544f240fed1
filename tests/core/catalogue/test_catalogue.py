"""Catalogues without system gettext: extracted, checked, merged, compiled."""

import gettext
import os

import pytest
from babel.messages.pofile import PoFileError
from django.core.management import CommandError, call_command
from django.utils import translation

from core.catalogue import checking, compiling, extraction, files, storage, updating

HEADER = (
    'msgid ""\nmsgstr ""\n"Language: ru\\n"\n"Content-Type: text/plain; charset=utf-8\\n"\n'
    '"Plural-Forms: nplurals=3; plural=(n%10==1 && n%100!=11 ? 0 : n%10>=2 && n%10<=4 && '
    '(n%100<10 || n%100>=20) ? 1 : 2);\\n"\n\n'
)
CODE = """
from django.utils.translation import gettext as _, gettext_lazy, ngettext, pgettext_lazy
name = gettext_lazy("News")
count = ngettext("%(n)d page", "%(n)d pages", 5)
month = pgettext_lazy("month", "May")
"""
TEMPLATE = """{% load i18n %}
<p class="x">{% trans "Read on" %} don't ( [ {
    {% blocktranslate trimmed with a=b %}
      Found {{ a }} of
      100%
    {% endblocktranslate %}
  {% blocktranslate count n=n %}one{% plural %}many{% endblocktranslate %}
      {{ _("Shown")|default:_("Hidden") }}
{% translate "May" context "month" %}
"""


@pytest.fixture
def project(tmp_path, settings):
    """A small project with one application and one template."""
    (tmp_path / "shop" / "migrations").mkdir(parents=True)
    (tmp_path / "shop" / "views.py").write_text(CODE)
    (tmp_path / "shop" / "migrations" / "0001.py").write_text('gettext("Never")')
    (tmp_path / "templates").mkdir()
    (tmp_path / "templates" / "page.html").write_text(TEMPLATE)
    (tmp_path / "locale" / "ru" / "LC_MESSAGES").mkdir(parents=True)
    settings.LOCALE_PATHS = [tmp_path / "locale"]
    settings.OUR_APPS = ["shop"]
    return tmp_path


@pytest.fixture
def catalogue(project):
    """Write the Russian catalogue of the project."""

    def write(text):
        files.catalogue().write_text(HEADER + text)
        return files.catalogue()

    return write


def names(messages):
    return {(m.id, m.context) for m in messages if m.id}


def test_messages_of_code_and_templates_are_found(project):
    assert names(extraction.template()) == {
        ("News", None),
        (("%(n)d page", "%(n)d pages"), None),
        ("May", "month"),
        ("Read on", None),
        ("Found %(a)s of 100%%", None),
        (("one", "many"), None),
        ("Shown", None),
        ("Hidden", None),
    }


def test_every_message_names_its_file(project):
    found = extraction.template()
    assert found.get("News").locations[0][0] == "shop/views.py"
    assert found.get("Read on").locations[0] == ("templates/page.html", 2)


def test_complete_catalogue_has_no_problems(project, catalogue):
    catalogue("")
    updating.update([])
    filled = storage.read(files.catalogue())
    for message in filled:
        if message.id:
            plural = isinstance(message.id, tuple)
            message.string = (message.id[1],) * 3 if plural else message.id
    storage.write(filled, files.catalogue())
    assert checking.problems() == []
    call_command("check_catalogue")


@pytest.mark.parametrize(
    ("entry", "expected"),
    [
        ("", "missing: 'News' (shop/views.py)"),
        ('msgid "News"\nmsgstr ""\n', "untranslated: 'News' (shop/views.py)"),
        ('#, fuzzy\nmsgid "News"\nmsgstr "Новости"\n', "fuzzy: 'News' (shop/views.py)"),
        (
            'msgctxt "month"\nmsgid "May"\nmsgstr ""\n',
            "untranslated: 'May' [month] (shop/views.py, templates/page.html)",
        ),
        (
            'msgid "%(n)d page"\nmsgid_plural "%(n)d pages"\n'
            'msgstr[0] "%(n)d страница"\nmsgstr[1] ""\nmsgstr[2] "%(n)d страниц"\n',
            "untranslated: '%(n)d page' (shop/views.py)",
        ),
    ],
)
def test_each_lack_is_listed_with_its_place(catalogue, entry, expected):
    catalogue(entry)
    assert expected in checking.problems()


def test_wrong_placeholder_is_a_problem(catalogue):
    catalogue(
        '#, python-format\nmsgid "%(n)d page"\nmsgid_plural "%(n)d pages"\n'
        'msgstr[0] "%(x)d страница"\nmsgstr[1] "%(n)d страницы"\nmsgstr[2] "%(n)d страниц"\n'
    )
    assert any("'%(n)d page'" in line for line in checking.problems())


def test_check_fails_and_prints_the_list(catalogue, capsys):
    catalogue("")
    with pytest.raises(CommandError, match="8 messages"):
        call_command("check_catalogue")
    assert "missing: 'News'" in capsys.readouterr().out


class TestUpdate:
    def test_new_messages_come_and_vanished_ones_go(self, catalogue):
        path = catalogue('msgid "News"\nmsgstr "Новости"\n\nmsgid "Gone"\nmsgstr "Ушло"\n')
        outcome = updating.update([])
        text = path.read_text()
        assert 'msgid "News"\nmsgstr "Новости"' in text
        assert 'msgid "Read on"\nmsgstr ""' in text
        assert "Gone" not in text
        assert outcome.dropped == ["Gone"]
        assert "Read on" in outcome.added

    def test_result_is_sorted_and_without_dates_and_line_numbers(self, catalogue):
        path = catalogue("")
        updating.update([])
        first = path.read_bytes()
        text = first.decode()
        assert text.index('"Found') < text.index('"Hidden') < text.index('"News"')
        assert "Date" not in text
        assert "#: templates/page.html\n" in text
        updating.update([])
        assert path.read_bytes() == first

    def test_fragment_fills_what_is_empty(self, catalogue, tmp_path):
        path = catalogue("")
        fragment = tmp_path / "part.po"
        fragment.write_text(HEADER + 'msgid "News"\nmsgstr "Новости"\n\nmsgid "X"\nmsgstr "Ы"\n')
        outcome = updating.update([fragment])
        assert 'msgid "News"\nmsgstr "Новости"' in path.read_text()
        assert outcome.unknown == ["X"]

    def test_fragment_does_not_overwrite_silently(self, catalogue, tmp_path):
        path = catalogue('msgid "News"\nmsgstr "Новости"\n')
        fragment = tmp_path / "part.po"
        fragment.write_text(HEADER + 'msgid "News"\nmsgstr "Вести"\n')
        assert updating.update([fragment]).conflicts == ["News"]
        assert "Новости" in path.read_text()

    def test_message_that_became_plural_is_new(self, catalogue):
        catalogue('msgid "one"\nmsgstr "один"\n')
        assert "one" in updating.update([]).added

    def test_command_tells_what_it_did(self, catalogue, capsys):
        catalogue("")
        call_command("update_catalogue")
        out = capsys.readouterr().out
        assert "added: 'News'" in out
        assert "left to translate: 8" in out


class TestCompile:
    def test_compiled_catalogue_speaks_russian(self, catalogue):
        path = catalogue(
            'msgid "%(n)d page"\nmsgid_plural "%(n)d pages"\n'
            'msgstr[0] "%(n)d страница"\nmsgstr[1] "%(n)d страницы"\nmsgstr[2] "%(n)d страниц"\n'
        )
        call_command("compile_catalogue", verbosity=0)
        with path.with_suffix(".mo").open("rb") as file:
            words = gettext.GNUTranslations(file)
        said = [
            words.ngettext("%(n)d page", "%(n)d pages", n) % {"n": n} for n in (1, 2, 5, 11, 21)
        ]
        assert said == ["1 страница", "2 страницы", "5 страниц", "11 страниц", "21 страница"]

    def test_fresh_catalogue_is_left_alone(self, catalogue):
        path = catalogue('msgid "News"\nmsgstr "Новости"\n')
        assert compiling.compile_stale() == [path]
        assert compiling.compile_stale() == []
        os.utime(path, ns=(2**62, 2**62))
        assert compiling.compile_stale() == [path]

    def test_broken_catalogue_leaves_the_compiled_one(self, catalogue):
        path = catalogue('msgid "News"\nmsgstr "Новости"\n')
        compiling.compile_stale()
        before = path.with_suffix(".mo").read_bytes()
        path.write_text("no catalogue at all\n")
        with pytest.raises(PoFileError):
            compiling.compile_one(path)
        assert path.with_suffix(".mo").read_bytes() == before

    def test_running_process_reads_the_new_catalogue(self, catalogue):
        catalogue('msgid "A word of this test"\nmsgstr "Слово этой проверки"\n')
        compiling.reload_translations()
        with translation.override("ru"):
            assert translation.gettext("A word of this test") == "A word of this test"
        compiling.compile_stale()
        compiling.reload_translations()
        with translation.override("ru"):
            assert translation.gettext("A word of this test") == "Слово этой проверки"

    @pytest.fixture(autouse=True)
    def _forget(self):
        yield
        compiling.reload_translations()


def test_a_counted_message_does_not_stand_alone_elsewhere(project, catalogue):
    page = 'msgid "page"\nmsgid_plural "pages"\nmsgstr[0] "а"\nmsgstr[1] "б"\nmsgstr[2] "в"\n'
    catalogue(page)
    (project / "templates" / "page.html").write_text("")
    views = project / "shop" / "views.py"
    views.write_text('ngettext("page", "pages", 5)\npgettext("figure", "page")\n')
    assert not [line for line in checking.problems() if "alone" in line]
    views.write_text('ngettext("page", "pages", 5)\ngettext("page")\n')
    assert [line for line in checking.problems() if "alone" in line] == [
        "alone and counted: 'page'"
    ]
