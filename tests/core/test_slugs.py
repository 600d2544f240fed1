"""Addresses made from Russian titles."""

import json
import re

import pytest
from anyascii import anyascii
from django.core.exceptions import ValidationError

from core import slugs
from core.page_address import RESERVED
from core.slug_field import PortalSlugInput
from home.models import StandardPage


@pytest.mark.parametrize(
    ("title", "slug"),
    [
        ("О центре", "o-tsentre"),
        ("Положение", "polozhenie"),
        ("Документы", "dokumenty"),
        ("Структура", "struktura"),
        ("Контакты", "kontakty"),
        ("Новости", "novosti"),
        ("Поиск", "poisk"),
        ("Карта сайта", "karta-sayta"),
        ("Независимая оценка", "nezavisimaya-otsenka"),
        ("Практики", "praktiki"),
        ("Организации", "organizatsii"),
        ("Мероприятия", "meropriyatiya"),
        ("Курсы", "kursy"),
        ("Методика", "metodika"),
        ("Объявление: ёж, щука & съезд!", "obyavlenie-ezh-shchuka-sezd"),
        ("№ 372 «Росток» – 2022", "no-372-rostok-2022"),
        ("  Ещё   раз – ЁЛКА ", "eshche-raz-elka"),
        ("Élan 3D", "elan-3d"),
        ("«…»", ""),
    ],
)
def test_a_title_becomes_an_address(title, slug):
    assert slugs.make_slug(title) == slug


@pytest.mark.parametrize("letter", "абвгдеёжзийклмнопрстуфхцчшщъыьэюя")
def test_the_table_is_that_of_anyascii(letter):
    plain = re.sub(r"[^a-z]", "", anyascii(letter).lower())

    assert slugs.make_slug(f"а{letter}а") == f"a{plain}a"
    assert slugs.make_slug(f"А{letter.upper()}А") == f"a{plain}a"


def test_a_long_title_is_cut_at_a_word():
    title = "Муниципальный опорный центр дополнительного образования детей городского округа"
    slug = slugs.make_slug(title)

    assert slug == "munitsipalnyy-opornyy-tsentr-dopolnitelnogo-obrazovaniya"
    assert len(slug) <= slugs.MAX_LENGTH
    assert len(slugs.make_slug("я" * 100)) == slugs.MAX_LENGTH


def test_the_field_of_the_admin_gets_the_same_rules():
    attrs = PortalSlugInput().attrs

    assert attrs["data-w-slug-locale-value"] == "und"
    sent = json.loads(attrs["data-w-slug-formatters-value"])
    assert [(pattern, replacement) for (pattern, _flags), replacement in sent] == slugs.rules()


def test_a_page_without_an_address_gets_one_from_its_title(two_centres):
    home = two_centres.own.home
    first = home.add_child(instance=StandardPage(title="Щука и ёж"))
    second = home.add_child(instance=StandardPage(title="Щука и ёж"))
    nameless = home.add_child(instance=StandardPage(title="…"))

    assert [first.slug, second.slug, nameless.slug] == [
        "shchuka-i-ezh",
        "shchuka-i-ezh-2",
        "stranitsa",
    ]


@pytest.mark.parametrize("slug", ["poisk", "karta-sayta", "en", "ru", "healthz", "admin", "vhod"])
def test_a_reserved_address_is_refused_under_the_front_page(two_centres, slug):
    with pytest.raises(ValidationError) as error:
        two_centres.own.home.add_child(instance=StandardPage(title="Страница", slug=slug))

    assert "занят разделом портала" in str(error.value.message_dict["slug"])


def test_deeper_a_reserved_word_is_an_address_like_any_other(two_centres):
    page = two_centres.own.home.add_child(instance=StandardPage(title="Страница"))

    assert page.add_child(instance=StandardPage(title="Поиск")).slug == "poisk"


def test_later_sections_are_reserved_already():
    assert {"programmy", "organizatsii", "praktiki", "meropriyatiya", "kursy"} <= RESERVED
