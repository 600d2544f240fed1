"""Lists answered by a cluster are those of the database; without its copy the database answers."""

import random
from dataclasses import replace

import pytest
from django.http import QueryDict
from wagtail.models import PageViewRestriction

from acts.choices import ActKind, ActLevel
from acts.lists import ACTS
from acts.models import NormativeAct
from benchmarks import experience, methods, municipality
from core.caching import stamp
from core.models import ContentStamp
from methodology.catalogue.definition import MATERIALS
from methodology.catalogue.serving import offered as materials_of
from news.listing import NEWS_LIST
from news.models import NewsIndexPage, NewsPage
from organisations.lists import ORGANISATIONS
from organisations.models import Organisation
from practices_bank.bank.definition import PRACTICES
from practices_bank.bank.serving import CATALOGUE
from practices_bank.bank.serving import offered as practices_of
from practices_bank.models import PracticePage, PracticesPage
from programmes.catalogue.definition import PROGRAMMES
from programmes.catalogue.serving import offered as programmes_of
from search.cluster import guard
from search.cluster.client import cluster
from search.cluster.lists import ClusterExecutor, CopiedList, Scope, copied, copy_of, register
from search.cluster.lists.copies import prefix
from search.cluster.lists.copying import copy_stale
from search.lists import NoSuchPage, PostgresExecutor
from tests.factories.acts import ActFactory
from tests.factories.centres import HOSTS, make_full_centre
from tests.factories.news import make_news
from tests.search.lists.test_remembering import told

QUESTIONS = 40
NAME = "list of a test"


def practices(site):
    return PRACTICES, practices_of(experience.fill(site, 4, 45))


def programmes(site):
    return PROGRAMMES, programmes_of(municipality.fill(site, 4, 45))


def materials(site):
    return MATERIALS, materials_of(methods.fill(site, 4, 45))


def organisations(site):
    municipality.organisations(site, 30, random.Random(1))
    return ORGANISATIONS, Organisation.objects.for_site(site)


def acts(site):
    kinds, levels = list(ActKind)[:3], list(ActLevel)[:2]
    for number in range(45):
        ActFactory(
            site=site,
            title=f"Приказ о порядке {number % 5}",
            number=str(number),
            kind=kinds[number % 3],
            level=levels[number % 2],
            date=f"{2010 + number % 12}-03-01",
        )
    return ACTS, NormativeAct.objects.for_site(site).for_lists()


def news(site):
    index = NewsIndexPage.objects.descendant_of(site.root_page).get()
    for number in range(25):
        make_news(index, f"{('Набор', 'Конкурс', 'Смена')[number % 3]} № {number}")
    return NEWS_LIST, NewsPage.objects.descendant_of(index).readable().newest_first()


LISTS = [practices, programmes, materials, organisations, acts, news]


@pytest.fixture
def site(only_centre):
    return only_centre.site


@pytest.fixture
def copied_list(filled, monkeypatch):
    """Return what copies a list and gives the executor of its present content."""
    monkeypatch.setattr(copied, "_lists", [])

    def copy(definition, entries, site):
        if not copied.is_copied(definition):
            register(
                CopiedList(
                    definition,
                    # asked anew: what is closed is read when a queryset is made
                    lambda centre: [Scope(NAME, entries())] if centre.site_id == site.pk else [],
                )
            )
        copy_stale()
        return executor_of(site)

    return copy


def executor_of(site, simple=None):
    """Return the executor of a reader who sees the content of now."""
    now = ContentStamp.objects.get(site=site).stamp
    return ClusterExecutor(copy_of(NAME, now), simple or Nobody())


class Nobody(PostgresExecutor):
    """Loads entries, but must not be asked for the list."""

    def page(self, query):
        raise AssertionError(query.selection)


