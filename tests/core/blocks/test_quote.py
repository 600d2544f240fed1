"""Quotations."""

from core.blocks import QuoteBlock


def test_words_and_author(html):
    printed = html(QuoteBlock(), {"text": "Важно оставить дело", "author": "Педагог"})

    assert '<blockquote class="quote">' in printed
    assert "<footer>Педагог</footer>" in printed


def test_without_an_author_there_is_no_footer(html):
    assert "<footer" not in html(QuoteBlock(), {"text": "Важно", "author": ""})


def test_markup_is_escaped(html):
    assert "<b>" not in html(QuoteBlock(), {"text": "<b>Важно</b>", "author": "<b>"})


def test_empty_words_are_refused_on_publishing_only(refusals):
    assert refusals(QuoteBlock(), {"text": "", "author": ""})
    assert refusals(QuoteBlock(), {"text": "", "author": ""}, draft=True) == []


def test_too_many_words_are_refused(refusals):
    assert refusals(QuoteBlock(), {"text": "а" * 601, "author": ""})
