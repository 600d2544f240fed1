"""Every kind of results in every state: what anybody may read is found, nothing else is.

A new kind of results gives itself a row in `MAKERS`.
"""

import re
from datetime import timedelta

import pytest
from django.utils import timezone
from wagtail.models import Page, PageViewRestriction

from acts.models import DocumentsPage
from consultations.models import ConsultationsPage
from core.models import CentreSection, CentreSettings
from families.models import GiftedPage
from home.models import StandardPage
from media_library.models import ScanState
from organisations.models import OrganisationsPage
from quality_assessment.models import QualityPage
from quality_assessment.publication import publish_first
from questions.models import QuestionsPage
from search.kinds import registered
from tests.factories.acts import ActFactory, make_documents_page
from tests.factories.assessments import CycleFactory, ResultFactory, make_quality_page
from tests.factories.consultations import (
    ConsultationTopicFactory,
    make_consultant,
    make_consultations_page,
)
from tests.factories.families import SupportFactory, make_gifted
from tests.factories.media_library import DocumentFactory
from tests.factories.methodology import make_material, make_section
from tests.factories.news import make_index, make_news
from tests.factories.organisations import OrganisationFactory, make_organisations_page
from tests.factories.practices import make_bank, make_practice
from tests.factories.programmes import make_catalogue, make_programme
from tests.factories.questions import FrequentFactory, make_questions_page
from tests.indexing import put_into_index

WORD = "Электровоз"  # in no text of a factory
NAMED = {"cycles": "Независимая"}  # things whose titles nobody writes


def _page(centre, **fields):
    return centre.home.add_child(instance=StandardPage(title=WORD, **fields))


def _act(centre, **fields):
    make_documents_page(centre)
    return ActFactory(site=centre.site, title=WORD, **fields)


def _organisation(centre, **fields):
    make_organisations_page(centre)
    return OrganisationFactory(site=centre.site, short_name=WORD, full_name=WORD, **fields)


def _file(centre, live=True):
    settings = CentreSettings.for_site(centre.site)
    settings.collection = centre.collection
    settings.save()
    found = {} if live else {"scan": ScanState.INFECTED}
    return DocumentFactory(title=WORD, collection=centre.collection, **found)


def _with_assessments(centre):
    if not QualityPage.objects.child_of(centre.home).exists():
        make_quality_page(centre)


def _result(centre, live=True, **fields):
    _with_assessments(centre)
    cycle = CycleFactory(site=centre.site, live=live)
    organisation = OrganisationFactory(site=centre.site, short_name=WORD)
    result = ResultFactory(cycle=cycle, organisation=organisation, **fields)
    publish_first(cycle, None)
    result.refresh_from_db()
    return result


def _cycle(centre, **fields):
    _with_assessments(centre)
    return CycleFactory(site=centre.site, year=2024, operator=WORD, **fields)


def _answer(centre, **fields):
    if not QuestionsPage.objects.child_of(centre.home).exists():
        make_questions_page(centre)
    return FrequentFactory(site=centre.site, question=WORD, **fields)


def _measure(centre, live=True, **fields):
    if not GiftedPage.objects.child_of(centre.home).exists():
        make_gifted(centre)
    return SupportFactory(site=centre.site, title=WORD, is_public=live, **fields)


def _person(centre, live=True, **fields):
    if not ConsultationsPage.objects.child_of(centre.home).exists():
        make_consultations_page(centre)
    person = make_consultant(centre.site, name=WORD, is_public=live, **fields)
    ConsultationTopicFactory(site=centre.site).specialists.add(person)
    return person


MAKERS = {
    "answers": _answer,
    "assessments": _result,
    "cycles": _cycle,
    "pages": _page,
    "people": _person,
    "acts": _act,
    "organisations": _organisation,
    "files": _file,
    "news": lambda centre, **fields: make_news(make_index(centre), WORD, **fields),
    "programmes": lambda centre, **fields: make_programme(make_catalogue(centre), WORD, **fields),
    "measures": _measure,
    "materials": lambda centre, **fields: make_material(make_section(centre), WORD, **fields),
    "practices": lambda centre, **fields: make_practice(make_bank(centre), WORD, **fields),
}
PAGES = ["materials", "news", "pages", "practices", "programmes"]
SECTIONS = {
    "acts": DocumentsPage,
    "answers": QuestionsPage,
    "assessments": QualityPage,
    "cycles": QualityPage,
    "measures": GiftedPage,
    "organisations": OrganisationsPage,
    "people": ConsultationsPage,
}


