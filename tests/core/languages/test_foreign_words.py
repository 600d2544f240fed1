"""Russian words on a page of another language are marked, where a reader's voice must change."""

import pytest

from core.languages.foreign_words import mark_foreign_words


def marked(html: str, language: str = "en") -> str:
    return mark_foreign_words(html, language)


@pytest.mark.parametrize(
    ("html", "expected"),
    [
        ("<p>Текст</p>", '<p lang="ru">Текст</p>'),
        ("<p>Text</p>", "<p>Text</p>"),
        ("<p>2026, № 5</p>", "<p>2026, № 5</p>"),
        ('<p class="lead">Текст</p>', '<p lang="ru" class="lead">Текст</p>'),
        ("<p>Портал на Python</p>", '<p lang="ru">Портал на Python</p>'),
        (
            "<p>The centre «Родник» of the town</p>",
            '<p>The centre «<span lang="ru">Родник»</span> of the town</p>',
        ),
        (
            "<p>Text <b>Текст</b></p>",
            '<p>Text <b lang="ru">Текст</b></p>',
        ),
        (
            "<div>Текст<p>Whole sentence</p></div>",
            '<div><span lang="ru">Текст</span><p>Whole sentence</p></div>',
        ),
    ],
)
def test_words_say_their_language(html, expected):
    assert marked(html) == expected


def test_the_outermost_element_is_marked_once():
    html = "<main><h1>Новости</h1><ul><li>Первая</li><li>Вторая 2</li></ul></main><p>English</p>"
    assert marked(html).count("lang=") == 1
    assert marked(html).startswith('<main lang="ru">')


def test_the_page_itself_keeps_its_language():
    html = '<html lang="en"><head><title>Новости</title></head><body><p>Текст</p></body></html>'
    assert marked(html) == (
        '<html lang="en"><head><title lang="ru">Новости</title></head>'
        '<body><p lang="ru">Текст</p></body></html>'
    )


def test_what_names_its_language_is_left_alone():
    html = '<p>English <a lang="ru" hreflang="ru" href="/">Русский</a></p>'
    assert marked(html) == html


def test_words_of_a_picture_are_marked_at_the_picture():
    html = '<figure><img src="/a.png" alt="Дети у станка"><p>Caption</p></figure>'
    assert '<img lang="ru" src="/a.png" alt="Дети у станка">' in marked(html)


def test_a_hint_in_a_field_is_marked():
    assert marked('<input placeholder="Кружок">') == '<input lang="ru" placeholder="Кружок">'


def test_texts_that_take_no_elements_get_none():
    html = "<select><option>Техническая</option><option>Technical «Куб» things</option></select>"
    assert marked(html) == (
        '<select><option lang="ru">Техническая</option>'
        "<option>Technical «Куб» things</option></select>"
    )


@pytest.mark.parametrize(
    "html",
    [
        "<!-- Текст --><p>Text</p>",
        "<script>let a = '<p>Текст</p>'</script>",
        "<style>/* Текст */</style>",
        '<svg><title>Знак</title><path d="M0"/></svg>',
        '<link rel="alternate" title="Лента"><meta name="description" content="Портал">',
        "<!doctype html>",
    ],
)
def test_what_nobody_reads_aloud_is_left_alone(html):
    assert marked(html) == html


def test_quotes_in_attributes_do_not_end_a_tag():
    html = '<a href="/?q=1" title="a > b">Ссылка</a>'
    assert marked(html) == '<a lang="ru" href="/?q=1" title="a > b">Ссылка</a>'


def test_faulty_markup_stays_as_it_is():
    assert marked("<p>Text</b><i>Text</p>") == "<p>Text</b><i>Text</p>"


@pytest.mark.parametrize("language", ["ru", "tt"])
def test_the_same_letters_tell_nothing(language):
    assert marked("<p>Текст</p>", language) == "<p>Текст</p>"
