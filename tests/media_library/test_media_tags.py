"""Pictures and files as pages show them."""

from types import SimpleNamespace

import pytest
from django.template import Context, Template

from media_library.models import PortalDocument
from media_library.templatetags import media_tags
from tests.factories.media_library import DocumentFactory, ImageFactory, with_copies

pytestmark = pytest.mark.django_db


def image(**fields):
    """A picture with its copies."""
    return with_copies(ImageFactory(**fields))


def show(tag, images="on", **context):
    request = SimpleNamespace(appearance=SimpleNamespace(images=images))
    template = Template("{% load media_tags %}{% " + tag + " %}")
    return template.render(Context({"request": request, **context}))


def test_a_picture_has_webp_jpeg_size_and_words():
    printed = show('photo image alt="Шестерни"', image=image())

    assert printed.startswith('<picture><source type="image/webp" srcset="')
    assert '<img class="ph" src="' in printed
    assert 'alt="Шестерни" width="1280" height="720" loading="lazy" decoding="async"' in printed


def test_words_of_the_library_are_the_default():
    assert 'alt="Четыре шестерни на столе"' in show("photo image", image=image())


def test_decoration_has_empty_words():
    assert 'alt=""' in show('photo image alt=""', image=image())


def test_the_first_picture_is_not_lazy():
    assert "loading" not in show("photo image lazy=False", image=image())


@pytest.mark.parametrize(
    ("kind", "css"), [("cover", "cover"), ("ph--fit", "ph ph--fit"), ("ph--wide", "ph ph--wide")]
)
def test_kinds_are_classes(kind, css):
    assert f'class="{css}"' in show(f'photo image kind="{kind}"', image=image(shape=(300, 200)))


def test_own_classes_are_added():
    image = ImageFactory(shape=(300, 200))

    assert 'class="cover fp-b"' in show('photo image kind="cover" css="fp-b"', image=image)


def test_words_are_escaped():
    assert "<b>" not in show("photo image alt=words", image=image(), words='"><b>')


def test_with_pictures_off_words_stand_in_a_frame():
    printed = show('photo image alt="Шестерни" kind="cover"', "off", image=image())

    assert "<img" not in printed
    assert "noimg noimg--cover" in printed
    assert "Шестерни" in printed


def test_with_pictures_off_decoration_is_gone():
    assert show('photo image alt=""', "off", image=image()) == ""


def test_no_picture_prints_nothing():
    assert show("photo image", image=None) == ""


def test_a_picture_that_is_being_prepared_has_a_frame_of_its_shape():
    printed = show("photo image", image=ImageFactory(shape=(1600, 1000)))

    assert 'class="ph" viewBox="0 0 1280 720" width="1280" height="720"' in printed
    assert "Изображение готовится" in printed
    assert "Четыре шестерни на столе" in printed
    assert "<img" not in printed


def test_the_frame_of_a_decoration_says_nothing_more():
    assert "vh" not in show('photo image alt=""', image=ImageFactory())


def test_a_preview_shows_what_there_is_even_of_the_desk():
    waiting = ImageFactory(people_shown=True)
    waiting.get_rendition("max-165x165")
    request = SimpleNamespace(is_preview=True)

    assert "<img" in show("photo image", image=waiting, request=request)


def test_a_poster_is_an_address():
    assert show("poster_url image", image=image()).endswith(".jpg")
    assert show("poster_url image", "off", image=image()) == ""
    assert show("poster_url image", image=None) == ""


def test_a_file_has_a_format_and_a_size():
    document = DocumentFactory(title="Положение")
    document.file_size = 1024
    printed = show("file_item document", document=document)

    assert printed.startswith('<li><b aria-hidden="true">PDF</b>')
    assert ">Положение</a>" in printed
    assert "PDF, 1,0" in printed


def test_a_file_says_whether_it_is_accessible():
    document = DocumentFactory(accessibility=PortalDocument.Accessibility.SCAN)

    assert str(PortalDocument.Accessibility.SCAN.label) in show(
        "file_item document", document=document
    )


def test_another_title_and_its_escaping():
    printed = show("file_item document title", document=DocumentFactory(), title="<b>")

    assert "&lt;b&gt;" in printed


def test_no_file_prints_nothing():
    assert show("file_item document", document=None) == ""


@pytest.mark.parametrize(
    ("fields", "here", "words"),
    [
        ({}, "", ""),
        ({"source": "И. Петров"}, "", "Источник: И. Петров"),
        ({"source": "И. Петров"}, "Архив", "Источник: Архив"),
        ({"source": "И. Петров", "licence": "cc-by"}, "", "Источник: И. Петров. Лицензия: CC BY"),
        ({"licence": "cc-by-sa"}, "", "Лицензия: CC BY-SA"),
    ],
)
def test_the_public_reads_whose_a_picture_is(fields, here, words):
    assert media_tags.credit(ImageFactory.build(**fields), here) == words


def test_without_a_picture_nobody_is_named():
    assert media_tags.credit(None) == ""
