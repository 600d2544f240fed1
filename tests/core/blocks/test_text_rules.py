"""Rules of rich text."""

import pytest

from core.blocks import text_rules


@pytest.mark.parametrize(
    "html",
    [
        "",
        "<p>Обычный абзац с <b>важным</b> словом.</p>",
        "<p><b>Срок:</b> до 1 сентября</p>",
        '<p><a linktype="page" id="3">Положение о конкурсе</a></p>',
        '<p><a href="https://example.ru/">Сайт школы</a>, <a href="mailto:a@b.ru">почта</a></p>',
        "<ul><li><b>Пункт</b></li></ul>",
    ],
)
def test_good_text_has_no_problems(html):
    assert text_rules.problems(html) == []


@pytest.mark.parametrize(
    "html",
    [
        "<p><b>Как записаться</b></p>",
        "<p><strong>Как </strong><b>записаться</b></p>",
        "<p> <b><i>Как записаться</i></b> </p>",
        "<p><b><strong>Как</strong> записаться</b></p>",
    ],
)
def test_a_bold_paragraph_is_a_fake_heading(html):
    assert len(text_rules.problems(html)) == 1
    assert "Как" in str(text_rules.problems(html)[0])


@pytest.mark.parametrize(
    "html",
    [
        '<p>Читайте <a href="https://example.ru/">здесь</a></p>',
        '<p><a href="https://example.ru/">Подробнее…</a></p>',
        '<p><a href="https://example.ru/"></a></p>',
        '<p><a href="https://example.ru/">https://example.ru/</a></p>',
        '<p><a href="https://example.ru/">www.example.ru</a></p>',
        '<p><a href="http://example.ru/">Сайт школы</a></p>',
        '<p><a href="//example.ru/">Сайт школы</a></p>',
        '<p><a href="javascript:alert(1)">Сайт школы</a></p>',
    ],
)
def test_links_without_a_name_or_encryption_are_refused(html):
    assert len(text_rules.problems(html)) == 1


def test_one_problem_is_told_once():
    twice = "<p><b>Итоги</b></p>" * 2

    assert len(text_rules.problems(twice)) == 1


@pytest.mark.parametrize("text", ["Здесь", " тут ", "ПОДРОБНЕЕ!", "по ссылке"])
def test_nameless_words(text):
    assert text_rules.is_nameless(text)


def test_words_that_name_the_target():
    assert not text_rules.is_nameless("Положение о конкурсе")
