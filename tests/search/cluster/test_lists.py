"""Lists answered by a cluster are those of the database; without its copy the database answers."""

import random

import pytest
from django.http import QueryDict

from acts.choices import ActKind, ActLevel
from acts.lists import ACTS
from acts.models import NormativeAct
from benchmarks import experience, methods, municipality
from methodology.catalogue.definition import MATERIALS
from methodology.catalogue.serving import offered as materials_of
from news.listing import NEWS_LIST
from news.models import NewsIndexPage, NewsPage
from organisations.lists import ORGANISATIONS
from organisations.models import Organisation
from practices_bank.bank.definition import PRACTICES
from practices_bank.bank.serving import offered as practices_of
from programmes.catalogue.definition import PROGRAMMES
from programmes.catalogue.serving import offered as programmes_of
from search.lists import NoSuchPage, PostgresExecutor
from tests.factories.acts import ActFactory
from tests.factories.news import make_news
from tests.search.lists.test_remembering import told

QUESTIONS = 40


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
