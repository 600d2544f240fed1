"""Directions of organisations come from what apps say of them."""

import pytest

from organisations import directions
from tests.factories.organisations import OrganisationFactory, word
from vocabularies.models import Vocabulary

pytestmark = pytest.mark.django_db


@pytest.fixture
def said():
    """Return a set that the source of the test gives as its pairs."""
    pairs = set()
    directions.register("test", lambda keys: [pair for pair in pairs if pair[0] in keys])
    yield pairs
    directions.unregister("test")


@pytest.fixture
def words():
    return [word(Vocabulary.DIRECTION, code) for code in ("tekhnicheskoe", "hudozhestvennoe")]


def test_directions_follow_the_sources(two_centres, said, words, django_assert_num_queries):
    first, second = OrganisationFactory.create_batch(2, site=two_centres.own.site)
    technical, artistic = words
    said |= {(first.pk, technical.pk), (first.pk, artistic.pk), (second.pk, technical.pk)}

    assert directions.renew([first.pk, second.pk]) == [first.pk, second.pk]
    assert set(first.directions.all()) == {technical, artistic}

    said -= {(first.pk, artistic.pk)}
    assert directions.renew([first.pk, second.pk]) == [first.pk]
    assert list(first.directions.all()) == [technical]
    assert directions.renew([first.pk, second.pk]) == []
    assert directions.renew([]) == []


def test_others_are_left_alone(two_centres, said, words):
    first, second = OrganisationFactory.create_batch(2, site=two_centres.own.site)
    second.directions.add(words[0])

    directions.renew([first.pk])

    assert list(second.directions.all()) == [words[0]]


def test_a_publication_keeps_directions(two_centres, words):
    row = OrganisationFactory(site=two_centres.own.site)
    row.directions.add(words[0])

    row.save_revision().publish()

    assert list(row.directions.all()) == [words[0]]


def test_a_name_of_a_source_is_taken_once(said):
    with pytest.raises(ValueError, match="registered already"):
        directions.register("test", lambda _keys: [])
