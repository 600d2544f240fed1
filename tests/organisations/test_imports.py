"""Organisations from files of centres: whatever Excel has made of them."""

import json

import pytest
from django.core.files.base import ContentFile
from django.urls import reverse

from core.tables import FORMATS
from exchange.models import ImportRun, RowKind, State
from exchange.running.checking import check
from exchange.running.reading import understand
from exchange.running.undoing import undo
from exchange.running.writing import write
from exchange.targets import target_named
from organisations.imports import read_head
from organisations.lists import ORGANISATIONS
from organisations.models import Organisation
from search.lists.http import table_of
from tests.exchange.books import workbook
from tests.factories.organisations import (
    AddressFactory,
    DistrictFactory,
    OrganisationFactory,
    SystemRoleFactory,
    inn_of,
)
from users.models import Role

pytestmark = pytest.mark.django_db
HEAD = [
    *("№", "Полное наименование", "ИНН", "Тип", "Ведомство", "Район", "Местность", "Телефон"),
    *("Сайт", "Адреса", "Роль в системе", "Доступная среда"),
]
INN = inn_of(691234567)


@pytest.fixture
def editor(two_centres):
    return two_centres.own.person(Role.EDITOR)


@pytest.fixture
def imported(two_centres, editor):
    """Return a function that imports rows, publishing them, and returns the run."""

    def go(*rows, head=HEAD):
        file = workbook(("Организации", [head, *rows]))
        return brought_in(file.getvalue(), "o.xlsx", two_centres, editor)

    return go


def brought_in(content, name, two_centres, editor):
    run = ImportRun.objects.create(
        site=two_centres.own.site,
        target="organisations",
        file=ContentFile(content, name),
        file_name=name,
        publish=True,
    )
    understand(run)
    check(run, editor)
    if not run.count(RowKind.FAULTY):
        write(run, editor)
    return run


def test_a_row_becomes_an_organisation(imported, two_centres):
    district = DistrictFactory(site=two_centres.own.site, name="Северный район")
    run = imported(
        [
            *(1, "МБУДО «Дом творчества»", int(INN), "организация дополнительного образования"),
            *("Сфера образования", "северный  район", "город", 84965700000, "dom.example.ru"),
            *("ул. Образцовая, 5; пр. Примерный, 1", "партнёр", ""),
        ]
    )

    assert run.state == State.DONE, [row.errors for row in run.rows.all()]
    made = Organisation.objects.get()
    assert (made.short_name, made.inn, made.live) == ("Дом творчества", INN, True)
    assert (made.district, made.locality) == (district, "urban")
    assert (made.phone, made.website) == ("+7 496 570-00-00", "https://dom.example.ru")
    assert [each.address for each in made.addresses.all()] == [
        *("ул. Образцовая, 5", "пр. Примерный, 1")
    ]
    assert [each.role.code for each in made.system_roles.all()] == ["partner"]


def test_it_is_found_by_its_inn_also_as_a_number_and_only_what_differs_changes(
    imported, two_centres
):
    made = OrganisationFactory(site=two_centres.own.site, inn=INN)
    address = AddressFactory(organisation=made, address="ул. Образцовая, 5", note="главный корпус")
    role = SystemRoleFactory(organisation=made, code="partner", since=2020)
    row = [None, made.full_name, f"{INN}.0", str(made.kind), None, None, None, None, None]
    run = imported([*row, "ул. Образцовая, 5; пр. Новый, 1", "Партнёр", None])

    assert run.rows.get().changes == [
        [
            "Адреса",
            "ул. Образцовая, 5 (главный корпус)",
            "ул. Образцовая, 5; пр. Новый, 1",
        ]
    ]
    assert list(made.addresses.values_list("note", flat=True)) == [address.note, ""]
    assert made.system_roles.get().since == role.since


def test_an_address_without_its_note_is_the_same_address(imported, two_centres):
    made = OrganisationFactory(site=two_centres.own.site, inn=INN)
    AddressFactory(organisation=made, address="ул. Образцовая, 5", note="главный корпус")
    row = [None, made.full_name, INN, str(made.kind), None, None, None, None, None]

    assert imported([*row, "ул. Образцовая,  5"]).rows.get().kind == RowKind.UNCHANGED


BRANCH, KPP, OTHER_KPP = "Филиал «Заречный»", "690101001", "690145001"
PAPERS = ["Полное наименование", "ИНН", "КПП", "Тип"]


def kinds(run):
    return [row.kind for row in run.rows.order_by("number")]


def test_a_branch_with_the_inn_of_its_head_comes_in_and_comes_back(imported, two_centres):
    head = OrganisationFactory(site=two_centres.own.site, inn=INN, kpp=KPP)
    rows = [
        [head.full_name, INN, int(KPP), str(head.kind)],
        [BRANCH, INN, OTHER_KPP, str(head.kind)],
    ]

    run = imported(*rows, head=PAPERS)

    assert kinds(run) == [RowKind.UNCHANGED, RowKind.NEW]
    assert set(Organisation.objects.values_list("inn", "kpp")) == {(INN, KPP), (INN, OTHER_KPP)}
    assert kinds(imported(*rows, head=PAPERS)) == [RowKind.UNCHANGED] * 2


