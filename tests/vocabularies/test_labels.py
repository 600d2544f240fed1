"""Words as a centre calls them, for pages that show many."""

import pytest
from django.utils.translation import override

from vocabularies.labels import Labels
from vocabularies.models import Term, TermLabel, Vocabulary

pytestmark = pytest.mark.django_db


@pytest.fixture
def terms():
    return list(Term.objects.of(Vocabulary.DIRECTION)[:3])


def test_own_names_stand_before_common_ones(two_centres, terms):
    TermLabel.objects.create(site=two_centres.own.site, term=terms[0], name="Своё")
    TermLabel.objects.create(site=two_centres.other.site, term=terms[1], name="Чужое")
    labels = Labels(two_centres.own.site)

    assert labels.of(terms[0]) == labels.short(terms[0].pk) == "Своё"
    assert labels.of(terms[1]) == terms[1].name


def test_an_own_name_is_said_in_the_reader_s_language(two_centres, terms):
    TermLabel.objects.create(
        site=two_centres.own.site,
        term=terms[0],
        name="Своё",
        translations={"en": {"name": "Ours"}},
    )
    labels = Labels(two_centres.own.site)

    with override("en"):
        assert labels.of(terms[0]) == "Ours"
    assert labels.of(terms[0]) == "Своё"


def test_names_stand_in_the_order_of_the_vocabulary(two_centres, terms):
    labels = Labels(two_centres.own.site)
    known = [str(labels.short(each)) for each in terms]

    assert labels.short_names([terms[2], terms[0].pk, terms[1]]) == known
    assert labels.short_names([0]) == []


def test_nothing_is_called_nothing(two_centres):
    assert Labels(two_centres.own.site).of(None) == ""


def test_all_words_come_by_one_query(two_centres, terms, django_assert_num_queries):
    with django_assert_num_queries(1):
        labels = Labels(two_centres.own.site)
        assert [str(labels.of(each)) for each in terms]
