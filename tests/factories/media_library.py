"""Pictures and documents for the tests: small real files made here."""

import io

import factory
from django.core.files.base import ContentFile
from django.core.files.uploadedfile import SimpleUploadedFile
from factory.django import DjangoModelFactory
from PIL import Image
from wagtail.models import Collection

from media_library import copying, renditions
from media_library.models import PortalDocument, PortalImage
from tests.factories.files import pdf

PDF = pdf()
MP4 = b"\0\0\0\x20ftypisom\0\0\x02\0isomiso2avc1mp41" + b"\0" * 500
VTT = b"WEBVTT\n\n00:01.000 --> 00:02.000\n\xd0\x94\xd0\xb0\n"


def picture(size=(1600, 1000), kind="JPEG", colour="#1b6b7a") -> bytes:
    """Return a picture of one colour as bytes."""
    buffer = io.BytesIO()
    Image.new("RGB", size, colour).save(buffer, kind)
    return buffer.getvalue()


def upload(name: str, content: bytes) -> SimpleUploadedFile:
    """Return a file as a form gives it."""
    return SimpleUploadedFile(name, content)


def with_copies(image: PortalImage, *kinds: str) -> PortalImage:
    """Return a picture with the copies that the worker makes, of all kinds if none is named."""
    copying.make(image, renditions.filters(kinds or renditions.KINDS))
    return image


class ImageFactory(DjangoModelFactory):
    """A picture of the library."""

    class Meta:
        model = PortalImage

    class Params:
        shape = (1600, 1000)

    title = factory.Sequence(lambda n: f"Снимок {n}")
    description = "Четыре шестерни на столе"
    collection = factory.LazyFunction(Collection.get_first_root_node)
    file = factory.LazyAttribute(lambda made: ContentFile(picture(made.shape), "snimok.jpg"))


class DocumentFactory(DjangoModelFactory):
    """A document of the library."""

    class Meta:
        model = PortalDocument

    class Params:
        content = PDF
        name = "Положение о конкурсе.pdf"

    title = factory.Sequence(lambda n: f"Документ {n}")
    collection = factory.LazyFunction(Collection.get_first_root_node)
    file = factory.LazyAttribute(lambda made: ContentFile(made.content, made.name))
    file_size = factory.LazyAttribute(lambda made: len(made.content))