def test_a_branch_is_not_taken_for_a_head_that_has_no_kpp_yet(imported, two_centres):
    head = OrganisationFactory(site=two_centres.own.site, inn=INN)
    run = imported(
        [head.full_name, INN, KPP, str(head.kind)],
        [BRANCH, INN, OTHER_KPP, str(head.kind)],
        head=PAPERS,
    )

    assert kinds(run) == [RowKind.CHANGED, RowKind.NEW]
    assert Organisation.objects.get(pk=head.pk).kpp == KPP


def test_without_a_kpp_the_inn_is_enough(imported, two_centres):
    head = OrganisationFactory(site=two_centres.own.site, inn=INN, kpp=KPP)
    run = imported(["Новое имя", INN, None, str(head.kind)], head=PAPERS)

    assert kinds(run) == [RowKind.CHANGED]
    assert Organisation.objects.get().full_name == "Новое имя"


def test_without_a_kpp_branches_are_told_apart_by_names(imported, two_centres):
    site = two_centres.own.site
    head = OrganisationFactory(site=site, inn=INN, full_name="Дом")
    OrganisationFactory(site=site, inn=INN, kpp=OTHER_KPP, full_name=BRANCH)

    same = imported(*([name, INN, None, str(head.kind)] for name in (BRANCH, "Дом")), head=PAPERS)
    assert kinds(same) == [RowKind.UNCHANGED] * 2

    renamed = imported(["Дом детства", INN, None, str(head.kind)], head=PAPERS)
    assert kinds(renamed) == [RowKind.CHANGED]
    assert Organisation.objects.get(pk=head.pk).full_name == "Дом детства"


def test_a_head_and_its_branch_of_one_file_are_two_by_their_names(imported, two_centres):
    kind = "организация дополнительного образования"
    run = imported(["Дом", INN, None, kind], [BRANCH, INN, None, kind], head=PAPERS)

    assert kinds(run) == [RowKind.NEW, RowKind.NEW]
    assert set(Organisation.objects.values_list("full_name", "inn")) == {
        ("Дом", INN),
        (BRANCH, INN),
    }


def test_the_same_name_twice_is_told_at_the_second_row(imported, two_centres):
    kind = "организация дополнительного образования"
    run = imported(["Дом", INN, None, kind], ["«ДОМ»", INN, None, kind], head=PAPERS)

    assert kinds(run) == [RowKind.NEW, RowKind.FAULTY]
    assert "в строке 2" in run.rows.last().errors[0][2]
    assert not Organisation.objects.exists()


def test_no_kpp_is_told_at_its_cell(imported, two_centres):
    run = imported([BRANCH, INN, "12", "организация дополнительного образования"], head=PAPERS)

    assert "не КПП" in run.rows.get().errors[0][2]


def test_without_an_inn_it_is_found_by_its_full_name(imported, two_centres):
    made = OrganisationFactory(site=two_centres.own.site, inn="")
    run = imported([None, f" {made.full_name.upper()} ", INN, str(made.kind)])

    assert Organisation.objects.get().inn == INN
    assert "ИНН" in [label for label, _old, _new in run.rows.get().changes]


def test_the_same_organisation_of_another_centre_is_another_one(imported, two_centres):
    other = OrganisationFactory(site=two_centres.other.site, inn=INN)
    imported([None, other.full_name, INN, str(other.kind)])

    assert Organisation.objects.count() == 2


@pytest.mark.parametrize(
    ("column", "value", "message"),
    [
        (2, f"{INN[:-1]}{(int(INN[-1]) + 1) % 10}", "Контрольная цифра"),
        (2, "7,70123E+09", "Excel сократил число"),
        (3, "неведомая", "нет в словаре"),
        (5, "Чужой район", "нет в словаре"),
        (7, "5-00-00", "не телефон"),
        (1, None, "обязательное"),
    ],
)
def test_a_mistake_is_told_at_its_cell(imported, two_centres, column, value, message):
    DistrictFactory(site=two_centres.other.site, name="Чужой район")
    row = [None, "МБУДО «Дом»", INN, "организация дополнительного образования", *[None] * 8]
    row[column] = value
    run = imported(row)

    letter, heading, told = run.rows.get().errors[0]
    assert (letter, heading) == ("ABCDEFGH"[column], HEAD[column])
    assert message in told
    assert not Organisation.objects.filter(site=two_centres.own.site).exists()


