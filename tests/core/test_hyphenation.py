"""Soft hyphens. A hyphen stands for the soft one in these tests."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core import hyphenation
from core.hyphenation import SHY, hyphenate, hyphenate_html


@pytest.mark.parametrize(
    ("text", "result"),
    [
        ("муниципального", "му-ни-ци-паль-но-го"),
        ("Электросталь", "Элек-тро-сталь"),
        ("для слабовидящих", "для сла-бо-ви-дя-щих"),
        ("кружок", "кру-жок"),
        ("театр", "театр"),
        ("МЕЖВЕДОМСТВЕННЫЙ", "МЕЖВЕДОМСТВЕННЫЙ"),
        ("почта@образование.рф", "почта@образование.рф"),
        ("образование@почта.рф", "образование@почта.рф"),
        ("образование.рф/новости", "образование.рф/новости"),
        ("Образование. Новости", "Об-ра-зо-ва-ние. Но-во-сти"),
        ("", ""),
    ],
)
def test_text(text, result):
    assert hyphenate(text, "ru").replace(SHY, "-") == result


@pytest.mark.parametrize(
    ("html", "result"),
    [
        ('<p title="новости">новости</p>', '<p title="новости">но-во-сти</p>'),
        ("<title>Новости</title><h1>Новости</h1>", "<title>Новости</title><h1>Но-во-сти</h1>"),
        ("<option>Новости</option>", "<option>Новости</option>"),
        ("<textarea>Новости</textarea>", "<textarea>Новости</textarea>"),
        ("<code>Новости</code> и новости", "<code>Новости</code> и но-во-сти"),
        ('<script type="a">"Новости"</script>', '<script type="a">"Новости"</script>'),
        ("<!-- новости <b> --><b>новости</b>", "<!-- новости <b> --><b>но-во-сти</b>"),
        ("новости&nbsp;центра", "но-во-сти&nbsp;цен-тра"),
    ],
)
def test_html(html, result):
    assert hyphenate_html(html, "ru").replace(SHY, "-") == result


def test_names_of_entities_stay_in_languages_of_the_same_letters():
    html = "<p>organisation&nbsp;&CounterClockwiseContourIntegral;</p>"

    assert hyphenate_html(html, "en").replace(SHY, "") == html
    assert "or\u00adgan" in hyphenate_html(html, "en")
    assert "&CounterClockwiseContourIntegral;" in hyphenate_html(html, "en")


@pytest.mark.parametrize("language", ["", "xx"])
def test_a_language_without_a_dictionary_stays_as_it_is(language):
    assert hyphenate("муниципального", language) == "муниципального"


@given(st.text(alphabet="абвгдежзий <>&/п.@\u00a0", max_size=80))
def test_nothing_but_soft_hyphens_is_added(html):
    assert hyphenate_html(html, "ru").replace(SHY, "") == html


def test_memory_of_words_is_bounded(monkeypatch):
    monkeypatch.setattr(hyphenation, "KEPT", 2)
    known = hyphenation._dictionary("ru").hd.cache
    hyphenate("муниципальный опорный", "ru")
    hyphenate("центр образования детей", "ru")
    hyphenate("новости", "ru")

    assert len(known) <= 3
