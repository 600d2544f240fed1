"""Titles and descriptions that search engines show whole."""

import pytest
from django.template import Context, Template

from core import document_head
from core.models import CentreSettings

CENTRE = CentreSettings(
    short_name="МОЦ Пример",
    full_name="Муниципальный опорный центр дополнительного образования детей города Пример",
)
LONG = "Положение о муниципальном опорном центре дополнительного образования детей " * 3


class TestTitle:
    def test_names_the_centre(self):
        assert document_head.title("Новости", CENTRE) == "Новости – МОЦ Пример"

    def test_does_not_name_the_centre_twice(self):
        assert document_head.title("МОЦ Пример сегодня", CENTRE) == "МОЦ Пример сегодня"

    def test_leaves_the_centre_out_where_both_do_not_fit(self):
        own = "Открыта запись в кружки технической направленности на весь зимний модуль"

        assert document_head.title(own, CENTRE) == own

    def test_is_cut_after_a_whole_word(self):
        title = document_head.title(LONG, CENTRE)

        assert len(title) <= 80
        assert title.endswith("…")
        assert f"{title[:-1]} " in LONG

    def test_stands_without_a_centre(self):
        assert document_head.title("Новости", CentreSettings()) == "Новости"


class TestDescription:
    @pytest.mark.parametrize("own", ["", "Коротко.", "Адрес и телефон", LONG, "слово" * 90])
    def test_is_neither_short_nor_long(self, own):
        assert 60 <= len(document_head.description(own, "Контакты", CENTRE)) <= 200

    def test_a_good_one_stays_as_it_is(self):
        own = "Кружки и секции города, проверенные практики и независимая оценка качества."

        assert document_head.description(own, "Главная", CENTRE) == own

    def test_a_short_one_is_completed_by_section_and_centre(self):
        text = document_head.description("Адрес и телефон", "Контакты", CENTRE)

        assert text.startswith("Адрес и телефон. Контакты – Муниципальный опорный центр")

    def test_says_what_the_portal_is_for_without_settings(self):
        assert len(document_head.description("", "Новости", CentreSettings())) >= 60


def render(text, **context):
    return Template("{% load head_tags %}" + text).render(Context(context))


class TestTags:
    def test_escaped_words_are_not_escaped_twice(self):
        html = render("{% document_title %}", title="Дом &amp; школа", centre=CENTRE)

        assert html == "Дом &amp; школа – МОЦ Пример"

    def test_description_is_escaped(self):
        own = "&lt;script&gt; – так начинается то, чего в описании страницы быть не должно"

        assert "<script>" not in render(
            "{% document_description %}", description=own, title="", centre=CENTRE
        )
