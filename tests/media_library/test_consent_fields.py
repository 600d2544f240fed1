"""A consent is written down on the form of the picture that needs it."""

from datetime import date, timedelta

import pytest
from django.core.files.storage import storages
from django.urls import reverse
from django.utils import timezone
from wagtail.images.forms import get_image_form

from consents.models import ConsentRecord
from core.models import CentreLogEntry
from media_library.models import PortalImage
from tests.factories.consents import ConsentRecordFactory, ConsentTextFactory, pdf
from tests.factories.media_library import ImageFactory, picture, upload
from users.models import Role

pytestmark = pytest.mark.django_db


@pytest.fixture
def text(two_centres):
    return ConsentTextFactory(site=two_centres.own.site)


@pytest.fixture
def image(two_centres):
    return ImageFactory(title="Педагоги", collection=two_centres.own.collection)


@pytest.fixture
def editor(client, two_centres):
    person = two_centres.own.person(Role.EDITOR)
    client.force_login(person)
    client.person = person
    return client


@pytest.fixture
def send(editor, image, two_centres):
    """Return a function that sends the form of the picture."""

    def send(**fields):
        own = {"title": image.title, "licence": "own", "collection": two_centres.own.collection.pk}
        sent = {name: value for name, value in {**own, **fields}.items() if value is not None}
        return editor.post(reverse("wagtailimages:edit", args=[image.pk]), sent)

    return send


def written(text, **fields):
    return {
        "people_shown": "on",
        "consent_text": text.pk,
        "consent_subject": "родители группы, 12 листов",
        "consent_given": "2026-11-01",
        "consent_until": "2030-11-01",
        **fields,
    }


def test_the_consent_is_recorded_with_the_picture(send, editor, image, text):
    send(**written(text, consent_scan=pdf()))

    image.refresh_from_db()
    record = ConsentRecord.objects.get()
    assert image.consent == record
    assert not image.is_withheld
    assert record.site == text.site
    assert timezone.localdate(record.given_at) == date(2026, 11, 1)
    assert record.until == date(2030, 11, 1)
    assert record.recorded_by == editor.person
    assert storages["private"].exists(record.scan.name)


def test_the_history_of_the_consent_begins(send, text):
    send(**written(text))

    entry = CentreLogEntry.objects.get(
        action="wagtail.create", object_id=str(ConsentRecord.objects.get().pk)
    )
    assert entry.site == text.site


def test_the_picture_may_wait_for_its_consent(send, image):
    send(people_shown="on")

    image.refresh_from_db()
    assert image.people_shown
    assert image.is_withheld


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("consent_given", "2099-01-01"),
        ("consent_given", "позавчера"),
        ("consent_given", None),
        ("consent_until", "2020-01-01"),
        ("consent_subject", None),
        ("consent_text", None),
        ("consent_scan", upload("scan.exe", b"MZ")),
        ("people_shown", None),
    ],
)
def test_what_is_wrong_is_told_at_its_field(send, image, text, field, value):
    response = send(**written(text, **{field: value}))

    assert field in response.context["form"].errors
    assert not ConsentRecord.objects.exists()
    image.refresh_from_db()
    assert not image.people_shown


def test_one_consent_is_named_not_two(send, text):
    recorded = ConsentRecordFactory(site=text.site)

    response = send(**written(text, consent=recorded.pk))

    assert "consent" in response.context["form"].errors
    assert ConsentRecord.objects.get() == recorded


def test_a_text_of_another_centre_is_not_taken(send, text, two_centres):
    foreign = ConsentTextFactory(site=two_centres.other.site)

    response = send(**written(foreign))

    assert "consent_text" in response.context["form"].errors


def test_a_draft_of_a_text_is_not_offered(editor, two_centres, text):
    draft = ConsentTextFactory(site=two_centres.own.site, draft=True)

    form = get_image_form(PortalImage)(user=editor.person)

    assert list(form.fields["consent_text"].queryset) == [text]
    assert draft not in form.fields["consent_text"].queryset


def test_authors_do_not_write_consents(two_centres, text):
    form = get_image_form(PortalImage)(user=two_centres.own.person(Role.AUTHOR))

    assert "people_shown" in form.fields
    assert not [name for name in form.fields if name.startswith("consent_")]


def test_persons_are_named_to_those_who_read_the_log(two_centres, text):
    ConsentRecordFactory(site=text.site, subject="Петрова Ольга Ивановна")

    labels = {
        role: str(get_image_form(PortalImage)(user=two_centres.own.person(role))["consent"])
        for role in (Role.EDITOR, Role.AUTHOR)
    }

    assert "Петрова" in labels[Role.EDITOR]
    assert "Петрова" not in labels[Role.AUTHOR]


def test_only_consents_in_force_are_offered_and_the_one_that_stands(two_centres, text):
    yesterday = timezone.localdate() - timedelta(days=1)
    ended, standing = ConsentRecordFactory.create_batch(2, site=text.site, until=yesterday)
    valid = ConsentRecordFactory(site=text.site)
    image = ImageFactory(consent=standing, people_shown=True)

    form = get_image_form(PortalImage)(instance=image, user=two_centres.own.person(Role.EDITOR))

    assert set(form.fields["consent"].queryset) == {standing, valid}
    assert ended not in form.fields["consent"].queryset


def test_a_picture_is_uploaded_with_its_consent(editor, two_centres, text):
    fields = {"title": "Хор", "licence": "own", "collection": two_centres.own.collection.pk}
    file = upload("hor.jpg", picture((80, 60)))

    editor.post(reverse("wagtailimages:add"), {**fields, **written(text), "file": file})

    assert PortalImage.objects.get().consent == ConsentRecord.objects.get()


def test_many_pictures_get_their_consents_one_by_one(editor, image, text, two_centres):
    prefix = f"image-{image.pk}-"
    fields = {"title": "Хор", "licence": "own", "collection": two_centres.own.collection.pk}
    sent = {prefix + name: value for name, value in {**fields, **written(text)}.items()}

    response = editor.post(reverse("wagtailimages:edit_multiple", args=[image.pk]), sent)

    assert response.json()["success"]
    image.refresh_from_db()
    assert image.consent == ConsentRecord.objects.get()
