"""Galleries."""

import pytest

from core.blocks import BodyBlock
from media_library.blocks import GalleryBlock
from tests.factories.media_library import ImageFactory, with_copies

pytestmark = pytest.mark.django_db


def picture(image, **fields):
    empty = {"alt": "", "decorative": False, "caption": "", "source": "", "layout": "auto"}
    return {"image": image, **empty, **fields}


def test_all_pictures_are_in_sight(html):
    images = [ImageFactory(), ImageFactory(shape=(600, 900))]
    printed = html(GalleryBlock(), {"pictures": [picture(image.pk) for image in images]})

    assert printed.startswith('<div class="gallery">')
    assert printed.count("<figure") == 2
    assert "ph--fit" not in printed


def test_one_picture_is_no_gallery(refusals):
    one = {"pictures": [picture(ImageFactory())]}

    assert refusals(GalleryBlock(), one)
    assert refusals(GalleryBlock(), one, draft=True) == []


def test_every_picture_needs_words(refusals):
    silent = {"pictures": [picture(ImageFactory(description="")) for _number in range(2)]}

    assert len(refusals(GalleryBlock(), silent)) == 2


def test_a_body_with_many_pictures_takes_two_queries(django_assert_num_queries):
    images = [with_copies(ImageFactory(shape=(300, 200)), "ph") for _number in range(10)]
    keys = [image.pk for image in images]
    gallery = {"pictures": [picture(key) for key in keys[5:]]}
    body = BodyBlock()
    value = body.to_python(
        [
            *({"type": "picture", "value": picture(key), "id": str(key)} for key in keys[:5]),
            {"type": "gallery", "value": gallery, "id": "g"},
        ]
    )

    with django_assert_num_queries(2):  # pictures, their copies
        printed = str(body.render(value))

    assert printed.count("<picture>") == 10
