"""`manage.py import_register`: the same import without the desk."""

import io

import pytest
from django.core.management import CommandError, call_command

from exchange.models import ImportRun, State
from tests.exchange.books import csv_file, workbook
from users.models import Role

pytestmark = pytest.mark.django_db


@pytest.fixture
def run(target, methodist, tmp_path, capsys):
    """Run the command on a file; return what it said."""

    def go(file, *more, user=None, name="notes.xlsx", host="localhost"):
        path = tmp_path / name
        path.write_bytes(file.getvalue())
        user = user or methodist
        words = [target.key, str(path), f"--site={host}", f"--user={user.email}", *more]
        call_command("import_register", *words)
        return capsys.readouterr().out

    return go


GOOD = [["Название", "Порядок"], ["Первая", 5], ["Вторая", 6]]


def test_a_file_is_imported(run, notes):
    said = run(workbook(("Л", GOOD)), "--publish")

    assert "новая: 2" in said
    assert notes() == [("Вторая", 6, True), ("Первая", 5, True)]
    assert ImportRun.objects.get().state == State.DONE


def test_a_dry_run_changes_and_keeps_nothing(run, notes):
    assert "новая: 2" in run(workbook(("Л", GOOD)), "--dry-run")
    assert notes() == []
    assert not ImportRun.objects.exists()


def test_errors_are_listed_and_stop_the_import(run, notes, capsys):
    with pytest.raises(CommandError, match="исправьте"):
        run(csv_file("Название;Порядок\nПервая;много\n", "cp1251"), name="a.csv")

    assert "2B Порядок: «много» – не число." in capsys.readouterr().out
    assert notes() == []


def test_rows_with_errors_are_left_out_when_asked(run, notes):
    run(workbook(("Л", [*GOOD, ["Третья", "x"]])), "--leave-faulty")

    assert len(notes()) == 2


@pytest.mark.parametrize(
    ("content", "message"),
    [(b"", "пуст"), (b"%PDF-1.7", "не таблица"), (b"PK\x03\x04", "повреждён")],
)
def test_a_file_that_is_no_table(run, content, message):
    with pytest.raises(CommandError, match=message):
        run(io.BytesIO(content))


def test_only_for_those_who_may_change_the_register_of_the_centre(run, two_centres):
    stranger = two_centres.own.person(Role.OBSERVER)
    for more in ({"user": stranger}, {"host": "tver.localhost"}):
        with pytest.raises(CommandError, match="нет права"):
            run(workbook(("Л", GOOD)), **more)
    with pytest.raises(CommandError, match="Такого центра нет"):
        run(workbook(("Л", GOOD)), host="nowhere.localhost")
