"""A table of figures taken into a cycle by an editor, with everything that may be wrong in it."""

import io
from datetime import date

import pytest
from bs4 import BeautifulSoup
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from openpyxl import Workbook, load_workbook

from quality_assessment.imports.blank import blank
from quality_assessment.imports.plan import ImportPlan
from quality_assessment.imports.reading import TableRow, read_table
from quality_assessment.models import OrganisationResult
from tests.factories.assessments import CycleFactory
from tests.factories.organisations import OrganisationFactory
from tests.quality_assessment.conftest import add
from users.models import Role

pytestmark = pytest.mark.django_db
HOST = {"host": "localhost"}


@pytest.fixture
def cycle(two_centres):
    return CycleFactory(site=two_centres.own.site, live=False)


@pytest.fixture
def alpha(cycle):
    return OrganisationFactory(
        site=cycle.site, short_name="Дом творчества «Альфа»", full_name="МБУ ДО «Альфа»"
    )


@pytest.fixture
def editor(two_centres, client):
    client.force_login(two_centres.own.person(Role.EDITOR))
    return client


def csv(*lines):
    return SimpleUploadedFile("итоги.csv", "\n".join(lines).encode(), "text/csv")


def workbook(*rows, merged=()):
    book, target = Workbook(), io.BytesIO()
    for row in rows:
        book.active.append(row)
    for each in merged:
        book.active.merge_cells(each)
    book.save(target)
    return SimpleUploadedFile("итоги.xlsx", target.getvalue())


def address(cycle, name="quality_import"):
    return reverse(name, args=[cycle.pk])


def look(client, cycle, file, **fields):
    answer = client.post(address(cycle), {"file": file, **fields}, headers=HOST)
    return BeautifulSoup(answer.content, "html.parser")


def answers(soup):
    """Return what the form would send back as it stands."""
    form = soup.select_one("main form")
    assert form.select_one("input[name=csrfmiddlewaretoken]")
    sent = {}
    for each in form.select("input[name]"):
        if each.get("type") == "checkbox" and not each.has_attr("checked"):
            continue
        sent[each["name"]] = each.get("value", "")
    return sent


def confirm(client, cycle, sent):
    return client.post(address(cycle), sent, headers=HOST)


TABLE = (
    "Организация;К1;К2;К3;К4;К5;Итог;Место в рейтинге",
    "Дом творчества «Альфа»;96,80;98;77,6;98,2%;96,10;93,34;1",
)


def test_a_table_is_looked_at_and_written_after_it_is_confirmed(editor, cycle, alpha):
    soup = look(editor, cycle, csv(*TABLE))
    assert not OrganisationResult.objects.exists()
    assert "K1: 96,80" in soup.get_text()

    answer = confirm(editor, cycle, answers(soup))

    assert answer["Location"] == address(cycle, "quality_check")
    row = OrganisationResult.objects.get()
    assert (row.organisation, row.slug) == (alpha, alpha.slug)
    assert [str(each) for each in row.criteria.values()] == ["96.80", "98", "77.6", "98.2", "96.10"]
    assert (str(row.total), row.place_municipality) == ("93.34", "1")
    assert row.computed["total"]
    assert row.public is None


def test_a_heading_of_two_rows_indicators_and_counts_are_known(cycle, alpha):
    rows = read_table(
        workbook(
            ["Наименование", "Критерий 1", None, "Опрошено", "Инвалидов опрошено"],
            [None, "1.1", "Показатель 1.2. Обратная связь", None, None],
            ["МБУ ДО «Альфа»", 97.5, "100 баллов", 248, "–"],
            merged=("A1:A2", "B1:C1", "D1:D2", "E1:E2"),
        )
    )

    assert [each.values for each in rows] == [{"1.1": "97.5", "1.2": "100", "respondents": "248"}]


def test_a_name_that_is_alike_is_offered_and_nothing_else_is_guessed(editor, cycle, alpha):
    OrganisationFactory(site=cycle.site, short_name="Станция техников")
    soup = look(
        editor,
        cycle,
        csv("Организация;Итог", "МБУ ДО Дом творчества Альфа;90", "Неведомая;80"),
    )

    first, second = soup.select("main tbody tr")
    assert first.select_one("input[list]")["value"] == "Дом творчества «Альфа»"
    assert "проверьте" in first.get_text()
    assert second.select_one("input[list]")["value"] == ""
    assert not second.select_one("input[type=checkbox]").has_attr("checked")
    assert "реестр" in second.select_one(".error-message").get_text()

    confirm(editor, cycle, answers(soup))
    assert [each.organisation for each in OrganisationResult.objects.all()] == [alpha]


