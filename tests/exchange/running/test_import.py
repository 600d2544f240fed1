"""From a file to records and back: nothing is half written, all of it can be undone."""

import pytest

from core.models import OutboxEntry
from exchange.models import ImportRow, RowKind, State
from exchange.running.checking import check
from exchange.running.undoing import undo
from exchange.running.writing import write
from exchange.targets import RegisterTarget
from tests.exchange.books import workbook
from tests.factories.registers import make_note
from tests.registers.models import Note

pytestmark = pytest.mark.django_db
HEAD = ["Название", "Адрес", "Порядок"]


def book(*rows, head=HEAD):
    return workbook(("Заметки", [head, *rows]))


@pytest.fixture
def imported(make_run, methodist):
    """Return a function that checks and writes a file."""

    def run(file, **fields):
        found = make_run(file, **fields)
        check(found, methodist)
        if not found.count(RowKind.FAULTY):
            write(found, methodist)
        return found

    return run


def kinds(run):
    return [row.kind for row in run.rows.all()]


def errors(run):
    return [(row.number, *error) for row in run.rows.all() for error in row.errors]


def test_new_rows_become_drafts_with_history_and_outbox(imported, notes, methodist):
    OutboxEntry.objects.all().delete()
    run = imported(book(["Первая", None, 5], ["Вторая", "vtoraya", "6.0"]))

    assert (run.state, run.finished_by) == (State.DONE, methodist)
    assert notes() == [("Вторая", 6, False), ("Первая", 5, False)]
    first = Note.objects.get(name="Первая")
    assert first.slug == "pervaya"
    assert first.latest_revision.user == methodist
    assert OutboxEntry.objects.filter(model="registers.Note", object_pk=first.pk).exists()


def test_rows_are_published_by_choice(imported, notes):
    imported(book(["Первая", None, 5]), publish=True)

    assert notes() == [("Первая", 5, True)]


def test_the_same_file_changes_nothing_the_second_time(imported):
    file = book(["Первая", None, 5], ["Вторая", "vtoraya", 6])
    imported(file, publish=True)
    run = imported(file, publish=True)

    assert kinds(run) == [RowKind.UNCHANGED] * 2
    assert run.rows.written().count() == 0


def test_a_draft_that_was_imported_is_known_the_second_time(imported):
    file = book(["Первая", None, 5])
    imported(file)

    assert kinds(imported(file)) == [RowKind.UNCHANGED]


def test_differences_are_shown_field_by_field(imported, two_centres):
    make_note(two_centres.own.site, "Первая")
    run = imported(book(["первая ", "pervaya", 9]), publish=True)

    row = run.rows.get()
    assert row.kind == RowKind.CHANGED
    assert row.changes == [["Название", "Первая", "первая"], ["Порядок", "0", "9"]]
    assert Note.objects.get().sort_order == 9


def test_an_imported_draft_leaves_the_published_row_as_it_is(imported, two_centres):
    make_note(two_centres.own.site, "Первая")
    imported(book(["Первая", None, 9]))

    note = Note.objects.get()
    assert (note.sort_order, note.live) == (0, True)
    assert note.get_latest_revision_as_object().sort_order == 9


def test_the_draft_of_an_editor_is_what_a_file_is_compared_with(imported, two_centres):
    note = make_note(two_centres.own.site, "Первая")
    note.sort_order = 9
    note.save_revision()

    assert kinds(imported(book(["Первая", None, 9]))) == [RowKind.UNCHANGED]


def test_empty_cells_leave_what_is_there_unless_they_are_to_erase(imported, two_centres):
    note = make_note(two_centres.own.site, "Первая")
    note.sort_order = 7
    note.save_revision().publish()

    assert kinds(imported(book(["Первая", "pervaya", None]))) == [RowKind.UNCHANGED]
    run = imported(book(["Первая", "pervaya", None]), clear_empty=True)
    assert run.rows.get().changes == [["Порядок", "7", ""]]


def test_errors_name_row_column_and_reason_and_nothing_is_written(imported, notes):
    run = imported(
        book(["Первая", None, "много"], [None, "adres", 2], ["Третья", "плохой адрес", 3])
    )

    assert run.state == State.CHECKED
    assert [each[:3] for each in errors(run)] == [
        (2, "C", "Порядок"),
        (3, "A", "Название"),
        (4, "B", "Адрес"),
    ]
    assert errors(run)[0][3] == "«много» – не число."
    assert notes() == []


def test_rows_with_errors_are_left_out_only_by_choice(make_run, methodist, notes):
    run = make_run(book(["Первая", None, "много"], ["Вторая", None, 2]), leave_faulty=True)
    check(run, methodist)
    write(run, methodist)

    assert run.state == State.DONE
    assert notes() == [("Вторая", 2, False)]


def test_two_rows_of_one_record_are_a_mistake(imported, two_centres):
    make_note(two_centres.own.site, "Первая")
    run = imported(
        book(["Первая", None, 1], ["Новая", None, 2], ["ПЕРВАЯ", None, 3], ["новая", None, 4])
    )

    assert [(row, text) for row, _letter, _head, text in errors(run)] == [
        (4, "Та же запись уже есть в строке 2."),
        (5, "Та же запись уже есть в строке 3."),
    ]


