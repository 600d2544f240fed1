"""Postings follow the rows of the index, whoever writes or deletes them."""

from contextlib import contextmanager
from math import exp

import psycopg
import pytest
from django.db import OperationalError, connection, transaction
from wagtail.search.models import IndexEntry

from search.models import GoneEntry, Posting
from search.postgres import postings
from search.rebuilding import rebuild
from search.understanding import morphology
from tests.factories.programmes import make_catalogue, make_programme

from ..conftest import text
from ..test_site_search import found

LOCK = 7_340_001


def told():
    """Return what the postings say: term, row, weighted places, length."""
    return {
        (each.term, (each.block << 10) + (number >> 20), (number >> 10 & 1023) / 2, number & 1023)
        for each in Posting.objects.all()
        for number in each.entries
    }


def of(word):
    """Return the weighted places of a word by row, and the lengths of the rows."""
    term = morphology.lemma(word)
    rows = [each for each in told() if each[0] == term]
    return {row: places for _t, row, places, _l in rows}, {
        row: length for _t, row, _p, length in rows
    }


def row_of(thing):
    return IndexEntry.objects.get(object_id=str(thing.pk), title_text=str(thing))


def test_a_row_is_under_each_of_its_terms_with_its_places_and_length(portal):
    page = portal.page("Телескоп", body=text("Наблюдаем телескоп, телескоп и бинокль"))
    row = row_of(page)

    places, lengths = of("телескоп")
    assert places == {row.pk: 2 + 1 + 1}
    assert of("бинокль")[0] == {row.pk: 1}
    assert exp(lengths[row.pk] / 64) == pytest.approx(row.title_norm, rel=0.01)
    assert {each.kind for each in Posting.objects.filter(term="телескоп")} == {row.content_type_id}


def test_key_words_count_half_more_than_the_text(portal, indexed):
    catalogue = make_catalogue(portal.own)
    thing = indexed(make_programme(catalogue, "Планеты", lead="Наблюдаем телескоп", goal="Звезда"))
    indexed(make_programme(catalogue, "Кометы", lead="Наблюдаем бинокль", goal="Звезда"))
    assert of("телескоп")[0] == {
        IndexEntry.objects.get(object_id=str(thing.pk), title_text="Планеты").pk: 1.5
    }


def test_a_changed_row_leaves_its_former_terms(portal, indexed):
    page = portal.page("Старое", body=text("телескоп"))
    other = portal.page("Другое", body=text("телескоп"))
    page.body = text("микроскоп")
    indexed(page)

    assert of("телескоп")[0] == {row_of(other).pk: 1}
    assert of("микроскоп")[0] == {row_of(page).pk: 1}


def test_a_row_written_with_the_same_text_is_there_once(portal, indexed):
    page = portal.page("Телескоп")
    before = sorted(told())
    indexed(page)
    assert sorted(told()) == before
    assert sum(len(each.entries) for each in Posting.objects.all()) == len(before)


def test_what_is_deleted_is_found_no_more_and_taken_out_later(portal, client):
    page, other = portal.page("Телескоп"), portal.page("Телескоп и микроскоп")
    key = row_of(page).pk
    page.delete()

    assert found(client, "телескоп") == ["Телескоп и микроскоп"]
    assert GoneEntry.objects.filter(pk=key).exists()
    postings.take_gone()
    assert set(of("телескоп")[0]) == {row_of(other).pk}
    assert not GoneEntry.objects.exists()
    other.delete()
    postings.take_gone()
    assert not Posting.objects.filter(term__in=["телескоп", "микроскоп"]).exists()


@contextmanager
def lock_held_elsewhere():
    """Have another connection write the index, as far as locks go."""
    names = ("dbname", "host", "port", "user", "password")
    own = {
        name: value for name, value in connection.get_connection_params().items() if name in names
    }
    with psycopg.connect(**own, autocommit=True, options="-c lock_timeout=5s") as other:
        other.execute("SELECT pg_advisory_lock(%s)", [LOCK])
        yield


def run(sql):
    with connection.cursor() as cursor:
        cursor.execute(sql)


def test_who_deletes_does_not_wait_for_who_writes_the_index(portal):
    run("ALTER TABLE wagtailsearch_indexentry DISABLE TRIGGER search_lock_postings")
    row = row_of(portal.page("Телескоп"))
    run("SET CONSTRAINTS ALL IMMEDIATE")
    run("ALTER TABLE wagtailsearch_indexentry ENABLE TRIGGER search_lock_postings")
    with lock_held_elsewhere():
        run("SET LOCAL lock_timeout = '100ms'")
        with pytest.raises(OperationalError, match="lock timeout"), transaction.atomic():
            row.save()
        IndexEntry.objects.filter(pk=row.pk).delete()
    assert not IndexEntry.objects.filter(pk=row.pk).exists()


def test_made_anew_they_are_what_they_were_and_mended(portal):
    for number in range(5):
        portal.page(f"Телескоп {number}", body=text("Наблюдаем звёзды"))
    before = sorted(told())
    Posting.objects.filter(term="телескоп").delete()
    Posting.objects.filter(term="звезда").update(entries=[1])

    postings.make()

    assert sorted(told()) == before


def test_a_rebuild_makes_them_once_at_its_end(portal, monkeypatch):
    portal.page("Телескоп")
    Posting.objects.all().delete()
    made = []
    make = postings.make

    def counted():
        made.append(Posting.objects.count())
        make()

    monkeypatch.setattr(postings, "make", counted)
    rebuild()
    assert made == [0]
    assert set(of("телескоп")[0].values()) == {2.0}
    portal.page("Микроскоп")
    assert of("микроскоп")[0]


def test_a_rebuild_that_fails_leaves_no_row_without_postings(portal):
    portal.page("Телескоп")
    Posting.objects.all().delete()

    def fail(model, number):
        raise RuntimeError(model)

    with pytest.raises(RuntimeError):
        rebuild(fail)
    assert set(of("телескоп")[0].values()) == {2.0}


def test_rows_of_two_blocks_are_told_apart(portal, client):
    page = portal.page("Телескоп")
    row = row_of(page)
    far = IndexEntry.objects.get(pk=row.pk)
    far.pk, far.object_id = row.pk + 1024, "999999999"
    far.save(force_insert=True)

    assert set(of("телескоп")[0]) == {row.pk, far.pk}
    assert found(client, "телескоп") == ["Телескоп"]
