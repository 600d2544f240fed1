"""Lists over PostgreSQL: entries, counts under the other filters, orders, pages."""

from datetime import date
from itertools import product

import pytest
from django.contrib.auth.models import Group, Permission
from django.http import QueryDict

from acts.choices import ActKind, ActLevel, ActStatus
from acts.lists import ACTS
from acts.models import NormativeAct
from search.lists import (
    BandFacet,
    BooleanFacet,
    ChoiceFacet,
    Found,
    ListDefinition,
    NoSuchPage,
    PostgresExecutor,
    RelatedFacet,
    Sort,
    WordSearch,
    YearFacet,
    russian_order,
)
from tests.factories.acts import ActFactory

BY_TITLE = Sort("title", "по названию", (russian_order("title"),))
PLAIN = ListDefinition(
    title="Акты",
    sorts=(BY_TITLE, Sort("new", "сначала новые", ("-date",))),
    facets=(
        ChoiceFacet("kind", "Вид", choices=ActKind.choices),
        ChoiceFacet("level", "Уровень", choices=ActLevel.choices),
        YearFacet("year", "Год", separate=2),
        BooleanFacet("live", "Опубликован"),
        RelatedFacet("host", "Центр", path="site", slug_field="hostname", label_field="site_name"),
    ),
    search=WordSearch(("title", "number")),
    page_size=3,
)


@pytest.fixture
def add(two_centres):
    return lambda **fields: ActFactory(site=two_centres.own.site, **fields)


def run(query="", definition=PLAIN, acts=None):
    acts = NormativeAct.objects.all() if acts is None else acts
    return definition.run(acts, QueryDict(query), path="/d/")


def counts(result, name):
    """Return the numbers of a facet by value."""
    facet = next((each for each in result.facets if each.name == name), None)
    return {option.value: option.count for option in facet.options} if facet else {}


def test_counts_are_those_under_the_other_filters(add):
    add(kind=ActKind.LAW, level=ActLevel.FEDERAL)
    add(kind=ActKind.LAW, level=ActLevel.REGIONAL)
    add(kind=ActKind.ORDER, level=ActLevel.FEDERAL)
    result = run("kind=law")
    assert result.total == 2
    assert counts(result, "kind") == {"law": 2, "order": 1}
    assert counts(result, "level") == {"federal": 1, "regional": 1}


def test_counts_agree_with_counting_by_hand(add):
    kinds, levels = (ActKind.LAW, ActKind.ORDER), (ActLevel.FEDERAL, ActLevel.LOCAL)
    for number, (kind, level) in enumerate(product(kinds, levels)):
        for year in range(2020, 2021 + number):
            add(kind=kind, level=level, date=date(year, 5, 1), live=bool(number % 2))
    everything = list(NormativeAct.objects.all())
    result = run("kind=law&level=local&live=1&year=2021")
    for option in result.facets[0].options:
        by_hand = [
            act
            for act in everything
            if (act.kind, act.level, act.live) == (option.value, "local", True)
            and act.date.year == 2021
        ]
        assert option.count == len(by_hand)
    assert result.total == sum(act in result.items for act in everything)


def test_values_of_one_facet_are_alternatives(add):
    for kind in (ActKind.LAW, ActKind.ORDER, ActKind.LETTER):
        add(kind=kind)
    assert run("kind=law&kind=order").total == 2


def test_chosen_value_without_entries_stays_in_sight(add):
    add(kind=ActKind.LAW)
    result = run("kind=letter")
    assert result.total == 0
    assert counts(result, "kind") == {"law": 1, "letter": 0}
    assert [chip.value for chip in result.chips] == [ActKind.LETTER.label]


def test_two_queries_whatever_is_chosen(add, django_assert_num_queries):
    add(kind=ActKind.LAW)
    for query in ("", "kind=law&q=порядке&live=1&host=localhost&year=2024"):
        with django_assert_num_queries(2):
            assert run(query).total == 1