def switch_off(section):
    """Switch a section of the centre off."""
    settings = CentreSettings.objects.get(site__root_page=section.get_parent())
    named = {"site": settings.site, "key": section.slug}
    row, _made = CentreSection.objects.get_or_create(page=section, defaults=named)
    settings.sections_off = [*settings.sections_off, row.key]
    settings.save()


def close(section):
    """Let nobody read a section without a password."""
    PageViewRestriction.objects.create(page=section, restriction_type="password", password="x")


SHUT = {"off": switch_off, "closed": close, "unpublished": lambda section: section.unpublish()}


@pytest.fixture(params=["/poisk/", "/poisk/podskazki/"])
def is_found(client, request):
    """Say whether a search, or what is offered while one types, shows the thing."""

    def ask(kind, host="localhost", **params):
        word = NAMED.get(kind, WORD)
        query = {"q": word.lower(), **params}
        response = client.get(request.param, query, headers={"host": host})
        assert response.status_code == 200
        html = response.content.decode()
        hits = re.findall(r"<h2>(?:<a[^>]*>)?(.*?)</", html) + re.findall(
            r'role="option"[^>]*>\s*<span>(.*?)</span> <span class="meta">', html
        )
        return any(f"<mark>{word}</mark>" in hit or hit == f"<mark>{word}" for hit in hits)

    return ask


def test_every_kind_is_in_the_matrix():
    assert {kind.name for kind in registered()} == set(MAKERS)


@pytest.mark.parametrize("kind", sorted(MAKERS))
def test_what_anybody_may_read_is_found_by_its_centre_alone(kind, two_centres, is_found):
    put_into_index(MAKERS[kind](two_centres.own))
    assert is_found(kind)
    assert is_found(kind, type=kind)
    assert not is_found(kind, host="tver.localhost")


@pytest.mark.parametrize("kind", sorted(MAKERS))
def test_the_index_knows_words_and_not_how_python_names_things(kind, two_centres):
    thing = put_into_index(MAKERS[kind](two_centres.own))
    entry = thing.index_entries.get()
    assert not re.search(r"<[\w.]+[ :]|object at 0x", f"{entry.title_text}\n{entry.body_text}")


@pytest.mark.parametrize("kind", sorted(MAKERS))
def test_what_is_not_published_is_not_found(kind, two_centres, is_found):
    put_into_index(MAKERS[kind](two_centres.own, live=False))
    assert not is_found(kind)


@pytest.mark.parametrize("kind", sorted(MAKERS))
def test_what_is_gone_is_not_found(kind, two_centres, is_found):
    put_into_index(MAKERS[kind](two_centres.own)).delete()
    assert not is_found(kind)


@pytest.mark.parametrize("kind", PAGES)
@pytest.mark.parametrize("restriction", ["login", "password", "groups"])
def test_what_is_closed_is_not_found(kind, restriction, two_centres, is_found):
    page = put_into_index(MAKERS[kind](two_centres.own))
    PageViewRestriction.objects.create(page=page, restriction_type=restriction, password="x")
    assert not is_found(kind)


@pytest.mark.parametrize("kind", sorted(SECTIONS))
@pytest.mark.parametrize("state", sorted(SHUT))
def test_what_stands_in_a_section_nobody_may_read_is_not_found(kind, state, two_centres, is_found):
    put_into_index(MAKERS[kind](two_centres.own))
    SHUT[state](SECTIONS[kind].objects.get())
    assert not is_found(kind)


@pytest.mark.parametrize("kind", sorted({*PAGES} - {"pages"}))
def test_pages_of_a_section_that_is_off_are_not_found(kind, two_centres, is_found):
    page = put_into_index(MAKERS[kind](two_centres.own))
    switch_off(page.get_parent().specific)
    assert not is_found(kind)


@pytest.mark.parametrize("kind", PAGES)
def test_what_has_expired_is_not_found(kind, two_centres, is_found):
    page = put_into_index(MAKERS[kind](two_centres.own))
    Page.objects.filter(pk=page.pk).update(expire_at=timezone.now() - timedelta(minutes=1))
    assert not is_found(kind)


@pytest.mark.parametrize("kind", PAGES)
def test_what_was_taken_off_is_not_found(kind, two_centres, is_found):
    put_into_index(MAKERS[kind](two_centres.own)).unpublish()
    assert not is_found(kind)


@pytest.mark.parametrize("kind", PAGES)
def test_what_moved_to_another_centre_is_found_there_alone(kind, two_centres, is_found):
    page = put_into_index(MAKERS[kind](two_centres.own))
    page.move(two_centres.other.home, pos="last-child")
    assert not is_found(kind)
