"""Twenty pictures at once: none is lost, the page answers meanwhile; too many are refused whole."""

import io
import re

import pytest
from playwright.sync_api import expect

from media_library.models import PortalImage
from tests.factories.media_library import with_copies
from tests.factories.photos import drawing, notes_in, photo
from tests.functional.admin import enter, leave
from tests.functional.pictures import screenshot
from users.models import Role

NUMBER = 20
HELD = 10  # the picture whose answer is late
SENT = "**/admin/images/multiple/add/"

pytestmark = pytest.mark.usefixtures("clock")


@pytest.fixture
def editor(two_centres):
    return two_centres.own.person(Role.EDITOR, email="editor@example.test")


def photos(number):
    """Return so many different pictures as a person chooses them; the first knows its place."""
    made = [{"name": "foto-gps.jpg", "mimeType": "image/jpeg", "buffer": photo(orientation=6)}]
    for place in range(1, number):
        out = io.BytesIO()
        drawing((640 + place, 480)).save(out, "JPEG")
        name = f"foto-{place:02}.jpg"
        made.append({"name": name, "mimeType": "image/jpeg", "buffer": out.getvalue()})
    return made


@pytest.fixture
def form(page, portal, editor):
    """The page of uploading many."""
    enter(page, portal, editor.email)
    page.goto(portal("/admin/images/multiple/add/"))
    yield page
    leave(page)


def hold(page, place):
    """Keep back the sending of one picture; return the list that it comes to."""
    seen, held = [], []

    def pass_on(route):
        if route.request.method == "POST":
            seen.append(route)
        if len(seen) == place and not held:
            held.append(route)
        else:
            route.continue_()

    page.route(SENT, pass_on)
    return held


def test_twenty_pictures_come_one_by_one_and_the_page_is_of_use_meanwhile(form, portal):
    held = hold(form, HELD)
    form.locator("#fileupload").set_input_files(photos(NUMBER))
    rows = form.locator("#upload-list > li")
    come = form.locator("#upload-list > li.upload-success")
    expect(rows).to_have_count(NUMBER)
    expect(come).to_have_count(HELD - 1)
    share = form.locator("#overall-progress .bar")
    expect(share).to_have_text(re.compile(r"^[1-9]\d?%$"))
    screenshot("many-pictures", form, press=share)

    first = rows.first
    first.get_by_label("Название").fill("Кружок робототехники")
    first.locator("form button[type=submit]").click()
    expect(rows).to_have_count(NUMBER - 1)  # its words are kept while others are on their way
    assert PortalImage.objects.filter(title="Кружок робототехники").exists()

    held[0].continue_()
    expect(come).to_have_count(NUMBER - 1)
    assert PortalImage.objects.count() == NUMBER

    told = with_copies(PortalImage.objects.get(title="Кружок робототехники"), "cover")
    for url in (told.file.url, *(copy.url for copy in told.renditions.all())):
        answer = form.request.get(portal(url))
        assert answer.ok, url
        assert notes_in(answer.body()) == [], url


def test_more_than_the_limit_are_refused_before_the_first_is_sent(form, settings):
    form.locator("#fileupload").set_input_files(photos(settings.UPLOAD_MAX_PICTURES + 1))

    expect(form.get_by_text("За один раз – не больше 30 картинок")).to_be_visible()
    expect(form.locator("#upload-list > li")).to_have_count(0)
    form.wait_for_load_state("networkidle")
    assert not PortalImage.objects.exists()

    form.locator("#fileupload").set_input_files(photos(1))
    expect(form.locator("#upload-list > li.upload-success")).to_have_count(1)
