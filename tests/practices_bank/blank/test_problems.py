"""What was not understood is said at its place; the rest is kept."""

import pytest

from practices_bank.models import PracticePage
from tests.practices_bank.blank.papers import (
    answer_cell,
    filled_blank,
    label_of,
    practice_blank,
    table_of,
)

pytestmark = pytest.mark.django_db
SOUND = {"title": "Театр", "goal": "Оставаться"}


@pytest.fixture
def blank(centre):
    return practice_blank(centre.site)


@pytest.fixture
def preview(look, centre):
    """Return a function that fills a blank and looks at its preview."""

    def of(answers=None, rows=None, change=None):
        return look(filled_blank(centre.site, SOUND | (answers or {}), rows, change))

    return of


def problems_at(answer, label):
    """Return what the preview says at a place."""
    return [
        text
        for step in answer.context["steps"]
        for line in step.lines
        if line.label == label
        for entry in line.entries
        for text in entry.problems
    ]


def kept(confirm, answer):
    confirm(answer)
    return PracticePage.objects.get(goal="Оставаться")


@pytest.mark.parametrize(
    ("name", "said", "told"),
    [
        ("directions", "алхимия", "«алхимия» нет в словаре"),
        ("kind", "чудо", "«чудо» нет в словаре"),
        ("age_from", "много", "не число"),
        ("age_from", "99", "18"),
        ("described_year", "3000", "2100"),
        ("uses_distance", "иногда", "не «да» и не «нет»"),
        ("contact_email", "почта", "не адрес"),
        ("contact_phone", "звоните", ""),
    ],
)
def test_a_value_that_cannot_be_is_named_and_left_out(preview, confirm, blank, name, said, told):
    answer = preview({name: said})

    [problem] = problems_at(answer, label_of(blank, name))
    assert told in problem
    assert answer.context["troubled"] == [label_of(blank, name)]
    assert said in answer.content.decode()
    draft = kept(confirm, answer)
    empty = PracticePage()
    if name == "directions":
        assert not draft.directions.exists()
    else:
        assert getattr(draft, name) == getattr(empty, name)


def test_an_unknown_word_of_a_list_leaves_the_known_ones(preview, confirm, blank):
    answer = preview({"directions": "Художественная; алхимия; Техническая; магия"})

    told = problems_at(answer, label_of(blank, "directions"))
    assert [each.split("»")[0] for each in told] == ["«алхимия", "«магия"]
    names = kept(confirm, answer).directions.values_list("name", flat=True)
    assert set(names) == {"Художественная", "Техническая"}


def test_a_long_text_is_kept_whole_where_there_is_place_for_it(preview, confirm, blank):
    lead = "д" * 600

    answer = preview({"lead": lead, "problem": "з" * 4100})

    assert "500" in problems_at(answer, label_of(blank, "lead"))[0]
    assert "4000" in problems_at(answer, label_of(blank, "problem"))[0]
    draft = kept(confirm, answer)
    assert draft.lead == lead
    assert draft.problem == f"<p>{'з' * 4100}</p>"


def test_as_much_of_a_long_line_is_kept_as_has_its_place(preview, confirm, blank):
    answer = preview({"keywords": "к" * 400})

    [problem] = problems_at(answer, label_of(blank, "keywords"))
    assert "300" in problem
    assert kept(confirm, answer).keywords == "к" * 300


def test_values_that_contradict_each_other_are_kept_and_named(preview, confirm, blank):
    answer = preview({"age_from": "12", "age_to": "7"})

    assert problems_at(answer, label_of(blank, "age_to")) == ["Не меньше 12."]
    draft = kept(confirm, answer)
    assert (draft.age_from, draft.age_to) == (12, 7)


def test_a_row_says_what_is_wrong_with_its_cells(preview, confirm, blank):
    [rows] = [each for each in blank.tables if each.name == "indicators"]
    names = [each.name for each in rows.columns]

    def row(**said):
        return [said.get(name, "") for name in names]

    answer = preview(
        rows={
            "indicators": [
                row(name="Остались", after="22", before="мало"),
                row(name="Пришли", after="сколько-то"),
                row(),
                row(name="Выступили", after="7"),
            ]
        }
    )

    told = problems_at(answer, rows.label)
    assert any("«мало»" in each for each in told)
    assert any("«сколько-то»" in each for each in told)
    assert "Строка не перенесена." in told
    found = kept(confirm, answer).indicators.all()
    assert [(each.name, each.before, each.after) for each in found] == [
        ("Остались", None, 22),
        ("Выступили", None, 7),
    ]


def test_a_place_that_the_blank_does_not_have_is_named(preview):
    def rename(document):
        row = document.tables[0].add_row()
        row.cells[0].text, row.cells[1].text = "Девиз", "Играем вместе"

    [remark] = preview(change=rename).context["remarks"]

    assert "«Девиз»" in remark
    assert "«Играем вместе»" in remark


def test_a_place_that_stands_twice_keeps_the_first_answer(preview, confirm, blank):
    def repeat(document):
        row = document.tables[0].add_row()
        row.cells[0].text, row.cells[1].text = label_of(blank, "title"), "Другой театр"

    answer = preview(change=repeat)

    assert any("Другой театр" in each for each in answer.context["remarks"])
    assert kept(confirm, answer).title == "Театр"


def test_a_deleted_table_is_named_and_the_rest_is_kept(preview, confirm, blank):
    def drop(document):
        table = table_of(document, blank, "stages")
        table._tbl.getparent().remove(table._tbl)

    answer = preview(change=drop)

    [remark] = answer.context["remarks"]
    assert "Этапы" in remark
    assert kept(confirm, answer).title == "Театр"


def test_words_outside_the_tables_are_named(preview):
    def write(document):
        document.add_paragraph("Ещё мы ездили на гастроли")

    [remark] = preview(change=write).context["remarks"]

    assert "гастроли" in remark


def test_a_column_of_its_own_is_named(preview, blank):
    def widen(document):
        table = table_of(document, blank, "stages")
        table.add_column(1_000_000)
        table.rows[0].cells[-1].text = "Ответственный"
        table.rows[1].cells[0].text, table.rows[1].cells[-1].text = "Подготовка", "Завуч"

    [remark] = preview(change=widen).context["remarks"]

    assert "«Завуч»" in remark
    assert "строка 1" in remark


def test_notes_and_spaces_around_a_label_do_not_hide_it(preview, confirm, blank):
    def note(document):
        cell = answer_cell(document, label_of(blank, "lead"))
        cell.text = "Дети ставят спектакли."
        label = document.tables[0].rows[2].cells[0]
        label.paragraphs[0].add_run("  ")
        label.add_paragraph("заполнила методист")

    answer = preview(change=note)

    assert answer.context["remarks"] == []
    assert kept(confirm, answer).lead == "Дети ставят спектакли."


def test_what_was_written_is_shown_and_never_run(preview):
    text = preview({"lead": "<script>alert(1)</script>"}).content.decode()

    assert "<script>alert(1)" not in text
    assert "&lt;script&gt;alert(1)" in text


def test_the_draft_says_where_to_look(preview, confirm, desk, blank):
    answer = confirm(preview({"age_from": "много"}))

    text = desk.get(answer.url).content.decode()
    assert "Черновик создан." in text
    assert label_of(blank, "age_from") in text
