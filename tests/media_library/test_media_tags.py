"""Pictures and files as pages show them."""

from types import SimpleNamespace

import pytest
from django.template import Context, Template

from media_library.models import PortalDocument
from tests.factories.media_library import DocumentFactory, ImageFactory

pytestmark = pytest.mark.django_db


def show(tag, images="on", **context):
    request = SimpleNamespace(appearance=SimpleNamespace(images=images))
    template = Template("{% load media_tags %}{% " + tag + " %}")
    return template.render(Context({"request": request, **context}))


def test_a_picture_has_webp_jpeg_size_and_words():
    printed = show('photo image alt="Шестерни"', image=ImageFactory())

    assert printed.startswith('<picture><source type="image/webp" srcset="')
    assert '<img class="ph" src="' in printed
    assert 'alt="Шестерни" width="1280" height="720" loading="lazy" decoding="async"' in printed


def test_words_of_the_library_are_the_default():
    assert 'alt="Четыре шестерни на столе"' in show("photo image", image=ImageFactory())


def test_decoration_has_empty_words():
    assert 'alt=""' in show('photo image alt=""', image=ImageFactory())


def test_the_first_picture_is_not_lazy():
    assert "loading" not in show("photo image lazy=False", image=ImageFactory())


@pytest.mark.parametrize(
    ("kind", "css"), [("cover", "cover"), ("ph--fit", "ph ph--fit"), ("ph--wide", "ph ph--wide")]
)
def test_kinds_are_classes(kind, css):
    assert f'class="{css}"' in show(
        f'photo image kind="{kind}"', image=ImageFactory(shape=(300, 200))
    )


def test_own_classes_are_added():
    image = ImageFactory(shape=(300, 200))

    assert 'class="cover fp-b"' in show('photo image kind="cover" css="fp-b"', image=image)


def test_words_are_escaped():
    assert "<b>" not in show("photo image alt=words", image=ImageFactory(), words='"><b>')


def test_with_pictures_off_words_stand_in_a_frame():
    printed = show('photo image alt="Шестерни" kind="cover"', "off", image=ImageFactory())

    assert "<img" not in printed
    assert "noimg noimg--cover" in printed
    assert "Шестерни" in printed


def test_with_pictures_off_decoration_is_gone():
    assert show('photo image alt=""', "off", image=ImageFactory()) == ""


def test_no_picture_prints_nothing():
    assert show("photo image", image=None) == ""


def test_a_lost_picture_leaves_its_words():
    image = ImageFactory()
    image.file.storage.delete(image.file.name)

    assert "Четыре шестерни" in show("photo image", image=image)


def test_a_poster_is_an_address():
    assert show("poster_url image", image=ImageFactory()).endswith(".jpg")
    assert show("poster_url image", "off", image=ImageFactory()) == ""
    assert show("poster_url image", image=None) == ""


def test_a_file_has_a_format_and_a_size():
    document = DocumentFactory(title="Положение", file_size=1024)
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
