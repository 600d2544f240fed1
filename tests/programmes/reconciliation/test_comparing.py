"""What is the same, what differs, what only one side has."""

import pytest

from exchange.models import ColumnMemory
from programmes.choices import NavigatorStatus
from programmes.models import Reconciliation
from programmes.models.reconciliation import MatchKind, Step
from tests.factories.organisations import OrganisationFactory
from tests.factories.programmes import make_programme

pytestmark = pytest.mark.django_db
URL = "https://navigator.example.ru/program/7"
LONG = "Дополнительная общеобразовательная общеразвивающая программа «Робототехника»"


def found(run, kind):
    return [(row.title, row.their_title) for row in run.rows.filter(kind=kind)]


def test_programmes_fall_into_groups(reconcile, catalogue, organisation):
    make_programme(catalogue, "Робототехника", organisation)
    make_programme(catalogue, "Хор", organisation)
    make_programme(catalogue, "Шахматы, 1 год", organisation)
    run = reconcile(
        [7, LONG, "МБУ ДО «Дом творчества „Пример“»", "7-9", URL, "открыт"],
        [8, "Шахматы, 2 год", organisation.short_name, "7-9", None, None],
        [9, "Вязание", organisation.short_name, "7-9", None, None],
    )

    assert run.state == Step.READY
    assert found(run, MatchKind.SURE) == [("Робототехника", LONG)]
    assert found(run, MatchKind.DOUBTFUL) == [("Шахматы, 1 год", "Шахматы, 2 год")]
    assert found(run, MatchKind.HERE) == [("Хор", "")]
    assert found(run, MatchKind.THERE) == [("", "Вязание")]
    assert run.counts == {"sure": 1, "doubtful": 1, "here": 1, "there": 1}
    row = run.rows.get(kind=MatchKind.SURE)
    assert (row.confidence, row.number, row.differences) == (100, 3, [])
    assert row.given == {"navigator_id": "7", "navigator_url": URL}
    assert row.proposed == NavigatorStatus.PUBLISHED


def test_differences_are_named_field_by_field(reconcile, catalogue, organisation):
    make_programme(catalogue, "Робототехника", organisation, navigator_id="7")
    head = ["ID", "Наименование", "Возраст от", "Возраст до", "Финансирование", "Набор"]
    run = reconcile([7, "Роботы и схемы", 7, 12, "платно", "закрыт"], head=head)
    row = run.rows.get(kind=MatchKind.SURE)

    assert [(ours, theirs) for _label, ours, theirs in row.differences] == [
        ("Робототехника", "Роботы и схемы"),
        ("9", "12"),
        ("Бюджетное (бесплатное)", "Внебюджетное (платное)"),
        ("open", "closed"),
    ]
    assert row.proposed == NavigatorStatus.DIFFERS


def test_a_cell_that_cannot_be_read_is_told_and_is_no_difference(
    reconcile, catalogue, organisation
):
    make_programme(catalogue, "Робототехника", organisation)
    run = reconcile([7, "Робототехника", organisation.inn, "с пелёнок", None, None])
    row = run.rows.get(kind=MatchKind.SURE)

    assert row.differences == []
    assert row.unread[0][:2] == ["D", "Возраст детей"]


def test_an_empty_cell_says_nothing(reconcile, catalogue, organisation):
    make_programme(catalogue, "Робототехника", organisation)
    run = reconcile([None, "Робототехника", organisation.inn, None, None, None])

    assert run.rows.get().differences == []


def test_a_draft_there_is_a_draft_here(reconcile, catalogue, organisation):
    make_programme(catalogue, "Робототехника", organisation)
    head = ["Название программы", "Организация", "Статус"]
    run = reconcile(["Робототехника", organisation.inn, "На модерации"], head=head)

    assert run.rows.get().proposed == NavigatorStatus.DRAFT


def test_organisations_with_numbers_are_not_taken_for_each_other(reconcile, catalogue, centre):
    names = ("Детская школа искусств № 1", "Детская школа искусств № 2")
    first, second = (OrganisationFactory(site=centre.site, short_name=name) for name in names)
    make_programme(catalogue, "Живопись", first)
    make_programme(catalogue, "Рисунок", second)
    run = reconcile(
        [1, "Живопись", "МБУ ДО ДШИ № 2", None, None, None],
        [2, "Живопись", "МБУ ДО «Детская школа искусств №1»", None, None, None],
    )

    assert run.rows.get(kind=MatchKind.SURE).number == 4


def test_the_archive_and_drafts_are_not_missed_there(reconcile, catalogue, organisation):
    make_programme(catalogue, "Старая", organisation, is_archived=True)
    make_programme(catalogue, "Новая", organisation, live=False)
    run = reconcile([1, "Новая", organisation.inn, None, None, None])

    assert found(run, MatchKind.SURE) == [("Новая", "Новая")]
    assert run.rows.count() == 1


def test_programmes_of_the_neighbour_are_not_looked_at(reconcile, other_catalogue, two_centres):
    theirs = OrganisationFactory(site=two_centres.other.site)
    make_programme(other_catalogue, "Робототехника", theirs, navigator_id="7")
    run = reconcile([7, "Робототехника", theirs.inn, None, None, None])

    assert found(run, MatchKind.THERE) == [("", "Робототехника")]


def test_a_file_that_is_gone_is_said_so(reconcile, editor):
    from programmes.reconciliation.steps.comparing import compare

    run = reconcile([1, "Хор", None, None, None, None])
    run.file.delete(save=False)
    compare(Reconciliation.objects.get(pk=run.pk), editor)

    run.refresh_from_db()
    assert run.state == Step.COLUMNS
    assert "загрузите его снова" in run.remark.lower()


def test_the_number_of_queries_does_not_grow(
    reconcile, catalogue, organisation, django_assert_max_num_queries
):
    for number in range(12):
        make_programme(catalogue, f"Кружок {number}", organisation)
    rows = [[n, f"Кружок {n}", organisation.inn, "7-9", None, "открыт"] for n in range(12)]
    with django_assert_max_num_queries(60):
        run = reconcile(*rows)

    assert run.count(MatchKind.SURE) == 12
    assert not ColumnMemory.objects.exists()  # only a person's word is remembered
