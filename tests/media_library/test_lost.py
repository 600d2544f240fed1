"""Pictures whose file is lost."""

from types import SimpleNamespace

import pytest
from django.template import Context, Template
from procrastinate.contrib.django.models import ProcrastinateJob

from core.models import OutboxEntry, UpkeepItem
from core.upkeep.refresh import refresh, sweep
from home.models import StandardPage
from media_library import renditions, tasks, warming
from media_library.models import PortalImage
from media_library.models.image import LOST_AFTER
from tests.factories.media_library import ImageFactory, picture, upload

pytestmark = pytest.mark.django_db


@pytest.fixture
def image(two_centres):
    return ImageFactory(collection=two_centres.own.collection)


@pytest.fixture
def lose(image):
    """Take the file away and try as often as the portal does."""
    storage, name = image.file.storage, image.file.name
    with storage.open(name) as file:
        content = file.read()
    storage.delete(name)

    def fail(times=LOST_AFTER):
        for _each in range(times):
            warming.warm_picture(PortalImage.objects.get(pk=image.pk))
        image.refresh_from_db(fields=["failed_copies"])
        return content

    return fail


def show(image, alt=None):
    template = Template("{% load media_tags %}{% photo image alt=alt %}")
    return template.render(Context({"request": SimpleNamespace(), "image": image, "alt": alt}))


def lines(centre):
    found = UpkeepItem.objects.for_site(centre.site).filter(check_key="lost-pictures")
    return list(found.values_list("title", flat=True))


def test_a_few_failures_may_pass(image, lose):
    lose(LOST_AFTER - 1)

    assert not image.is_lost
    assert "готовится" in show(image)


def test_then_the_words_stand_in_place_of_the_picture(image, lose):
    lose()
    printed = show(image)

    assert image.is_lost
    assert "готовится" not in printed
    assert "Четыре шестерни на" in printed
    assert "недоступно" in printed
    assert show(image, alt="") == ""


def test_nobody_is_asked_for_its_copies_any_more(image, lose):
    lose()
    renditions.copies(image, "ph")

    assert not ProcrastinateJob.objects.filter(task_name="media.copies_of_picture").exists()


def test_pages_and_the_desk_hear_of_it_once(image, lose, two_centres):
    lose(LOST_AFTER - 1)
    OutboxEntry.objects.all().delete()
    lose(3)

    assert OutboxEntry.objects.filter(object_pk=str(image.pk)).count() == 1
    refresh(image)
    assert lines(two_centres.own) == [image.title]
    sweep(two_centres.own.site)
    sweep(two_centres.other.site)
    assert lines(two_centres.own) == [image.title]
    assert lines(two_centres.other) == []


def test_the_job_is_tried_again_until_the_picture_counts_as_lost(image, lose):
    lose(0)
    for _each in range(LOST_AFTER - 1):
        with pytest.raises(warming.UnreadableError):
            tasks.make_copies_of_picture(image_id=image.pk)

    tasks.make_copies_of_picture(image_id=image.pk)

    image.refresh_from_db(fields=["failed_copies"])
    assert image.is_lost


def test_a_file_that_has_come_back_is_found_by_the_hour(image, lose, two_centres):
    content = lose()
    refresh(image)
    image.file.storage.save(image.file.name, upload("a.jpg", content))

    tasks.try_lost_pictures()

    image.refresh_from_db(fields=["failed_copies"])
    assert image.failed_copies == 0
    assert "<img" in show(image)
    refresh(image)
    assert lines(two_centres.own) == []


def test_one_that_has_not_come_back_stays_lost_without_a_noise(image, lose):
    lose()
    OutboxEntry.objects.all().delete()

    tasks.try_lost_pictures()

    image.refresh_from_db(fields=["failed_copies"])
    assert image.failed_copies == LOST_AFTER
    assert not OutboxEntry.objects.exists()


def test_a_new_file_is_not_lost(image, lose):
    lose()
    image.file = upload("b.jpg", picture())
    image.save()

    assert PortalImage.objects.get(pk=image.pk).failed_copies == 0


def test_a_picture_on_several_pages_fails_once_at_a_time(image, lose, two_centres):
    home = two_centres.own.home
    for title in ("Раз", "Два"):
        home.add_child(instance=StandardPage(title=title, social_image=image))
    lose(1)

    assert image.failed_copies == 1


def test_a_damaged_file_counts_as_lost(image):
    name = image.file.name
    image.file.storage.delete(name)
    image.file.storage.save(name, upload("a.jpg", b"\xff\xd8\xff nothing more"))
    for _each in range(LOST_AFTER):
        warming.warm_picture(PortalImage.objects.get(pk=image.pk))

    assert PortalImage.objects.get(pk=image.pk).is_lost