def test_one_name_of_two_records_is_unclear(imported, two_centres):
    for _number in range(2):
        make_note(two_centres.own.site, "Первая")

    assert "Первая; Первая" in errors(imported(book(["Первая", None, 1])))[0][3]


def test_a_stronger_key_that_differs_means_another_record(imported, two_centres):
    make_note(two_centres.own.site, "Первая")
    run = imported(book(["Первая", "drugaya", 1]))

    assert kinds(run) == [RowKind.NEW]


def test_rows_of_another_centre_are_neither_found_nor_changed(imported, two_centres):
    foreign = make_note(two_centres.other.site, "Первая")
    run = imported(book(["Первая", None, 5]), publish=True)

    assert kinds(run) == [RowKind.NEW]
    foreign.refresh_from_db()
    assert foreign.sort_order == 0


def test_a_failure_in_the_middle_leaves_nothing(make_run, methodist, notes, monkeypatch):
    run = make_run(book(["Первая", None, 1], ["Вторая", None, 2]))
    check(run, methodist)
    save = RegisterTarget.save

    def broken(self, record, *args, **kwargs):
        if record.name == "Вторая":
            raise OSError("disk")
        return save(self, record, *args, **kwargs)

    monkeypatch.setattr(RegisterTarget, "save", broken)
    with pytest.raises(OSError, match="disk"):
        write(run, methodist)

    assert notes() == []
    assert ImportRow.objects.exclude(after=None).count() == 0


def test_what_was_not_shown_is_not_written(make_run, methodist, two_centres):
    note = make_note(two_centres.own.site, "Первая")
    run = make_run(book(["Первая", None, 9]))
    check(run, methodist)
    note.sort_order = 4
    note.save_revision().publish()
    write(run, methodist)

    assert (run.state, Note.objects.get().sort_order) == (State.CHECKED, 4)
    assert "посмотрите" in run.remark
    assert run.rows.get().changes == [["Порядок", "4", "9"]]


def test_a_record_that_is_refused_as_it_is_saved_stops_all(make_run, methodist, notes, monkeypatch):
    from django.core.exceptions import ValidationError

    run = make_run(book(["Первая", None, 1], ["Вторая", None, 2]))
    check(run, methodist)

    def refuse(self, *args, **kwargs):
        if self.name == "Вторая":
            raise ValidationError({"sort_order": "Так нельзя."})

    monkeypatch.setattr(Note, "full_clean", refuse)
    write(run, methodist)

    assert (run.state, notes()) == (State.CHECKED, [])
    assert errors(run) == [(3, "C", "Порядок", "Так нельзя.")]
    assert run.count(RowKind.FAULTY) == 1
    assert "ничего не записано" in run.remark.casefold()


def test_a_locked_record_is_not_changed(imported, two_centres, methodist):
    note = make_note(two_centres.own.site, "Первая")
    Note.objects.filter(pk=note.pk).update(locked=True)

    assert "закрыта для изменений" in errors(imported(book(["Первая", None, 5])))[0][3]


def test_undoing_brings_back_versions_and_deletes_what_was_made(imported, two_centres, methodist):
    make_note(two_centres.own.site, "Первая")
    run = imported(book(["Первая", None, 5], ["Вторая", None, 6]), publish=True)
    undo(run, methodist)

    note = Note.objects.get()
    assert (note.name, note.sort_order, note.live) == ("Первая", 0, True)
    assert (run.state, run.undone_by) == (State.UNDONE, methodist)
    assert list(run.rows.values_list("undone", flat=True)) == [True, True]


def test_undoing_brings_back_the_draft_over_the_published_version(imported, two_centres, methodist):
    note = make_note(two_centres.own.site, "Первая")
    note.sort_order = 3
    note.save_revision()
    run = imported(book(["Первая", None, 5]), publish=True)
    undo(run, methodist)

    note = Note.objects.get()
    assert (note.sort_order, note.live, note.has_unpublished_changes) == (0, True, True)
    assert note.get_latest_revision_as_object().sort_order == 3


def test_undoing_takes_off_what_only_the_import_has_published(imported, two_centres, methodist):
    note = Note(site=two_centres.own.site, name="Первая", live=False)
    note.save()
    run = imported(book(["Первая", None, 5]), publish=True)
    undo(run, methodist)

    note = Note.objects.get()
    assert not note.live
    assert note.get_latest_revision_as_object().sort_order == 0


def test_what_was_changed_or_deleted_since_is_left_and_told(imported, two_centres, methodist):
    make_note(two_centres.own.site, "Первая")
    run = imported(
        book(["Первая", None, 5], ["Вторая", None, 6], ["Третья", None, 7]), publish=True
    )
    note = Note.objects.get(name="Первая")
    note.sort_order = 8
    note.save_revision().publish()
    Note.objects.get(name="Вторая").delete()
    undo(run, methodist)

    assert Note.objects.get().sort_order == 8
    assert [(row.title, row.undone, bool(row.remark)) for row in run.rows.all()] == [
        ("Первая", False, True),
        ("Вторая", False, True),
        ("Третья", True, False),
    ]


def test_what_others_need_is_taken_off_and_not_deleted(imported, methodist, monkeypatch):
    run = imported(book(["Первая", None, 5]), publish=True)
    monkeypatch.setattr("exchange.targets.versions.is_needed", lambda record: True)
    undo(run, methodist)

    assert not Note.objects.get().live
    assert run.rows.get().undone
    assert run.rows.get().remark