def test_undoing_brings_back_children_too(imported, two_centres, editor):
    made = OrganisationFactory(site=two_centres.own.site, inn=INN)
    AddressFactory(organisation=made, address="ул. Образцовая, 5")
    made.refresh_from_db()
    row = [None, "Другое имя", INN, str(made.kind), None, None, None, None, None, "пр. Новый, 1"]
    run = imported(row)
    undo(run, editor)

    made = Organisation.objects.get()
    assert made.full_name != "Другое имя"
    assert [each.address for each in made.addresses.all()] == ["ул. Образцовая, 5"]


@pytest.mark.parametrize(
    ("cell", "head"),
    [
        ("директор, Иванова Анна Сергеевна", ("директор", "Иванова Анна Сергеевна")),
        ("Заведующий Петров-Водкин К. С.", ("Заведующий", "Петров-Водкин К. С.")),
        ("Иванова А.А.", (None, "Иванова А.А.")),
        ("директор", ("директор", None)),
        (None, None),
    ],
)
def test_a_head_is_a_position_and_a_name(cell, head):
    assert read_head(cell) == head


def test_every_column_of_the_form_has_a_field_and_no_two_share_a_name():
    from exchange.planning.columns import spellings
    from vocabularies.lookup import key_of

    target = target_named("organisations")
    for each in target.fields:
        assert spellings(target)[key_of(str(each.label))] == each.name
        for alias in each.aliases:
            assert spellings(target)[key_of(alias)] == each.name


@pytest.mark.parametrize("form", ["xlsx", "csv"])
def test_the_public_table_comes_back_without_a_difference(two_centres, editor, form):
    district = DistrictFactory(site=two_centres.own.site)
    made = OrganisationFactory(
        site=two_centres.own.site,
        full_name="=МБУДО+«Дом»",
        phone="+7 496 570-00-00",
        district=district,
        head_position="директор",
        head_name="Иванова Анна",
        head_is_public=True,
    )
    AddressFactory(organisation=made, address="ул. Образцовая, 5", note="главный корпус")
    SystemRoleFactory(organisation=made, code="partner", since=2020)
    OrganisationFactory(site=two_centres.own.site, inn="", head_name="Петров Пётр")
    for kpp in (KPP, OTHER_KPP):
        OrganisationFactory(site=two_centres.own.site, inn=INN, kpp=kpp, full_name=f"Филиал {kpp}")
    rows = Organisation.objects.for_site(two_centres.own.site)
    content = b"".join(FORMATS[form].write(table_of(ORGANISATIONS, rows)))
    run = brought_in(content, f"o.{form}", two_centres, editor)

    assert [row.kind for row in run.rows.all()] == [RowKind.UNCHANGED] * 4, [
        (row.errors, row.changes) for row in run.rows.all()
    ]
    assert len(run.columns) > 15


@pytest.mark.parametrize("form", ["xlsx", "csv"])
def test_the_table_of_the_desk_comes_back_without_a_difference(client, two_centres, editor, form):
    draft = OrganisationFactory(
        site=two_centres.own.site,
        full_name="=МБУДО+«Черновик»",
        live=False,
        locality="rural",
        phone="+7 496 570-00-00, 12",
        opening_hours="пн–сб 9–20",
        inn=INN,
    )
    AddressFactory(organisation=draft, address="ул. Образцовая, 5", note="главный корпус")
    OrganisationFactory(site=two_centres.own.site, head_name="Петров Пётр")
    client.force_login(editor)
    listing = reverse(Organisation.snippet_viewset.get_url_name("list"))
    content = client.get(listing, {"export": form}).getvalue()
    told = json.loads(client.get(listing, {"export": "json"}).getvalue())["items"]

    run = brought_in(content, f"o.{form}", two_centres, editor)

    assert kinds(run) == [RowKind.UNCHANGED] * 2, [
        (run.state, run.columns, [(row.errors, row.changes) for row in run.rows.all()])
    ]
    assert len(run.columns) > 20
    assert {row["full_name"]: row["live"] for row in told}[draft.full_name] is False
    assert {row["locality"] for row in told if row["full_name"] == draft.full_name} == {"село"}
    assert "Петров" not in json.dumps(told, ensure_ascii=False)


def test_the_list_of_the_register_leads_to_the_import(client, two_centres, editor):
    address = reverse("exchange_upload", args=["organisations"])
    listing = reverse(Organisation.snippet_viewset.get_url_name("list"))
    client.force_login(editor)
    assert address in client.get(listing).content.decode()

    client.force_login(two_centres.own.person(Role.OBSERVER))
    assert address not in client.get(listing).content.decode()


def test_bulk_reading_costs_the_same_for_any_number_of_organisations(
    two_centres, django_assert_max_num_queries
):
    for _number in range(6):
        made = OrganisationFactory(site=two_centres.own.site)
        AddressFactory(organisation=made)
        SystemRoleFactory(organisation=made)
    target = target_named("organisations")

    with django_assert_max_num_queries(8):
        for record in target.existing(two_centres.own.site):
            for name in (name for each in target.fields for name in each.names):
                target.get(record, name)
