"""Copies of pictures made by the worker."""

from collections import defaultdict
from datetime import timedelta

import pytest
from django.utils import timezone
from procrastinate.contrib.django.models import ProcrastinateJob

from consents import withdrawal
from core.blocks import BodyBlock
from core.models import OutboxEntry
from core.outbox.drain import drain
from media_library import renditions, tasks, warming
from media_library.models import PortalImage, PortalRendition
from tests.factories.consents import ConsentRecordFactory
from tests.factories.media_library import ImageFactory
from tests.factories.news import add_photos, make_index, make_news

pytestmark = pytest.mark.django_db

COVER = {"fill-480x320|format-webp", "fill-960x640|format-webp", "fill-960x640|format-jpeg"}
PHOTO = {
    "fill-480x270|format-webp",
    "fill-800x450|format-webp",
    "fill-1280x720|format-webp",
    "fill-1280x720|format-jpeg",
}
SOCIAL = {"fill-1200x630|format-jpeg"}


@pytest.fixture
def image():
    return ImageFactory()


@pytest.fixture
def page(two_centres, image):
    page = two_centres.own.home
    page.social_image = image
    page.save()
    return page


def specs(image):
    return set(PortalRendition.objects.filter(image=image).values_list("filter_spec", flat=True))


def work():
    """Work off the outbox and the jobs it has left, as the worker does, till nothing is left."""
    drain()
    for job in ProcrastinateJob.objects.filter(task_name__startswith="media.").order_by("id"):
        ProcrastinateJob.objects.filter(pk=job.pk).update(task_name="done")
        {
            "media.copies_of_page": tasks.make_copies_of_page,
            "media.copies_of_picture": tasks.make_copies_of_picture,
        }[job.task_name](**job.args)


def test_a_new_picture_gets_the_copies_that_pages_may_want(image):
    work()

    assert specs(image) == COVER | PHOTO


@pytest.mark.parametrize(
    ("shape", "operation"), [((600, 900), "max-720x960"), ((2400, 800), "fill-1520x570")]
)
def test_portraits_and_panoramas_get_theirs(shape, operation):
    image = ImageFactory(shape=shape)
    work()

    assert f"{operation}|format-webp" in specs(image)


def test_a_published_page_has_what_it_shows(page, image):
    tasks.make_copies_of_page(page_id=page.pk)

    assert specs(image) == SOCIAL


def test_models_say_which_kinds_they_show(two_centres, image):
    news = make_news(make_index(two_centres.own), cover=image)
    add_photos(news, 1)
    photo = news.photos.get()

    warming.warm_page(news)

    assert specs(image) == COVER | PHOTO
    assert specs(photo.image) == PHOTO


def test_a_model_that_says_nothing_gets_every_kind():
    assert set(warming._kinds(PortalImage, "file")) == set(renditions.PAGE_KINDS)


def test_drafts_and_what_is_gone_need_nothing(page, image):
    page.unpublish()

    tasks.make_copies_of_page(page_id=page.pk)
    tasks.make_copies_of_page(page_id=0)
    tasks.make_copies_of_picture(image_id=0)

    assert specs(image) == set()


def test_a_page_kept_with_frames_is_made_anew_once(page):
    OutboxEntry.objects.all().delete()

    assert warming.warm_page(page) == 1
    assert warming.warm_page(page) == 0
    assert OutboxEntry.objects.filter(model=page._meta.label, public=True).count() == 1


def test_blocks_need_the_kinds_they_show(image):
    portrait = ImageFactory(shape=(600, 900))
    words = {"alt": "Да", "decorative": False, "caption": "", "source": "", "layout": "auto"}
    body = BodyBlock().to_python(
        [
            {"type": "picture", "value": {"image": portrait.pk, **words}, "id": "1"},
            {"type": "gallery", "value": {"pictures": [{"image": image.pk, **words}]}, "id": "2"},
            {"type": "video", "value": {"poster": portrait.pk}, "id": "3"},
        ]
    )
    needs = defaultdict(set)

    warming._collect(body, needs)

    assert needs == {portrait.pk: {"ph--fit", "ph"}, image.pk: {"ph"}}


def test_a_new_point_of_interest_makes_new_copies(page, image):
    warming.warm_page(page)
    image.focal_point_x, image.focal_point_y = 1500, 900
    image.focal_point_width = image.focal_point_height = 20
    image.save()

    warming.warm_picture(PortalImage.objects.get(pk=image.pk))

    social = PortalRendition.objects.filter(image=image, filter_spec__in=SOCIAL)
    assert len(set(social.values_list("focal_point_key", flat=True))) == 2


def test_a_lost_file_does_not_stop_the_worker(page, image, caplog):
    image.file.storage.delete(image.file.name)

    assert warming.warm_page(page) == 0
    assert "cannot be read" in caplog.text


def test_people_without_a_consent_are_not_copied():
    image = ImageFactory(people_shown=True)
    work()

    assert specs(image) == set()


def test_copies_go_when_people_are_noticed_later(image):
    work()
    image.people_shown = True
    image.save()
    work()

    assert specs(image) == set()


def test_copies_come_back_with_a_longer_term(two_centres, image):
    today = timezone.localdate()
    consent = ConsentRecordFactory(site=two_centres.own.site, until=today - timedelta(days=1))
    PortalImage.objects.filter(pk=image.pk).update(people_shown=True, consent=consent)
    withdrawal.lapse(consent)
    work()
    assert specs(image) == set()

    consent.until = today + timedelta(days=30)
    consent.save()
    work()

    assert specs(image) == COVER | PHOTO
