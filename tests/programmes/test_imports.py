"""Programmes from files: months for years, words in any spelling, the Navigator's number."""

import pytest
from django.core.files.base import ContentFile

from core.models import CentreSection
from exchange.models import ImportRun, RowKind, State
from exchange.running.checking import check
from exchange.running.reading import understand
from exchange.running.undoing import undo
from exchange.running.writing import write
from exchange.targets import target_named
from programmes.models import ProgrammePage
from tests.exchange.books import workbook
from tests.factories.organisations import DistrictFactory, OrganisationFactory
from tests.factories.programmes import make_catalogue, make_programme
from users.models import Role

pytestmark = pytest.mark.django_db
HEAD = [
    *("ID в Навигаторе", "Наименование программы", "Организация", "Направленность", "Уровень"),
    *("Возраст от, мес.", "Возраст до, мес.", "Форма обучения", "ДОТ", "Финансирование"),
    *("Цель программы", "Мест"),
]


@pytest.fixture
def catalogue(two_centres):
    page = make_catalogue(two_centres.own)
    CentreSection.objects.create(site=two_centres.own.site, key="programmy", page=page)
    return page


@pytest.fixture
def organisation(two_centres):
    return OrganisationFactory(site=two_centres.own.site)


@pytest.fixture
def editor(two_centres):
    return two_centres.own.person(Role.EDITOR)


@pytest.fixture
def imported(two_centres, editor, catalogue):
    """Return a function that imports rows, publishing them, and returns the run."""

    def go(*rows, head=HEAD):
        file = workbook(("Программы", [head, *rows]))
        return brought_in(file.getvalue(), "p.xlsx", two_centres, editor)

    return go


def brought_in(content, name, two_centres, editor):
    run = ImportRun.objects.create(
        site=two_centres.own.site,
        target="programmes",
        file=ContentFile(content, name),
        file_name=name,
        publish=True,
    )
    understand(run)
    check(run, editor)
    if not run.count(RowKind.FAULTY):
        write(run, editor)
    return run


def row(organisation, **cells):
    found = {
        "ID в Навигаторе": 12345,
        "Наименование программы": "Робототехника",
        "Организация": int(organisation.inn),
        "Направленность": "Техническое",
        "Уровень": "Стартовый; Базовый",
        "Возраст от, мес.": 84,
        "Возраст до, мес.": 132,
        "Форма обучения": "очно",
        "ДОТ": 0,
        "Финансирование": "бюджет, сертификат",
        "Цель программы": "Научить собирать роботов.",
        "Мест": "15.0",
    } | cells
    return [found[name] for name in HEAD]


def test_a_row_becomes_a_published_programme(imported, organisation, catalogue):
    run = imported(row(organisation))

    assert run.state == State.DONE, (run.remark, [each.errors for each in run.rows.all()])
    page = ProgrammePage.objects.child_of(catalogue).get()
    assert (page.title, page.live, page.navigator_id) == ("Робототехника", True, "12345")
    assert (page.age_from, page.age_to, page.places) == (7, 11, 15)
    assert page.organisation == organisation
    assert [each.code for each in page.levels.all()] == ["initial", "basic"]
    assert (page.distance.code, page.form.code) == ("none", "full-time")
    assert page.lead == "Научить собирать роботов."


def test_the_same_file_changes_nothing(imported, organisation):
    imported(row(organisation))

    assert imported(row(organisation)).rows.get().kind == RowKind.UNCHANGED


def test_it_is_found_by_its_number_else_by_name_and_organisation(imported, organisation, catalogue):
    page = make_programme(catalogue, "Робототехника", organisation)
    imported(row(organisation))
    assert ProgrammePage.objects.get().navigator_id == "12345"
    imported(row(organisation, **{"Наименование программы": "Роботы"}))

    page.refresh_from_db()
    assert page.title == "Роботы"
    assert ProgrammePage.objects.count() == 1


def test_undoing_deletes_pages_and_brings_back_words(imported, organisation, catalogue, editor):
    make_programme(catalogue, "Робототехника", organisation, levels=["initial"])
    run = imported(
        row(organisation),
        row(organisation, **{"ID в Навигаторе": 7, "Наименование программы": "Хор"}),
    )
    assert ProgrammePage.objects.count() == 2
    undo(run, editor)

    page = ProgrammePage.objects.get()
    assert [each.code for each in page.levels.all()] == ["initial"]
    assert (page.navigator_id, page.live) == ("", True)


@pytest.mark.parametrize(
    ("cells", "message"),
    [
        ({"Организация": "Нет такой"}, "нет в реестре"),
        ({"Направленность": "цирковая"}, "нет в словаре"),
        ({"Возраст до, мес.": 48}, "меньше"),
        ({"Форма обучения": None}, "обязательное"),
    ],
)
def test_mistakes_are_told(imported, organisation, cells, message):
    run = imported(row(organisation, **cells))

    assert message in run.rows.get().errors[0][2]
    assert not ProgrammePage.objects.exists()


