"""A new name is found in everything that repeats it, the old one no more."""

import pytest
from procrastinate.contrib.django.models import ProcrastinateJob
from wagtail.search.models import IndexEntry

from core.models import OutboxEntry
from core.outbox.drain import drain
from search.repeated import renew_repeats, repeaters
from tests.factories.methodology import make_material, make_section
from tests.factories.organisations import OrganisationFactory
from tests.factories.practices import make_bank, make_practice
from tests.factories.programmes import make_catalogue, make_programme
from tests.factories.questions import FrequentFactory, make_questions_page
from vocabularies.models import Term

from .test_site_search import found


@pytest.fixture
def work():
    """Do what the worker does: drain, look at what repeats, drain what that has recorded."""

    def run():
        drain()
        jobs = ProcrastinateJob.objects.filter(task_name=renew_repeats.name, status="todo")
        queued = [job.args for job in jobs]
        jobs.delete()
        for arguments in queued:
            renew_repeats.func(**arguments)
        drain()
        return queued

    return run


@pytest.fixture
def renamed(work):
    """Save a thing under a new name and let the worker work."""

    def rename(thing, **names):
        for name, value in names.items():
            setattr(thing, name, value)
        thing.save()
        return work()

    return rename


def test_a_new_name_of_an_organisation_is_found_in_what_it_holds(portal, work, renamed, client):
    holder = OrganisationFactory(site=portal.own.site, short_name="Дом творчества")
    make_programme(make_catalogue(portal.own), "Шахматы", organisation=holder)
    make_practice(make_bank(portal.own), "Наставники", organisation=holder)
    make_material(make_section(portal.own), "Анкета", organisation=holder)
    work()
    renamed(holder, short_name="Кванториум")

    assert sorted(found(client, "кванториум")) == ["Анкета", "Наставники", "Шахматы"]
    assert found(client, "дом творчества", exact="1") == []


def test_a_new_name_of_a_topic_is_found_in_its_answers(portal, work, renamed, client):
    make_questions_page(portal.own)
    answer = FrequentFactory(site=portal.own.site, question="Как записаться?")
    work()
    renamed(answer.topic, name="Электровозы")
    assert found(client, "электровозы") == ["Как записаться?"]


def test_other_spellings_of_a_direction_find_its_programmes(portal, work, renamed, client):
    term = Term.objects.filter(vocabulary="direction").first()
    make_programme(make_catalogue(portal.own), "Шахматы", direction=term.code)
    work()
    renamed(term, aliases=["электровозное дело"])
    assert found(client, "электровозное") == ["Шахматы"]


def test_other_spellings_are_quoted_in_no_excerpt(portal, work, renamed, client):
    term = Term.objects.filter(vocabulary="direction").first()
    page = make_programme(make_catalogue(portal.own), "Шахматы", direction=term.code)
    page.lead = "Учимся думать наперёд."
    page.save_revision().publish()
    work()
    renamed(term, aliases=["электровозное дело"])

    answer = client.get("/poisk/", {"q": "электровозное"}, headers={"host": "localhost"})

    assert "Учимся думать" in answer.content.decode()
    assert "электровозное дело" not in answer.content.decode()
    (row,) = IndexEntry.objects.filter(object_id=str(page.pk))
    assert row.body_text.endswith("электровозное дело")


def test_only_what_says_something_else_is_written_again(portal, work, renamed):
    holder = OrganisationFactory(site=portal.own.site, short_name="Дом творчества")
    make_programme(make_catalogue(portal.own), "Шахматы", organisation=holder)
    work()
    assert renamed(holder)
    newest = OutboxEntry.objects.order_by("-version").first()
    assert newest.model == "organisations.Organisation"


def test_a_word_that_nothing_says_yet_queues_nothing(portal, renamed):
    term = Term.objects.filter(vocabulary="direction").first()
    assert repeaters(type(term))
    assert renamed(term, aliases=["электровозное дело"]) == []


def test_what_nothing_repeats_queues_nothing(portal, renamed):
    page = portal.page("Кружок")
    assert not repeaters(type(page))
    assert renamed(page, title="Студия") == []
