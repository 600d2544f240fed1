"""Every kind of results in every state, asked of a cluster that knows of no change since.

The index holds everything as it was when anybody might read it; the database alone says what of it
may be shown. The states are those of `tests.search.test_matrix`.
"""

import re
from datetime import timedelta

import pytest
from django.utils import timezone
from wagtail.models import Page, PageViewRestriction

from search.cluster import copying
from tests.indexing import put_into_index
from tests.search.test_matrix import MAKERS, PAGES, SECTIONS, SHUT, WORD, switch_off

pytestmark = pytest.mark.usefixtures("search_cluster")


@pytest.fixture
def found(client, filled):
    """Return the kinds that the two pages of the search show, the cluster answering."""

    def kinds(host="localhost"):
        found = []
        for path in ("/poisk/", "/poisk/podskazki/"):
            answer = client.get(path, {"q": WORD.lower()}, headers={"host": host})
            html = answer.content.decode()
            assert "data-simplified" not in html
            found.append(len(re.findall(rf"<mark>{WORD}</mark>", html)))
        whole = client.get("/poisk/", {"q": WORD.lower()}, headers={"host": host})
        tabs = {tab.label: tab.count for tab in whole.context["results"].tabs[1:]}
        return len(tabs), sum(tabs.values()), bool(found[1])

    return kinds


@pytest.fixture
def make(two_centres):
    """Put a thing of every kind into the index, then fill the cluster."""

    def make(kinds=tuple(MAKERS), **fields):
        made = [put_into_index(MAKERS[kind](two_centres.own, **fields)) for kind in kinds]
        copying.rebuild()
        return made

    return make


NOTHING = (0, 0, False)


def test_what_anybody_may_read_is_found_by_its_centre_alone(make, found):
    make()
    assert found() == (len(MAKERS), len(MAKERS), True)
    assert found(host="tver.localhost") == NOTHING


def test_what_is_not_published_is_not_found(make, found, filled):
    made = make(live=False)
    assert {str(each.pk) for each in made} <= set(filled.documents())
    assert found() == NOTHING


def test_what_is_gone_is_not_found(make, found, filled):
    made = make()
    gone = {str(each.pk) for each in made}
    for each in reversed(made):  # programmes before the organisation that holds them
        each.delete()
    assert gone <= set(filled.documents())
    assert found() == NOTHING


def test_what_is_closed_is_not_found(make, found):
    for page, restriction in zip(make(PAGES), ["login", "password", "groups"] * 2, strict=False):
        PageViewRestriction.objects.create(page=page, restriction_type=restriction, password="x")
    assert found() == NOTHING


@pytest.mark.parametrize("state", sorted(SHUT))
def test_what_stands_in_a_section_nobody_may_read_is_not_found(make, found, state):
    make(SECTIONS)
    for section in {*SECTIONS.values()}:
        SHUT[state](section.objects.get())
    assert found() == NOTHING


def test_pages_of_sections_that_are_off_are_not_found(make, found):
    for page in make([kind for kind in PAGES if kind != "pages"]):
        switch_off(page.get_parent().specific)
    assert found() == NOTHING


def test_what_has_expired_is_not_found(make, found):
    for page in make(PAGES):
        Page.objects.filter(pk=page.pk).update(expire_at=timezone.now() - timedelta(minutes=1))
    assert found() == NOTHING


def test_what_was_taken_off_is_not_found(make, found):
    for page in make(PAGES):
        page.unpublish()
    assert found() == NOTHING


def test_what_moved_to_another_centre_is_found_there_alone(make, found, two_centres):
    for page in make(PAGES):
        page.slug = f"{page.slug}-{page.pk}"  # all at one place
        page.save()
        page.move(two_centres.other.home, pos="last-child")
        put_into_index(page)  # the words of that centre; the cluster hears nothing of it
    assert found() == NOTHING
    assert found(host="tver.localhost") == (len(PAGES), len(PAGES), True)
