"""Pictures in a body."""

import pytest

from media_library.blocks import PictureBlock
from tests.factories.media_library import ImageFactory, with_copies

pytestmark = pytest.mark.django_db


def value(image=None, **fields):
    empty = {"alt": "", "decorative": False, "caption": "", "source": "", "layout": "auto"}
    return {"image": image, **empty, **fields}


def raw(image, **fields):
    return value(image.pk, **fields)


@pytest.fixture
def shown():
    return with_copies(ImageFactory(), "ph")


def test_a_figure_with_caption_and_source(html, shown):
    printed = html(PictureBlock(), raw(shown, caption="Утро у реки", source="МОЦ"))

    assert printed.strip().startswith('<figure class="media"><picture>')
    assert "Утро у\u00a0реки" in printed
    assert "МОЦ" in printed


def test_the_description_of_the_library_is_the_default(html, shown):
    assert 'alt="Четыре шестерни на столе"' in html(PictureBlock(), raw(shown))


def test_the_words_of_the_place_win(html, shown):
    assert 'alt="Механизм"' in html(PictureBlock(), raw(shown, alt="Механизм"))


def test_decoration_has_no_words(html, shown):
    assert 'alt=""' in html(PictureBlock(), raw(shown, decorative=True))


def test_the_source_of_the_library_is_the_default(html):
    assert "Станция юных" in html(PictureBlock(), raw(ImageFactory(source="Станция юных")))


def test_without_caption_and_source_there_is_no_figcaption(html):
    assert "<figcaption" not in html(PictureBlock(), raw(ImageFactory()))


@pytest.mark.parametrize(
    ("shape", "layout", "kind"),
    [
        ((1500, 1000), "auto", "ph"),
        ((900, 1200), "auto", "ph--fit"),
        ((2400, 900), "auto", "ph--wide"),
        ((1500, 1000), "whole", "ph--fit"),
    ],
)
def test_the_shape_decides_how_it_is_shown(shape, layout, kind):
    picture = PictureBlock().normalize(value(ImageFactory.build(shape=shape), layout=layout))
    picture["image"].width, picture["image"].height = shape

    assert picture.kind == kind


def test_a_picture_without_words_is_a_draft(refusals):
    silent = value(ImageFactory(description=""))

    assert len(refusals(PictureBlock(), silent)) == 1
    assert refusals(PictureBlock(), silent, draft=True) == []


def test_a_decorative_picture_is_published(refusals):
    assert refusals(PictureBlock(), value(ImageFactory(description=""), decorative=True)) == []


def test_words_and_decoration_together_are_refused(refusals):
    both = value(ImageFactory(), alt="Механизм", decorative=True)

    assert len(refusals(PictureBlock(), both, draft=True)) == 1


def test_a_picture_is_needed_to_publish(refusals):
    assert refusals(PictureBlock(), value(alt="Механизм"))
    assert refusals(PictureBlock(), value(alt="Механизм"), draft=True) == []


def test_words_are_escaped(html):
    printed = html(PictureBlock(), raw(ImageFactory(), alt='"><i>', caption="<i>", source="<i>"))

    assert "<i>" not in printed
