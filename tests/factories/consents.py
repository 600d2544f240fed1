"""Consents for the tests."""

import io
from datetime import timedelta

import factory
from django.core.files.uploadedfile import SimpleUploadedFile
from django.utils import timezone
from factory.django import DjangoModelFactory
from PIL import Image

from consents.models import ConsentKind, ConsentRecord, ConsentText, WithdrawalRequest

PDF = b"%PDF-1.7\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n"


def pdf(name="согласие Ивановой.pdf", content=PDF):
    """Return an uploaded PDF."""
    return SimpleUploadedFile(name, content, "application/pdf")


def picture(kind="PNG", name="scan.png"):
    """Return an uploaded picture."""
    target = io.BytesIO()
    Image.new("RGB", (8, 8), "white").save(target, kind)
    return SimpleUploadedFile(name, target.getvalue())


class ConsentTextFactory(DjangoModelFactory):
    """A published text; `draft=True` leaves it a draft."""

    class Meta:
        model = ConsentText

    class Params:
        draft = factory.Trait(published_at=None)

    kind = ConsentKind.PHOTO
    title = "Согласие на обнародование изображения"
    body = "<p>Даю согласие оператору: МУ «Пример».</p>"
    effective_from = factory.LazyFunction(lambda: timezone.localdate() - timedelta(days=3650))
    published_at = factory.LazyFunction(lambda: timezone.now() - timedelta(days=3650))


class ConsentRecordFactory(DjangoModelFactory):
    """A consent on paper given yesterday under a text of its centre."""

    class Meta:
        model = ConsentRecord

    text = factory.SubFactory(ConsentTextFactory, site=factory.SelfAttribute("..site"))
    subject = "Петрова Ольга Ивановна"
    given_at = factory.LazyFunction(lambda: timezone.now() - timedelta(days=1))


class WithdrawalRequestFactory(DjangoModelFactory):
    """A request by the public form."""

    class Meta:
        model = WithdrawalRequest

    contact = "olga@example.test"
    message = "Снимите фотографию с новости о фестивале"
