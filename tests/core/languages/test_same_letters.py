"""Words left in Russian say so also where the page's own language has the same letters."""

import pytest
from django.template import Context, Template
from django.utils.translation import override

from core.languages.foreign_words import mark_foreign_words
from core.languages.same_letters import OFF, ON
from core.models import CentreSettings
from core.translated.said import Said
from home.models import StandardPage

PAGE = """{% load portal_tags page_tags %}<title>{{ words }}</title>
<main{% words_language %}><p>{{ words }}</p><a title="{{ words }}">{{ words|typograph }}</a>
<b>{{ words|spoken }}</b><i>Безнең үзәк</i></main>"""


def rendered(words, language="tt", **context):
    with override(language):
        html = Template(PAGE).render(Context({"words": words, **context}))
    return mark_foreign_words(html, language)


def test_what_is_not_translated_is_marked_and_the_rest_is_not():
    html = rendered(Said("Дом детей", "ru"))

    russian = '<span lang="ru">Дом детей</span>'
    assert f"<p>{russian}</p>" in html
    assert f'<a title="Дом детей">{russian}</a>' in html
    assert f"<b>{russian}</b>" in html
    assert "<title>Дом детей</title>" in html
    assert "<i>Безнең үзәк</i>" in html
    assert ON not in html
    assert OFF not in html


def test_a_translation_is_not_marked():
    assert "lang=" not in rendered(Said("Балалар йорты", "tt"))


def test_signs_of_html_stay_words():
    assert '<p><span lang="ru">А &lt;b&gt; Б</span></p>' in rendered(Said("А <b> Б", "ru"))


@pytest.mark.parametrize("language", ["ru", "en"])
def test_other_letters_need_no_marks(language):
    with override(language):
        html = Template(PAGE).render(Context({"words": Said("Дом детей", "ru")}))

    assert ON not in html


def test_a_page_that_repeats_its_original_says_so():
    page = StandardPage(title="О нас", alias_of_id=1)

    assert '<main lang="ru">' in rendered("слова", page=page)
    assert "<main>" in rendered("слова", page=StandardPage(title="Безнең турында"))


def test_settings_of_a_centre_keep_what_is_said_in_the_language():
    centre = CentreSettings(
        short_name="МОЦ", full_name="Дом детей", translations={"tt": {"short_name": "МҮҮ"}}
    )
    with override("tt"):
        heard = centre.in_active_language()
        assert f"{heard.short_name} {heard.full_name}" == "МҮҮ Дом детей"
        assert rendered(heard.full_name).count('<span lang="ru">') == 3
        assert "lang=" not in rendered(heard.short_name)
    assert centre.short_name == "МОЦ"
