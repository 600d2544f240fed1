"""Lists counted in memory answer as the database does."""

from itertools import product

import pytest
from django.http import QueryDict

from acts.choices import ActKind, ActLevel
from acts.models import NormativeAct
from programmes.catalogue import loading
from programmes.catalogue.definition import PROGRAMMES
from programmes.models import ProgrammePage
from search.lists import NoSuchPage, PostgresExecutor, RememberingExecutor
from tests.factories.acts import ActFactory
from tests.factories.organisations import DistrictFactory, OrganisationFactory
from tests.factories.programmes import make_catalogue, make_programme
from tests.search.lists.test_run import PLAIN

pytestmark = pytest.mark.django_db
QUESTIONS = [
    *("", "kind=order", "kind=order&kind=plan", "kind=plan&level=federal", "year=2020&year=2022"),
    *("year=-2019", "year=-2019&level=federal", "live=1", "live=1&kind=order&year=2021"),
    *("host=localhost", "host=localhost&host=nigde", "host=nigde", "kind=charter&level=federal"),
    *("q=приказ", "q=приказ&kind=order", "q=приказы+7", "q=ничего+такого", "q=№", "q=419-р", "q=о"),
    *("sort=new", "sort=new&kind=order", "page=2", "sort=new&page=2&level=federal"),
]
CATALOGUE = [
    *("", "age=8", "age=7-9", "age=7-9&age=16", "enrolment=open", "age=8&enrolment=open&network=1"),
    *("level=basic", "level=basic&level=initial&ovz=1", "organisation=net-takoy", "sort=age"),
    *("q=робот", "q=робот&age=8", "district=Заречный", "funding=budget&sort=name&age=10-12"),
]


def remembering(queryset):
    """Return an executor that reads the list once."""
    memory = []

    def keep(make):
        if not memory:
            memory.append(make())
        return memory[0]

    return RememberingExecutor(keep, queryset.in_bulk)


def told(result):
    """Return everything that a reader sees of a list."""
    facets = [
        (each.name, [(o.value, o.label, o.count, o.selected) for o in each.options])
        for each in result.facets
    ]
    relaxed = [(each.label, each.value, each.count) for each in result.relaxations]
    items = [each.pk for each in result.items]
    return items, result.total, sorted(facets), relaxed, result.url, result.canonical_url


@pytest.fixture
def acts(two_centres):
    years, kinds, levels = range(2016, 2024), list(ActKind)[:3], list(ActLevel)[:2]
    for number, (year, kind, level) in enumerate(product(years, kinds, levels)):
        ActFactory(
            site=(two_centres.own if number % 3 else two_centres.other).site,
            title=f"Приказ о порядке {number % 5}",
            number=str(number),
            kind=kind,
            level=level,
            date=f"{year}-03-01",
            live=bool(number % 4),
        )
    return NormativeAct.objects.all()


def test_acts_are_told_alike(acts):
    executor = remembering(acts)
    for question in map(QueryDict, QUESTIONS):  # made once: many acts take their time
        here, there = (
            told(PLAIN.run(acts, question, path="/d/", executor=each))
            for each in (executor, PostgresExecutor())
        )
        assert here == there, question


@pytest.fixture
def programmes(two_centres):
    catalogue = make_catalogue(two_centres.own)
    places = [DistrictFactory(site=two_centres.own.site, name=n) for n in ("Заречный", "Южный")]
    owners = [OrganisationFactory(site=two_centres.own.site, district=each) for each in places]
    for number in range(12):
        make_programme(
            catalogue,
            f"Робот {number}" if number % 2 else f"Театр {number}",
            owners[number % 2],
            age_from=4 + number,
            age_to=min(8 + number, 18),
            accepts_special_needs=number % 3 == 0,
        )
    return ProgrammePage.objects.child_of(catalogue).with_enrolment()


def test_programmes_are_told_alike(programmes):
    executor = remembering(loading.for_cards(programmes))
    for question in map(QueryDict, CATALOGUE):
        here, there = (
            told(PROGRAMMES.run(programmes, question, executor=each))
            for each in (executor, PostgresExecutor())
        )
        assert here == there, question


def test_only_the_entries_of_the_page_are_asked_for_again(acts, django_assert_num_queries):
    executor = remembering(acts)
    PLAIN.run(acts, QueryDict("sort=new"), executor=executor)

    with django_assert_num_queries(1):
        PLAIN.run(acts, QueryDict("sort=new&year=2020"), executor=executor)


def test_words_are_read_once_and_ask_for_their_stems(acts, django_assert_num_queries):
    executor = remembering(acts)
    PLAIN.run(acts, QueryDict("q=порядок"), executor=executor)

    with django_assert_num_queries(2):
        assert PLAIN.run(acts, QueryDict("q=приказам"), executor=executor).total


def test_a_page_past_the_last_one_is_not_there(acts):
    executor = remembering(acts)

    with pytest.raises(NoSuchPage):
        PLAIN.run(acts, QueryDict("page=999"), executor=executor)


def test_a_list_without_entries_is_told(db):
    executor = remembering(NormativeAct.objects.none())

    assert PLAIN.run(NormativeAct.objects.none(), QueryDict(), executor=executor).total == 0


def test_an_entry_that_has_gone_meanwhile_is_left_out(acts):
    executor = remembering(acts)
    PLAIN.run(acts, QueryDict(), executor=executor)
    gone = PLAIN.run(acts, QueryDict("page=2")).items[0]
    NormativeAct.objects.filter(pk=gone.pk).delete()

    assert gone.pk not in [
        each.pk for each in PLAIN.run(acts, QueryDict("page=2"), executor=executor).items
    ]


def test_entries_read_before_are_asked_for_no_more(acts, django_assert_num_queries):
    executor = remembering(acts)
    first = PLAIN.run(acts, QueryDict(), executor=executor).items

    with django_assert_num_queries(0):
        assert PLAIN.run(acts, QueryDict(), executor=executor).items == first


def test_only_so_many_entries_are_remembered(acts, monkeypatch):
    monkeypatch.setattr("search.lists.remembering.REMEMBERED", 3)
    asked = []
    memory = []

    def load(keys):
        asked.append(len(keys))
        return acts.in_bulk(keys)

    def keep(make):
        memory[:] = memory or [make()]
        return memory[0]

    executor = RememberingExecutor(keep, load)
    for page in ("page=1", "page=2", "page=3", "page=1"):
        PLAIN.run(acts, QueryDict(page), executor=executor)

    assert len(asked) == 4
