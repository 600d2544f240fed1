"""No request of a visitor makes a copy of a picture, whatever page it is."""

import pytest
from wagtail.models import Site

from core.centres import pages_of
from media_library.models import PortalImage, PortalRendition
from media_library.warming import warm_page
from news.models import NewsPage

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("demo")]

OTHERS = [
    "/novosti/rss/",
    "/novosti/atom/",
    "/novosti/feed.json",
    "/novosti/?q=кружок",
    "/poisk/?q=кружок",
    "/karta-sayta/",
    "/news-sitemap.xml",
    "/sitemap.xml",
]


@pytest.fixture(params=["localhost", "tver.localhost"])
def site(request):
    return Site.objects.get(hostname=request.param)


@pytest.fixture
def paths(site):
    """Addresses of one page of every type, of the pages with most pictures, of lists and feeds."""
    pages = {each._meta.label: each for each in pages_of(site).live().specific()}
    news = NewsPage.objects.published_on(site).exclude(photos=None).exclude(body=[])[:3]
    return [page.get_url_parts()[2] for page in [*pages.values(), *news]] + OTHERS


@pytest.fixture
def no_maker(monkeypatch):
    """Let the making of any copy fail the request."""

    def explode(*args, **kwargs):
        raise AssertionError("a copy was made in a request")

    monkeypatch.setattr(PortalImage, "generate_rendition_file", explode)
    monkeypatch.setattr("wagtail.images.models.Filter.run", explode)


def test_before_the_worker_has_come_frames_stand_there(client, site, paths, no_maker):
    PortalRendition.objects.all().delete()

    answers = [client.get(path, headers={"host": site.hostname}) for path in paths]

    assert {answer.status_code for answer in answers} == {200}
    pages = [each.content.decode() for each in answers if "text/html" in each["Content-Type"]]
    assert any('<span class="pending">' in page for page in pages)
    assert not any("<picture>" in page for page in pages)


def test_after_it_no_frame_is_left(client, site, paths):
    for page in pages_of(site).live().specific():
        warm_page(page)
    made = PortalRendition.objects.count()

    answers = [client.get(path, headers={"host": site.hostname}) for path in paths]

    pages = [each.content.decode() for each in answers if "text/html" in each["Content-Type"]]
    assert any("<picture>" in page for page in pages)
    assert [path for path, page in zip(paths, pages, strict=False) if "pending" in page] == []
    assert PortalRendition.objects.count() == made