def test_unknown_related_value_is_taken_off_for_one_more_query(add, django_assert_num_queries):
    add()
    with django_assert_num_queries(3):
        result = run("host=nowhere.test")
    assert result.total == 1
    assert not result.is_filtered
    assert result.canonical_url == "/d/"


def test_related_values_have_labels_and_counts(two_centres, add):
    add()
    ActFactory(site=two_centres.other.site)
    result = run("host=tver.localhost")
    assert counts(result, "host") == {"localhost": 1, "tver.localhost": 1}
    assert result.chips[0].value == "Центр Соседний"
    assert result.total == 1


def test_many_to_many_does_not_multiply_rows(db):
    groups = ListDefinition(
        title="Группы",
        sorts=(Sort("name", "по имени", ("name",)),),
        facets=(
            RelatedFacet(
                "right", "Право", path="permissions", slug_field="codename", label_field="name"
            ),
        ),
    )
    group = Group.objects.create(name="Первая")
    group.permissions.set(Permission.objects.filter(codename__in=["add_group", "change_group"]))
    result = run("right=add_group&right=change_group", groups, Group.objects.filter(pk=group.pk))
    assert (result.total, list(result.items)) == (1, [group])
    assert counts(result, "right") == {"add_group": 1, "change_group": 1}


def test_queryset_of_the_caller_bounds_everything(two_centres, add):
    add(title="Своя", kind=ActKind.LAW)
    ActFactory(site=two_centres.other.site, kind=ActKind.ORDER)
    own = NormativeAct.objects.for_site(two_centres.own.site)
    result = run(acts=own)
    assert result.total == 1
    assert counts(result, "kind") == {"law": 1}
    assert run(acts=NormativeAct.objects.none()).total == 0


class TestYears:
    """Years, the old ones together."""

    @pytest.fixture(autouse=True)
    def acts(self, add):
        for year in (2026, 2025, 2019, 2018, 2018):
            add(date=date(year, 1, 31))
        add(date=None)

    def test_old_years_stand_together(self):
        years = next(facet for facet in run().facets if facet.name == "year").options
        assert [(each.value, each.count) for each in years] == [
            ("2026", 1),
            ("2025", 1),
            ("-2019", 3),
        ]
        assert years[-1].label == "2019 и раньше"

    def test_are_filtered(self):
        assert run("year=2018").total == 2
        assert run("year=-2018&year=2026").total == 3

    def test_year_chosen_from_the_old_ones_is_shown(self):
        assert counts(run("year=2018"), "year") == {"2026": 1, "2025": 1, "-2019": 3, "2018": 2}


def test_bands_overlap(add):
    bands = ListDefinition(
        title="Список",
        sorts=(BY_TITLE,),
        facets=(
            BandFacet(
                "age",
                "Возраст",
                low_field="site__port",
                high_field="site__port",
                bands=[(1, 100), (50, 90), (1000, 2000)],
            ),
        ),
    )
    act = add()
    act.site.port = 80
    act.site.save()
    result = run("", bands)
    assert counts(result, "age") == {"1-100": 1, "50-90": 1, "1000-2000": 0}
    assert run("age=50-90", bands).total == 1
    assert run("age=1000-2000", bands).total == 0