def test_a_row_goes_to_the_organisation_that_the_editor_names(editor, cycle, alpha):
    beta = OrganisationFactory(site=cycle.site, short_name="Бета")
    soup = look(editor, cycle, csv("Организация;Итог", "Неведомая;80"))

    wrong = answers(soup) | {"take-2": "1", "name-2": "Нет такой"}
    page = confirm(editor, cycle, wrong).content.decode()
    assert "Нет такой" in page
    assert not OrganisationResult.objects.exists()

    confirm(editor, cycle, answers(soup) | {"take-2": "1", "name-2": "Бета"})
    assert OrganisationResult.objects.get().organisation == beta


def test_an_organisation_of_a_neighbour_is_unknown(editor, cycle, two_centres):
    OrganisationFactory(site=two_centres.other.site, short_name="Чужая")
    soup = look(editor, cycle, csv("Организация;Итог", "Чужая;80"))

    confirm(editor, cycle, answers(soup) | {"take-2": "1", "name-2": "Чужая"})

    assert "Чужая" not in {each["value"] for each in soup.select("datalist option")}
    assert not OrganisationResult.objects.exists()


@pytest.mark.parametrize(
    ("cell", "said"),
    [("сто1", "сто1"), ("97,123", "больше двух"), ("120", "100")],
)
def test_a_wrong_cell_is_named_and_its_row_is_left_out(editor, cycle, alpha, cell, said):
    OrganisationFactory(site=cycle.site, short_name="Бета")
    soup = look(
        editor, cycle, csv("Организация;К1;Итог", f"Дом творчества «Альфа»;{cell};90", "Бета;80;80")
    )

    wrong = soup.select_one("main tbody tr")
    assert said in wrong.select_one(".error-message").get_text()
    if wrong.select_one("input[type=checkbox]").has_attr("checked"):
        assert confirm(editor, cycle, answers(soup)).status_code == 200
        assert not OrganisationResult.objects.exists()
        return
    confirm(editor, cycle, answers(soup))
    assert [each.name for each in OrganisationResult.objects.all()] == ["Бета"]


def test_two_rows_of_one_organisation_need_a_branch(editor, cycle, alpha):
    table = csv("Организация;Итог", "Дом творчества «Альфа»;90", "Дом творчества «Альфа»;80")
    soup = look(editor, cycle, table)
    assert "филиал" in soup.select("main tbody tr")[1].select_one(".error-message").get_text()

    confirm(editor, cycle, answers(soup) | {"branch-3": "филиал № 1"})

    found = {each.branch_name: str(each.total) for each in OrganisationResult.objects.all()}
    assert found == {"": "90", "филиал № 1": "80"}
    assert OrganisationResult.objects.get(branch_name="филиал № 1").is_branch


def test_figures_that_stand_otherwise_are_replaced_only_when_asked(editor, cycle):
    row = add(cycle, "Бета", "80", "80", "80", "80", "80", "80")
    soup = look(editor, cycle, csv("Организация;К1;Итог", "Бета;90;80"))
    assert "90" in soup.select_one("main tbody tr").get_text()

    confirm(editor, cycle, answers(soup))
    row.refresh_from_db()
    assert str(row.k1) == "80"

    confirm(editor, cycle, answers(soup) | {"replace": "1"})
    row.refresh_from_db()
    assert str(row.k1) == "90"
    assert "total" in row.computed["differs"]


def test_figures_that_are_replaced_take_the_source_of_the_file(editor, cycle):
    old, new = "https://example.ru/old/", "https://example.ru/new/"
    row = add(cycle, "Бета", "80", "80", "80", "80", "80", "80", source_url=old)
    table = "Организация;К1;К2", "Бета;90;80"
    sent = answers(look(editor, cycle, csv(*table), source_url=new))

    confirm(editor, cycle, sent)
    row.refresh_from_db()
    assert (str(row.k1), row.source_url) == ("80", old)

    confirm(editor, cycle, sent | {"replace": "1"})
    row.refresh_from_db()
    assert (str(row.k1), row.source_url) == ("90", new)


def test_figures_need_a_source(editor, cycle, alpha):
    cycle.bus_gov_url, cycle.bus_gov_date = "", None
    cycle.save()
    soup = look(editor, cycle, csv(*TABLE))
    assert confirm(editor, cycle, answers(soup)).status_code == 200
    assert not OrganisationResult.objects.exists()

    soup = look(editor, cycle, csv(*TABLE), source_url="https://example.ru/itogi/")
    confirm(editor, cycle, answers(soup))
    assert OrganisationResult.objects.get().source_url == "https://example.ru/itogi/"


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"", "пуст"),
        (b"%PDF-1.7", "не таблица"),
        ("Фамилия;Возраст\nИванов;9".encode(), "нет столбца"),
        ("Организация;Цвет\nБета;синий".encode(), "известных"),
    ],
)
def test_what_is_no_such_table_is_refused_in_words(editor, cycle, content, said):
    soup = look(editor, cycle, SimpleUploadedFile("file.csv", content))

    assert said in soup.get_text()
    assert soup.select_one("input[type=file]")


