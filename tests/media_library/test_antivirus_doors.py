"""No file comes into the library past the antivirus, whichever door it is brought to."""

import pytest
from django.core.exceptions import ValidationError
from django.urls import reverse

from media_library.models import PortalDocument, PortalImage
from tests.core.antivirus.servers import EICAR, fake_clamd
from tests.factories.files import pdf
from tests.factories.media_library import MP4, PDF, DocumentFactory, ImageFactory, picture, upload
from users.models import Role

pytestmark = pytest.mark.django_db
DOCUMENTS = [
    ("a.pdf", PDF),
    ("a.txt", b"clean"),
    ("a.mp4", MP4),
    ("a.jpg", picture((80, 60))),
]
INFECTED = [(name, content + b"\n" + EICAR) for name, content in DOCUMENTS]


@pytest.fixture(autouse=True)
def scanner(settings):
    """Name a scanner in the settings."""
    with fake_clamd() as settings.CLAMAV_URL:
        yield settings


@pytest.fixture
def desk(client, two_centres):
    client.force_login(two_centres.own.person(Role.EDITOR))
    return client


@pytest.fixture
def send(desk, two_centres):
    """Return functions that bring a file to each door of the desk and give the answer's words."""
    collection = two_centres.own.collection.pk
    words = {"title": "Файл", "collection": collection, "licence": "own"}

    def brought(url, fields):
        return desk.post(reverse(url), fields).content.decode()

    def in_window(kind):
        prefix = f"{kind}-chooser-upload-"
        return lambda file: brought(
            f"wagtail{'docs' if kind == 'document' else 'images'}_chooser:create",
            {f"{prefix}{key}": value for key, value in (words | {"file": file}).items()},
        )

    return {
        "document": lambda file: brought("wagtaildocs:add", words | {"file": file}),
        "documents": lambda file: brought("wagtaildocs:add_multiple", words | {"files[]": file}),
        "document in a window": in_window("document"),
        "picture": lambda file: brought("wagtailimages:add", words | {"file": file}),
        "pictures": lambda file: brought("wagtailimages:add_multiple", words | {"files[]": file}),
        "picture in a window": in_window("image"),
    }


def is_told(answer):
    return "антивирус" in answer.lower() or r"\u043d\u0442\u0438\u0432\u0438\u0440" in answer


@pytest.mark.parametrize(("name", "content"), INFECTED, ids=[name for name, _ in INFECTED])
@pytest.mark.parametrize("door", ["document", "documents", "document in a window"])
def test_an_infected_document_or_video_is_refused(send, door, name, content):
    assert is_told(send[door](upload(name, content)))
    assert not PortalDocument.objects.exists()


@pytest.mark.parametrize(("name", "content"), DOCUMENTS, ids=[name for name, _ in DOCUMENTS])
def test_a_clean_one_is_kept_as_seen(send, name, content):
    send["document"](upload(name, content))

    assert PortalDocument.objects.get().scan == "clean"


@pytest.mark.parametrize("door", ["picture", "pictures", "picture in a window"])
def test_an_infected_picture_is_refused(send, door):
    assert is_told(send[door](upload("a.jpg", picture((80, 60)) + EICAR)))
    assert not PortalImage.objects.exists()


def test_a_clean_picture_is_kept(send):
    send["picture"](upload("a.jpg", picture((80, 60))))

    assert PortalImage.objects.get().file_size


def test_a_picture_brought_by_code_is_looked_through_too(two_centres):
    with pytest.raises(ValidationError, match=r"[Аа]нтивирус"):
        ImageFactory(file=upload("a.jpg", picture((80, 60)) + EICAR))


def test_a_new_file_of_an_old_document_is_looked_through(desk, two_centres):
    document = DocumentFactory(collection=two_centres.own.collection)
    data = {"title": "Файл", "collection": document.collection_id}
    data["file"] = upload("a.pdf", PDF + EICAR)
    answer = desk.post(reverse("wagtaildocs:edit", args=[document.pk]), data)

    assert is_told(answer.content.decode())
    assert not document.versions.exists()


def test_a_new_file_of_an_old_picture_is_looked_through(desk, two_centres):
    image = ImageFactory(collection=two_centres.own.collection)
    data = {"title": "Снимок", "collection": image.collection_id, "licence": "own"}
    data["file"] = upload("b.jpg", picture((80, 60)) + EICAR)
    answer = desk.post(reverse("wagtailimages:edit", args=[image.pk]), data)

    assert is_told(answer.content.decode())
    assert PortalImage.objects.get().file.name == image.file.name


def test_the_file_of_an_act_comes_through_the_same_window(client, two_centres):
    """An act names a document of the library, and has no file of its own."""
    from django.db.models import FileField

    from acts.models import NormativeAct

    fields = NormativeAct._meta.get_fields()
    assert not [each for each in fields if isinstance(each, FileField)]
    assert NormativeAct._meta.get_field("document").related_model is PortalDocument


@pytest.mark.parametrize("door", ["document", "documents", "picture", "pictures"])
def test_while_a_required_scanner_is_away_nothing_is_taken(send, scanner, door):
    scanner.CLAMAV_URL, scanner.CLAMAV_REQUIRED = "unix:///nowhere/clamd.ctl", True
    content = picture((80, 60)) if "picture" in door else pdf("Текст")
    name = "a.jpg" if "picture" in door else "a.pdf"

    assert is_told(send[door](upload(name, content)))
    assert not PortalDocument.objects.exists()
    assert not PortalImage.objects.exists()
