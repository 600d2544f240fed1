"""Forms of pictures in the desk."""

import pytest
from wagtail.images.forms import get_image_form

from media_library.models import PortalImage
from tests.factories.media_library import picture, upload
from users.models import Role

pytestmark = pytest.mark.django_db


@pytest.fixture
def form(two_centres):
    def make(name, content, **data):
        fields = {"title": "Снимок", "licence": "own", "collection": two_centres.own.collection.pk}
        return get_image_form(PortalImage)(
            fields | data,
            {"file": upload(name, content)},
            user=two_centres.own.person(Role.EDITOR),
        )

    return make


@pytest.mark.parametrize(
    ("name", "kind"), [("a.jpg", "JPEG"), ("a.png", "PNG"), ("a.webp", "WEBP"), ("a.avif", "AVIF")]
)
def test_four_formats_are_taken(form, name, kind):
    made = form(name, picture((80, 60), kind))

    assert made.is_valid(), made.errors


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("a.svg", b'<svg xmlns="http://www.w3.org/2000/svg"/>'),
        ("a.png", b'<svg xmlns="http://www.w3.org/2000/svg"/>'),
        ("a.jpg", b"MZ" + b"\0" * 300),
        ("a.jpg", picture((8, 6), "PNG")),
        ("a.gif", picture((8, 6), "GIF")),
        ("a.jpg", picture((8, 6))[:60]),
        ("a.jpg", picture((900, 600))[:-900]),
    ],
)
def test_everything_else_is_refused(form, name, content):
    assert "file" in form(name, content).errors


def test_a_decompression_bomb_is_refused(form):
    bomb = picture((12_000, 9_000), "PNG")

    assert len(bomb) < 1_000_000
    assert "file" in form("a.png", bomb).errors


def test_a_heavy_file_is_refused(form):
    assert "file" in form("a.jpg", picture((8, 6)) + b"\0" * (16 * 1024 * 1024)).errors


def test_consents_of_another_centre_are_not_offered(form, two_centres):
    made = form("a.jpg", picture((8, 6)))
    sites = set(made.fields["consent"].queryset.values_list("site", flat=True))

    assert two_centres.other.site.pk not in sites


def test_a_consent_of_another_centre_is_refused(form, foreign_consent):
    made = form("a.jpg", picture((8, 6)), consent=foreign_consent.pk)

    assert "consent" in made.errors


@pytest.fixture
def foreign_consent(two_centres):
    from django.utils import timezone

    from consents.models import ConsentKind, ConsentRecord, ConsentText

    text = ConsentText.objects.create(
        site=two_centres.other.site,
        kind=ConsentKind.PHOTO,
        version=1,
        title="Согласие",
        body="<p>Да.</p>",
        published_at=timezone.now(),
    )
    return ConsentRecord.objects.create(site=two_centres.other.site, text=text, subject="родители")


@pytest.mark.parametrize("licence", ["permission", "cc-by", "cc-by-sa"])
def test_a_picture_of_others_is_not_taken_without_its_author(form, licence):
    content = picture((80, 60))

    assert "source" in form("a.jpg", content, licence=licence, source=" ").errors
    assert form("a.jpg", content, licence=licence, source="И. Иванов").is_valid()


@pytest.mark.parametrize("licence", ["own", "free"])
def test_own_and_free_pictures_need_no_author(form, licence):
    assert form("a.jpg", picture((80, 60)), licence=licence).is_valid()
