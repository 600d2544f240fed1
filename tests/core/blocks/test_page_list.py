"""Lists of pages."""

from datetime import UTC, date, datetime

import pytest
from wagtail.models import Page

from core import page_sources
from core.blocks import PageListBlock
from core.blocks.page_list import latest
from core.caching.kept import mark
from core.page_sources import ListedPage

pytestmark = pytest.mark.django_db


@pytest.fixture
def source():
    """A source that answers with the name of the centre it was asked for."""

    def latest(site, request, count):
        line = ListedPage(
            f"Новость: {site.site_name}", "/n/", date(2026, 11, 21), "Кратко", "Конкурс"
        )
        return [line] * count

    page_sources.register("sample", "Образец", latest)
    yield "sample"
    page_sources.unregister("sample")


def value(**fields):
    return {"source": "", "count": 3, "pages": [], **fields}


def test_the_latest_come_from_the_source_of_the_request_s_centre(html, source, rf, two_centres):
    request = rf.get("/", headers={"host": "tver.localhost"})
    printed = html(PageListBlock(), value(source=source, count=2), request=request)

    assert printed.count("Центр Соседний") == 2
    assert "Центр Пример" not in printed
    assert 'datetime="2026-11-21"' in printed
    assert '<span class="badge">Конкурс</span>' in printed


def test_the_latest_are_asked_once_a_day_and_change(rf, two_centres, time_machine):
    asked = []
    page_sources.register("asked", "Образец", lambda *_: asked.append(1) or [])
    site = two_centres.own.site
    try:
        for day, stamp in ((21, "a"), (21, "a"), (21, "b"), (22, "b")):
            time_machine.move_to(datetime(2026, 11, day, 12, tzinfo=UTC))
            request = rf.get("/")
            mark(request, site.pk, stamp)
            latest("asked", request, 3)
    finally:
        page_sources.unregister("asked")

    assert len(asked) == 3


def test_without_a_request_there_is_no_centre_and_no_list(html, source):
    assert html(PageListBlock(), value(source=source)).strip() == ""


def test_a_source_that_is_gone_leaves_nothing(html, rf, two_centres):
    assert html(PageListBlock(), value(source="gone"), request=rf.get("/")).strip() == ""


def test_chosen_pages_are_listed_while_published(html, two_centres, rf):
    page = two_centres.own.home
    request = rf.get("/", headers={"host": "localhost"})
    assert page.title in html(PageListBlock(), value(pages=[page.pk]), request=request)

    Page.objects.filter(pk=page.pk).update(live=False)

    assert page.title not in html(PageListBlock(), value(pages=[page.pk]), request=request)


def test_both_ways_at_once_are_refused(refusals, source, two_centres):
    both = value(source=source, pages=[two_centres.own.home])

    assert refusals(PageListBlock(), both, draft=True)


def test_neither_way_is_a_draft(refusals):
    assert refusals(PageListBlock(), value())
    assert refusals(PageListBlock(), value(), draft=True) == []


@pytest.mark.parametrize("count", [0, 13])
def test_the_number_has_bounds(refusals, source, count):
    assert refusals(PageListBlock(), value(source=source, count=count))