def selections(definition, queryset):
    """Return addresses of all kinds, the same at every run."""
    dice = random.Random(7)
    first = definition.run(queryset, QueryDict())
    values = {each.name: [option.value for option in each.options] for each in first.facets}
    words = [str(first.items[0].title if hasattr(first.items[0], "title") else "дом").split()[0]]
    for number in range(QUESTIONS):
        asked = QueryDict(mutable=True)
        for name in dice.sample(sorted(values), min(number % 4, len(values))):
            asked.setlist(name, dice.sample(values[name], min(len(values[name]), number % 3 + 1)))
        if number % 3 == 0:
            asked["q"] = dice.choice([*words, "колледж школа", "№", "приказам", "1", "творчества"])
        if number % 5 == 0:
            asked["sort"] = dice.choice(definition.sorts).name
        if number % 7 == 0:
            asked["page"] = "2"
        yield asked
    yield from map(QueryDict, ("q=орнитоптер", "age=8", "age=8&age=7-9", "year=-2015", "page=9"))
    for name in values:  # values that nothing has, and too much at once
        yield QueryDict(f"{name}=nigde")
        yield QueryDict(f"q=орнитоптер&{name}={values[name][0]}")


def answer(definition, queryset, asked, executor):
    try:
        return told(definition.run(queryset, asked, executor=executor))
    except NoSuchPage:
        return None


@pytest.mark.parametrize("make", LISTS)
def test_a_list_is_told_alike(make, site, copied_list):
    definition, queryset = make(site)
    executor = copied_list(definition, lambda: queryset, site)

    narrowed = 0
    for asked in selections(definition, queryset):
        here = answer(definition, queryset, asked, PostgresExecutor())
        assert answer(definition, queryset, asked, executor) == here, asked.urlencode()
        narrowed += bool(here and 0 < here[1] < queryset.count())
    assert narrowed > 5


@pytest.fixture
def bank(site, copied_list):
    """A copied list of practices: its executor, its queryset, how it is copied again."""
    index = experience.fill(site, 4, 45)
    copied_list(PRACTICES, lambda: practices_of(index), site)
    return practices_of(index)


def ask(queryset, site, question=""):
    """Return the total by a cluster that must answer, None where the database would."""
    try:
        return PRACTICES.run(queryset, QueryDict(question), executor=executor_of(site)).total
    except AssertionError:
        return None


def test_one_request_and_two_queries_answer(bank, site, monkeypatch, django_assert_num_queries):
    said, asked = [], []

    def keep(make):
        said[:] = said or [make()]
        return said[0]

    executor = replace(executor_of(site), keep=keep)
    PRACTICES.run(bank, QueryDict(), executor=executor)
    client = cluster()
    real = client.ask
    monkeypatch.setattr(client, "ask", lambda *a, **k: asked.append(a[1]) or real(*a, **k))

    with django_assert_num_queries(1):
        PRACTICES.run(bank, QueryDict("age=8&evidence=2"), executor=executor)
    assert asked == [f"/{executor.copy.alias}/_search"]


def test_a_copy_of_older_content_is_not_asked(bank, site):
    assert ask(bank, site) == 45
    stamp.bump(site.pk)
    assert ask(bank, site) is None

    assert copy_stale() == 1
    assert ask(bank, site) == 45
    assert copy_stale() == 0


def test_what_is_closed_or_gone_is_neither_shown_nor_counted(bank, site):
    first, second, *_rest = PRACTICES.run(bank, QueryDict()).items
    PageViewRestriction.objects.create(page_id=first.pk, restriction_type="login")
    second.unpublish()
    # the mark of the content is not renewed yet: an entry of the page tells that the copy is old
    assert ask(bank, site) is None

    stamp.bump(site.pk)
    copy_stale()
    found = PRACTICES.run(bank, QueryDict(), executor=executor_of(site))
    assert found.total == 43
    assert not {first.pk, second.pk} & {each.pk for each in found.items}
    facets = {each.name: each for each in found.facets}
    assert sum(each.count for each in facets["kind"].options) == 43