def test_an_organisation_of_another_centre_is_none(imported, two_centres):
    foreign = OrganisationFactory(site=two_centres.other.site)

    assert "нет в реестре" in imported(row(foreign)).rows.get().errors[0][2]


@pytest.mark.parametrize("form", ["xlsx", "csv"])
def test_the_table_of_the_catalogue_comes_back_without_a_difference(
    client, two_centres, organisation, catalogue, editor, form
):
    make_programme(catalogue, "=Робо+техника", organisation, levels=["initial", "basic"], places=15)
    make_programme(catalogue, "Хор", organisation, age_from=5, cost_note="", enrolment="closed")
    answer = client.get(f"{catalogue.url}?format={form}")
    run = brought_in(b"".join(answer.streaming_content), f"p.{form}", two_centres, editor)

    assert [row.kind for row in run.rows.all()] == [RowKind.UNCHANGED] * 2, [
        (row.errors, row.changes) for row in run.rows.all()
    ]
    assert len(run.columns) > 15


CONTENT = [
    *("Адрес проведения", "Район", "Расписание", "Планируемые результаты", "Содержание программы"),
    *("Условия для ОВЗ", "Платформа", "Часов онлайн", "Что нужно дома", "Сетевая программа"),
]
ROBOTS = ("техническая", "стартовый", 84, 132, "очная")


def test_what_families_ask_comes_from_the_file(imported, two_centres, organisation):
    district = DistrictFactory(site=two_centres.own.site, name="Северный район")
    row = [
        *(7, "Робототехника", organisation.short_name, *ROBOTS),
        *("с применением ДОТ", "бюджет", "Соберёт робота", 12),
        *("ул. Образцовая, 5 (каб. 12)", "северный район"),
        "Первая | вт 16:00 | каб. 12\nпт 15:00–16:30",
        *("Соберёт <робота>\nНапишет программу", "Модуль 1", "Пандус", "Сферум", 12, "Ноутбук"),
        "нет",
    ]

    run = imported(row, head=[*HEAD, *CONTENT])

    page = ProgrammePage.objects.get()
    assert run.state == State.DONE, [each.errors for each in run.rows.all()]
    (place,) = page.where.all()
    assert (place.address, place.note) == ("ул. Образцовая, 5", "каб. 12")
    assert place.district == district
    assert [(each.group, each.when, each.place) for each in page.schedule.all()] == [
        ("Первая", "вт 16:00", "каб. 12"),
        ("Группа 2", "пт 15:00–16:30", ""),
    ]
    assert page.results == "<p>Соберёт &lt;робота&gt;<br>Напишет программу</p>"
    assert (page.curriculum, page.special_conditions) == ("<p>Модуль 1</p>", "Пандус")
    assert (page.platform, page.hours_online, page.needed_at_home) == ("Сферум", 12, "Ноутбук")
    assert not page.is_network

    again = imported(row, head=[*HEAD, *CONTENT])
    assert [each.kind for each in again.rows.all()] == [RowKind.UNCHANGED], [
        each.changes for each in again.rows.all()
    ]


def test_the_district_of_an_organisation_is_no_place(imported, two_centres, organisation):
    """The catalogue's table names it where no place does: nothing is made of it on return."""
    organisation.district = DistrictFactory(site=two_centres.own.site, name="Северный район")
    organisation.save()
    row = [7, "Робототехника", organisation.short_name, *ROBOTS, "нет", "бюджет", "Цель", 12]

    imported([*row, "Северный район"], head=[*HEAD, "Район"])

    assert not ProgrammePage.objects.get().where.exists()


def test_a_district_of_another_centre_is_unknown(imported, two_centres, organisation):
    DistrictFactory(site=two_centres.other.site, name="Чужой район")
    row = [7, "Робототехника", organisation.short_name, *ROBOTS, "нет", "бюджет", "Цель", 12]

    run = imported([*row, "Чужой район"], head=[*HEAD, "Район"])

    assert [each.kind for each in run.rows.all()] == [RowKind.FAULTY]


def test_only_those_who_add_programmes_may(two_centres, catalogue):
    target = target_named("programmes")
    site = two_centres.own.site
    editor, observer = (two_centres.own.person(role) for role in (Role.EDITOR, Role.OBSERVER))

    assert (list(target.sites_for(editor)), target.may_publish(editor, site)) == ([site], True)
    assert (list(target.sites_for(observer)), target.is_for(observer)) == ([], False)
    assert not target.sites_for(two_centres.other.person(Role.EDITOR)).exists()
