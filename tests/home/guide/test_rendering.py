"""The guide's Markdown becomes pages of the desk."""

import pytest

from home.guide import rendering
from home.guide.pages import GuidePage


def rendered(text: str) -> str:
    return rendering.render(GuidePage("voyti", "Как войти", text))


def test_links_lead_inside_the_desk():
    assert 'href="/admin/guide/novost/"' in rendered("[Новость](novost.md)")
    assert 'href="/admin/guide/"' in rendered("[Список](README.md)")
    assert 'href="/admin/guide/novost/#novost-a"' in rendered("[Новость](novost.md#novost-a)")


def test_other_links_stay_as_they_are():
    assert 'href="https://example.ru/"' in rendered("[Сайт](https://example.ru/)")


def test_pictures_come_from_the_desk_and_wait_for_their_turn():
    picture = rendered("![Вход](img/login.png)")
    assert 'src="/admin/guide/img/login.png"' in picture
    assert 'alt="Вход"' in picture
    assert 'loading="lazy"' in picture


def test_headings_go_below_the_title_and_have_addresses():
    html = rendered("## Код\n\n## Код\n")
    assert html.count("<h3 id=") == 2
    assert len(set(html.split('id="')[1:])) == 2


@pytest.mark.parametrize("text", ["<script>alert(1)</script>", "<b onclick=x>жирно</b>"])
def test_html_stays_text(text):
    assert "<script" not in rendered(text)
    assert "<b " not in rendered(text)


def test_tables_are_tables():
    assert "<th>слово</th>" in rendered("| слово | значит |\n|---|---|\n| блок | часть |")