def test_rows_that_nobody_signed_are_not_taken(editor, cycle, alpha, two_centres):
    sent = answers(look(editor, cycle, csv(*TABLE)))
    forged = sent | {"rows": sent["rows"][:-3] + "abc"}
    assert confirm(editor, cycle, forged).status_code == 302
    other = CycleFactory(site=two_centres.own.site, year=2024, live=False)
    assert confirm(editor, other, sent).status_code == 302

    assert not OrganisationResult.objects.exists()


@pytest.mark.parametrize("name", ["quality_import", "quality_blank"])
def test_others_take_nothing_in(client, cycle, two_centres, name):
    for person, status in (
        (two_centres.other.person(Role.EDITOR), 404),
        (two_centres.own.person(Role.OBSERVER), 302),
    ):
        client.force_login(person)
        answer = client.get(address(cycle, name), headers=HOST)
        assert answer.status_code == status
        assert status != 302 or answer["Location"] == reverse("wagtailadmin_home")


def test_the_blank_comes_back_as_it_was(editor, cycle):
    add(cycle, "Бета", "80", "81,5".replace(",", "."), "80", "80", "80", "80.30")
    content = editor.get(address(cycle, "quality_blank"), headers=HOST).content
    sheet = load_workbook(io.BytesIO(content)).active
    assert sheet["A2"].value == "Бета"

    plan = ImportPlan(cycle, read_table(io.BytesIO(content)))

    (line,) = plan.lines
    assert (line.errors, line.changes, line.kept) == ([], [], [])
    assert line.row.values["total"] == "80.30"
    assert blank(cycle)


def test_many_rows_take_as_many_queries_as_few(cycle):
    def queries(count):
        rows = [
            TableRow(number, name=f"Организация {count} {number}", values={"total": "90"})
            for number in range(count)
        ]
        for each in rows:
            OrganisationFactory(site=cycle.site, short_name=each.name)
        data = {f"take-{each.number}": "1" for each in rows}
        data |= {f"name-{each.number}": each.name for each in rows}
        with CaptureQueriesContext(
            connection,
        ) as seen:
            plan = ImportPlan(cycle, rows, "https://example.ru/", data)
            assert plan.wrong == []
            assert plan.write()["new"] == count
        return len(seen)

    assert queries(30) <= queries(3) <= 12


def test_branches_with_alike_long_names_are_written_together(editor, cycle, alpha):
    name = "структурное подразделение дошкольное отделение №"
    rows = [f"Дом творчества «Альфа»;{name} {number};90" for number in (1, 2)]

    soup = look(editor, cycle, csv("Организация;Филиал;Итог", *rows))
    assert confirm(editor, cycle, answers(soup)).status_code == 302
    assert len(set(cycle.results.values_list("slug", flat=True))) == 2


def test_a_source_of_the_draft_is_enough(editor, two_centres, alpha):
    live = CycleFactory(site=two_centres.own.site, year=2026, bus_gov_url="", bus_gov_date=None)
    live.bus_gov_url, live.bus_gov_date = "https://bus.example.ru/", date(2025, 12, 1)
    live.save_revision()

    soup = look(editor, live, csv(*TABLE))
    assert soup.select(".quality-import .error-message") == []
    assert confirm(editor, live, answers(soup)).status_code == 302
    assert live.results.count() == 1


def test_columns_that_say_nothing_are_named(editor, cycle, alpha):
    table = ("№ п/п;Организация;К1;Крит 2.;2.2 время ожидания", "1;Дом творчества «Альфа»;90;80;70")

    text = look(editor, cycle, csv(*table)).get_text()
    assert "не поняты" in text
    assert "2.2 время ожидания" in text
    assert "№ п/п" not in text


def test_none_of_a_count_is_a_zero_and_of_a_figure_it_is_not(editor, cycle, alpha):
    soup = look(
        editor,
        cycle,
        csv(
            "Организация;Итог;К3;disabled_asked;remote_asked", "Дом творчества «Альфа»;90;нет;Нет;–"
        ),
    )
    confirm(editor, cycle, answers(soup))

    (row,) = cycle.results.all()
    assert row.raw == {"disabled_asked": 0}
    assert row.k3 is None


def test_names_of_criteria_before_2018_are_those_of_their_scale(editor, two_centres, alpha):
    old = CycleFactory(site=two_centres.own.site, year=2016, edition="before-2018", live=False)
    head = "Организация;Открытость;Комфортность;Доброжелательность;Удовлетворённость;Итог"

    soup = look(editor, old, csv(head, "Дом творчества «Альфа»;28;62;20;30;140"))
    confirm(editor, old, answers(soup))
    (row,) = old.results.all()
    assert [str(each) for each in row.criteria.values()] == ["28", "62", "20", "30", "None"]