class TestOrder:
    """Russian order, ties, pages."""

    def test_yo_stands_with_ye(self, add):
        for title in ("Жизнь", "ёлка", "Енот", "Азбука", "Ещё"):
            add(title=title)
        titles = [act.title for page in (1, 2) for act in run(f"page={page}").items]
        assert titles == ["Азбука", "ёлка", "Енот", "Ещё", "Жизнь"]

    def test_ties_are_stable_over_pages(self, add):
        for _number in range(7):
            add(title="Одно и то же")
        seen = [act.pk for page in (1, 2, 3) for act in run(f"page={page}").items]
        assert len(set(seen)) == 7

    def test_other_order_is_chosen_in_the_address(self, add):
        for day in (1, 3, 2):
            add(date=date(2026, 1, day))
        result = run("sort=new")
        assert [act.date.day for act in result.items] == [3, 2, 1]
        assert [sort.selected for sort in result.sorts] == [False, True]

    def test_page_past_the_last_is_not_found(self, add):
        add()
        with pytest.raises(NoSuchPage):
            run("page=2")

    def test_empty_list_has_its_first_page(self, db):
        result = run()
        assert (result.total, list(result.items), result.facets) == (0, [], [])


class TestWords:
    """Search within the list."""

    @pytest.mark.parametrize(
        "query", ["развитии", "РАЗВИТИЯ", "№ 419-рп", "419", "разв", "развитием 419"]
    )
    def test_find_forms_parts_and_numbers(self, add, query):
        add(title="О развитии систем", number="419-рп")
        add(title="О другом", number="7")
        assert [act.number for act in run(f"q={query}").items] == ["419-рп"]

    @pytest.mark.parametrize("query", ["%25", "_", "\\", "'", "!!!"])
    def test_signs_find_nothing_and_break_nothing(self, add, query):
        add(title="О развитии")
        assert run(f"q={query}").total == 0

    def test_yo_in_the_title(self, add):
        add(title="О приёме детей")
        assert run("q=прием").total == run("q=ПРИЁМ").total == 1


def test_finished_words_and_addresses(add):
    for kind in (ActKind.LAW, ActKind.LAW, ActKind.ORDER, ActKind.LETTER):
        add(kind=kind)
    result = run("kind=law&kind=order&sort=new&q=порядке", ACTS)
    assert result.total_text == "3 документа"
    assert result.filters_on == 2
    assert [chip.value for chip in result.chips] == ["порядке", "Закон", "Приказ"]
    assert result.chips[1].url.endswith("/d/?kind=order&q=" + result.chips[1].url.split("q=")[1])
    assert ("sort", "new") in result.filter_fields
    assert ("kind", "law") in result.search_fields
    assert result.robots == "noindex, follow"
    assert result.reset_url == "/d/"


@pytest.mark.parametrize(
    ("number", "words"), [(1, "1 документ"), (2, "2 документа"), (5, "5 документов")]
)
def test_plural_forms(add, number, words):
    for _each in range(number):
        add()
    assert run("", ACTS).total_text == words


def test_only_the_numbers_of_a_whole_list_may_be_remembered(add):
    for kind in (ActKind.LAW, ActKind.LAW, ActKind.ORDER):
        add(kind=kind)
    asked = []

    def remember(numbers):
        asked.append(numbers())
        return asked[0]

    def answer(query=""):
        acts = NormativeAct.objects.all()
        return PLAIN.run(acts, QueryDict(query), executor=PostgresExecutor(remember))

    for query in ("kind=law", "q=порядке", "kind=law&page=1"):
        answer(query)
    assert asked == []
    assert answer().total == answer("page=1").total == 3
    add()
    assert (answer().total, answer("sort=new").total, len(answer().items)) == (3, 3, 3)
    assert answer("kind=law").total == 2


def test_other_engine_answers_the_same_declaration(add):
    add()

    class Nothing:
        def page(self, query):
            return Found([], 0, {facet.name: [] for facet in PLAIN.facets}, query.selection)

        def rows(self, query):
            return query.queryset.none()

    result = PLAIN.run(NormativeAct.objects.all(), {"kind": "law"}, executor=Nothing())
    assert result.total == 0
    assert result.chips[0].value == ActKind.LAW.label
    assert not PLAIN.rows(NormativeAct.objects.all(), {}, Nothing()).exists()


def test_status_filter_of_acts(add):
    add(status=ActStatus.REPEALED)
    add()
    assert run("status=repealed", ACTS).total == 1