def test_nothing_of_another_centre_is_shown_or_counted(bank, site):
    other = make_full_centre(list(HOSTS)[1], "Чужой")
    theirs = practices_of(experience.fill(other.site, 2, 8))
    stamp.bump(None)
    copied._lists[0] = CopiedList(
        PRACTICES,
        lambda centre: [
            Scope(NAME if centre.site_id == site.pk else "theirs", practices_of(each))
            for each in PracticesPage.objects.child_of(centre.site.root_page)
        ],
    )

    assert copy_stale() == 2
    assert ask(bank, site) == 45
    assert PracticePage.objects.count() == 53
    now = ContentStamp.objects.get(site=other.site).stamp
    executor = ClusterExecutor(copy_of("theirs", now), Nobody())
    assert told(PRACTICES.run(theirs, QueryDict("kind=x"), executor=executor)) == told(
        PRACTICES.run(theirs, QueryDict("kind=x"))
    )
    # a copy asked for a reader of another centre shows and counts nothing
    assert ask(theirs, site) is None


def test_a_copy_that_has_lost_entries_is_not_asked_and_made_anew(bank, site):
    path = f"/{executor_of(site).copy.alias}/_doc/{bank.first().pk}"
    cluster().ask("DELETE", path, params={"refresh": "true"})

    assert ask(bank, site) is None
    assert copy_stale() == 1
    assert ask(bank, site) == 45


def test_without_the_index_the_database_answers_and_the_worker_makes_it(bank, site):
    for name in cluster().ask("GET", f"/{prefix()}*/_alias"):
        cluster().ask("DELETE", f"/{name}")

    assert ask(bank, site) is None
    assert not guard.is_open()
    assert copy_stale() == 1
    assert ask(bank, site) == 45


def test_a_list_that_changes_while_it_is_copied_waits(bank, site, monkeypatch):
    stamp.bump(site.pk)
    real = copied.registered()[0].scopes

    def write(*_told):
        stamp.bump(site.pk)
        return {}

    monkeypatch.setattr("search.cluster.lists.copying.write", write)
    assert real
    assert copy_stale() == 0
    assert ask(bank, site) is None


def test_too_many_keys_and_far_pages_are_the_databases(bank, site, monkeypatch):
    monkeypatch.setattr("search.cluster.lists.executor.MOST_TERMS", 1)
    assert ask(bank, site, "q=дети") is None
    monkeypatch.setattr("search.cluster.lists.executor.LONGEST_PAGE", 20)
    assert ask(bank, site, "page=2") is None
    assert ask(bank, site) == 45


def test_a_list_with_too_many_values_is_not_copied(bank, site, monkeypatch):
    monkeypatch.setattr("search.cluster.lists.copying.MOST_VALUES", 3)
    stamp.bump(site.pk)
    assert copy_stale() == 0


@pytest.mark.django_db
def test_a_cluster_that_is_away_leaves_the_answer_to_the_database(site, nowhere):
    _definition, queryset = practices(site)
    executor = ClusterExecutor(copy_of(NAME, "x"), PostgresExecutor())

    for _time in range(2):
        assert PRACTICES.run(queryset, QueryDict("kind=x"), executor=executor).total == 45
        assert guard.is_open()


@pytest.mark.django_db
def test_without_a_cluster_the_database_answers(site):
    _definition, queryset = practices(site)
    executor = ClusterExecutor(copy_of(NAME, "x"), PostgresExecutor())

    assert PRACTICES.run(queryset, QueryDict(), executor=executor).total == 45


def test_a_catalogue_that_is_registered_is_served_from_the_cluster(bank, site, client, monkeypatch):
    copied._lists[0] = CopiedList(
        PRACTICES,
        lambda centre: CATALOGUE.scopes(PracticesPage.objects.child_of(centre.site.root_page)),
    )
    copy_stale()
    asked = []
    own = cluster()
    real = own.ask
    monkeypatch.setattr(own, "ask", lambda *a, **k: asked.append(a[1]) or real(*a, **k))

    page = client.get("/praktiki/?age=8").content.decode()
    assert asked[-1].startswith(f"/{prefix()}")
    assert asked[-1].endswith("/_search")
    monkeypatch.setattr(copied, "_lists", [])
    assert client.get("/praktiki/?age=8").content.decode() == page
