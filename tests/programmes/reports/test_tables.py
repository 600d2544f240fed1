"""What the reports count."""

from datetime import date, timedelta

import pytest

from organisations.models import District
from programmes.choices import NavigatorStatus
from programmes.models import ProgrammePlace
from programmes.reports import navigator, networks, offer
from programmes.reports.registry import REPORTS
from programmes.reports.scope import Scope
from tests.factories.organisations import DistrictFactory, OrganisationFactory, word
from tests.factories.programmes import make_programme, network
from vocabularies.models import Term

TODAY = date(2026, 11, 26)


@pytest.fixture
def scope(centre):
    return Scope(centre.site, today=TODAY)


def figure(table, row, column, group=""):
    line = next(each for each in table.lines if each.head.label == row)
    return next(
        cell.value
        for cell in line.cells
        if cell.column.label == column and cell.column.group == group
    )


def total(table, row):
    return next(each.total for each in table.lines if each.head.label == row)


@pytest.fixture
def two_districts(centre, catalogue):
    town = DistrictFactory(site=centre.site, name="Центральный район", order=1)
    village = DistrictFactory(site=centre.site, name="Сельская территория", order=2)
    house = OrganisationFactory(site=centre.site, short_name="Дом", district=town)
    school = OrganisationFactory(site=centre.site, short_name="Школа", district=village)
    make_programme(catalogue, "Роботы", house, levels=["initial", "basic"])
    make_programme(catalogue, "Модели", house, levels=["initial"])
    make_programme(catalogue, "Станок", school, levels=["advanced"])
    return house, school


def test_gaps_by_direction_district_and_level(two_districts, scope):
    table = offer.gaps(scope)[0]

    assert figure(table, "Техническая", "Ознакомительный", "Центральный район") == 2
    assert figure(table, "Техническая", "Базовый", "Центральный район") == 1
    assert figure(table, "Техническая", "Ознакомительный", "Сельская территория") == 0
    assert total(table, "Техническая") == 3
    assert table.size == 6 * 6
    assert len(table.gaps) == 36 - 3


def test_a_gap_is_filled_where_lessons_are_held(two_districts, catalogue, scope):
    before = offer.gaps(scope)[0]
    town, village = District.objects.for_site(scope.site)
    page = make_programme(
        catalogue,
        "Выездная",
        town.organisations.get(),
        direction="hudozhestvennoe",
        levels=["initial"],
    )
    page.where = [ProgrammePlace(address="Школа", district=village)]
    page.save_revision().publish()

    table = offer.gaps(scope)[0]

    line = next(each for each in table.lines if each.head.label == "Художественная")
    filled = [cell.column.group for cell in line.cells if cell.value]
    assert filled == ["Сельская территория"]
    assert total(before, "Художественная") == 0


def test_an_organisation_without_a_district_is_seen(two_districts, catalogue, scope):
    nowhere = OrganisationFactory(site=scope.site, short_name="Студия", district=None)
    assert [name for name, _count in offer.gaps(scope)[0].groups] == [
        "Центральный район",
        "Сельская территория",
    ]

    make_programme(catalogue, "Где-то", nowhere)

    assert [name for name, _count in offer.gaps(scope)[0].groups][-1] == "Район не указан"


def test_a_centre_without_districts_has_one_area(catalogue, organisation, scope):
    make_programme(catalogue, "Роботы", organisation)
    table = offer.gaps(scope)[0]
    assert not table.is_grouped
    assert table.size == 6 * 3


def test_drafts_the_archive_and_the_neighbour_are_not_counted(
    catalogue, other_catalogue, organisation, scope
):
    make_programme(catalogue, "Черновик", organisation, live=False)
    make_programme(catalogue, "Прежняя", organisation, is_archived=True)
    make_programme(other_catalogue, "Чужая")

    for report in REPORTS:
        assert [table.total for table in report.tables(scope)] == [0] * len(report.tables(scope))
        assert report.listing is None or report.listing(scope).entries == []


def test_departments_and_what_the_navigator_shows(centre, catalogue, scope):
    culture = OrganisationFactory(site=centre.site, department=word("department", "cultures"))
    name = str(word("department", "cultures"))
    for status in (NavigatorStatus.ABSENT, NavigatorStatus.PUBLISHED, NavigatorStatus.DIFFERS):
        make_programme(catalogue, f"Хор {status}", culture, navigator_status=status)

    everything, entered = offer.departments(scope)

    assert figure(everything, name, "Техническая") == 3
    assert figure(entered, name, "Техническая") == 2


@pytest.mark.parametrize(
    ("status", "days", "column"),
    [
        (NavigatorStatus.ABSENT, 1, "Не внесены"),
        (NavigatorStatus.DRAFT, 1, "Черновик"),
        (NavigatorStatus.DIFFERS, 1, "Расхождение"),
        (NavigatorStatus.PUBLISHED, 181, "Сверены более 6 мес. назад"),
        (NavigatorStatus.PUBLISHED, None, "Сверены более 6 мес. назад"),
        (NavigatorStatus.PUBLISHED, 180, "Опубликованы и сверены"),
    ],
)
def test_navigator_by_organisation(catalogue, organisation, scope, status, days, column):
    checked = TODAY - timedelta(days=days) if days else None
    make_programme(
        catalogue,
        "Роботы",
        organisation,
        navigator_status=status,
        navigator_checked_on=checked,
    )

    table = navigator.by_organisation(scope)[0]

    line = table.lines[0]
    assert {cell.column.label: cell.value for cell in line.cells if cell.value} == {column: 1}
    assert len(navigator.to_mend(scope).entries) == (0 if column == "Опубликованы и сверены" else 1)


def test_months_are_asked(catalogue, organisation, scope):
    make_programme(
        catalogue,
        "Роботы",
        organisation,
        navigator_status=NavigatorStatus.PUBLISHED,
        navigator_checked_on=TODAY - timedelta(days=100),
    )
    assert navigator.to_mend(scope).entries == []
    assert len(navigator.to_mend(Scope(scope.site, months=3, today=TODAY)).entries) == 1


def test_levels_by_organisation(two_districts, scope):
    table = offer.levels(scope)[0]
    assert figure(table, "Дом", "Ознакомительный (стартовый)") == 2
    assert figure(table, "Дом", "Разноуровневая") == 1
    assert figure(table, "Школа", "Разноуровневая") == 0
    assert total(table, "Дом") == 2


def test_a_programme_with_two_colleges_is_one(centre, catalogue, organisation, college, scope):
    second = OrganisationFactory(site=centre.site, short_name="Второй колледж")
    rows = network(organisation, college, second)
    make_programme(catalogue, "Станок", organisation, is_network=True, participants=rows)
    kind = str(word("partner-kind", "college"))

    table = networks.partners(scope)[0]

    assert figure(table, kind, "Программы") == 1
    assert figure(table, kind, "Оборудование") == 1
    assert figure(table, kind, "Помещения") == 0
    contracts = networks.contracts(scope)
    assert [entry.cells[1] for entry in contracts.entries] == ["Колледж «Пример»", "Второй колледж"]


def test_special_needs_by_nosology(catalogue, organisation, scope):
    nosology = Term.objects.of("nosology").first()
    make_programme(
        catalogue,
        "Хор",
        organisation,
        is_adapted=True,
        accepts_special_needs=True,
        nosologies=[nosology.code],
    )

    table = offer.nosologies(scope)[0]

    assert figure(table, str(nosology), "Техническая") == 1
    assert table.total == 1
