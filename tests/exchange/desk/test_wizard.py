"""The wizard of imports as a methodist goes through it, and who may not."""

import io
from datetime import timedelta

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse
from django.utils import timezone
from openpyxl import load_workbook
from wagtail.models import GroupSitePermission

from exchange import starting, tasks
from exchange.models import ColumnMemory, ImportRow, ImportRun, RowKind, State
from exchange.parsing import open_table
from tests.exchange.books import csv_file, workbook
from tests.factories.registers import make_note
from tests.isolation.walk import allow_all
from tests.jobs import run_jobs
from tests.registers.models import Note
from users.models import Role

pytestmark = pytest.mark.django_db
HEAD = ["Название", "Порядок", "Лишнее"]


def xlsx(*rows):
    return workbook(("Заметки", [["Реестр заметок"], HEAD, *rows]))


def sent(file, name="заметки.xlsx"):
    return {"file": SimpleUploadedFile(name, file.getvalue())}


@pytest.fixture
def desk(client, target, methodist):
    client.force_login(methodist)
    return client


@pytest.fixture
def upload(desk, target):
    """Upload a file and return its import."""

    def send(file, name="заметки.xlsx"):
        answer = desk.post(reverse("exchange_upload", args=[target.key]), sent(file, name))
        assert answer.status_code == 302, answer.content.decode()
        return ImportRun.objects.first()

    return send


@pytest.fixture
def checked(desk, upload):
    """Upload a file and go to its preview with the columns that were matched."""

    def send(file, **more):
        run = upload(file)
        columns = {f"column_{number}": name for number, name in run.columns.items()}
        desk.post(reverse("exchange_columns", args=[run.pk]), {"check": "", **columns, **more})
        run.refresh_from_db()
        return run

    return send


def page_of(desk, run, query=""):
    return desk.get(reverse("exchange_run", args=[run.pk]) + query).content.decode()


def test_the_sheet_the_heading_and_the_columns_are_found(desk, upload):
    run = upload(xlsx(["Первая", 5, "x"]))
    page = desk.get(reverse("exchange_columns", args=[run.pk])).content.decode()

    assert (run.heading, run.columns) == (2, {"0": "name", "1": "sort_order"})
    assert "C. Лишнее" in page
    assert "Первая" in page


def test_the_whole_way(desk, checked, notes):
    run = checked(xlsx(["Первая", 5, "x"], ["Вторая", 6, None]))
    page = page_of(desk, run)
    assert "Записать 2 записи" in page
    assert notes() == []

    desk.post(reverse("exchange_confirm", args=[run.pk]), {"publish": "on"})
    assert "data-import-progress" in page_of(desk, run)
    assert run_jobs("exchange.step") == 1
    assert notes() == [("Вторая", 6, True), ("Первая", 5, True)]
    assert "Отменить всю загрузку" in page_of(desk, run)

    desk.post(reverse("exchange_undo", args=[run.pk]))
    run_jobs("exchange.step")
    assert notes() == []
    assert "отменено" in page_of(desk, run)


def test_errors_are_shown_first_with_their_row_and_column(desk, checked, notes):
    run = checked(xlsx(["Первая", "много", None], ["Вторая", 6, None]))
    page = page_of(desk, run)

    assert "Столбец B «Порядок»: «много» – не число." in page
    assert "Вторая" not in page
    assert "Вторая" in page_of(desk, run, "?kind=new")
    desk.post(reverse("exchange_confirm", args=[run.pk]))
    assert run_jobs("exchange.step") == 0
    desk.post(reverse("exchange_confirm", args=[run.pk]), {"leave_faulty": "on"})
    run_jobs("exchange.step")
    assert notes() == [("Вторая", 6, False)]


def test_the_preview_is_paged_and_costs_the_same_for_any_number_of_rows(
    desk, checked, django_assert_max_num_queries
):
    run = checked(xlsx(*([f"Заметка {number}", number, None] for number in range(120))))

    with django_assert_max_num_queries(40):
        page = page_of(desk, run)
    assert "Страница 1 из 3" in page
    assert "Заметка 119" in page_of(desk, run, "?p=3")


def test_what_was_matched_is_remembered_for_the_centre(desk, upload, two_centres):
    run = upload(xlsx(["Первая", 5, "adres"]))
    columns = {"column_0": "name", "column_1": "", "column_2": "slug"}
    desk.post(reverse("exchange_columns", args=[run.pk]), {"check": "", **columns})

    assert upload(xlsx(["Первая", 5, "adres"])).columns == {"0": "name", "2": "slug"}
    assert not ColumnMemory.objects.for_site(two_centres.other.site).exists()


@pytest.mark.parametrize(
    ("columns", "message"),
    [
        ({"column_0": "name", "column_1": "name"}, "Это поле уже взято из другого столбца."),
        ({"column_1": "sort_order"}, "Укажите столбец, по которому находят записи"),
    ],
)
def test_columns_that_make_no_sense_are_refused(desk, upload, columns, message):
    run = upload(xlsx(["Первая", 5, None]))
    answer = desk.post(reverse("exchange_columns", args=[run.pk]), {"check": "", **columns})

    assert message in answer.content.decode()
    assert ImportRun.objects.get().state == State.COLUMNS


def test_an_encoding_that_was_guessed_wrong_is_corrected(desk, upload):
    run = upload(csv_file("Название;Порядок\nПервая;5\n", "cp1251"), "a.csv")
    assert (run.encoding, run.delimiter, run.columns) == (
        *("cp1251", ";"),
        {"0": "name", "1": "sort_order"},
    )
    source = {"read": "", "encoding": "koi8-r", "delimiter": ";", "heading": 1}
    desk.post(reverse("exchange_columns", args=[run.pk]), source)
    run.refresh_from_db()
    assert run.columns == {}
    desk.post(reverse("exchange_columns", args=[run.pk]), source | {"encoding": "cp1251"})
    run.refresh_from_db()
    assert run.columns == {"0": "name", "1": "sort_order"}


def test_the_sheet_with_the_most_names_is_taken(upload):
    book = workbook(("Титул", [["Отчёт", "2026"]]), ("Данные", [HEAD, ["Первая", 5, None]]))

    assert upload(book).sheet == 1


def test_another_sheet_is_read_with_its_own_heading(desk, upload):
    run = upload(workbook(("А", [[], HEAD, ["Первая", 5]]), ("Б", [["Имя"], ["Вторая"]])))
    source = {"read": "", "sheet": 1, "heading": 2}
    desk.post(reverse("exchange_columns", args=[run.pk]), source)
    run.refresh_from_db()

    assert (run.sheet, run.heading, run.columns) == (1, 1, {"0": "name"})


@pytest.mark.parametrize(
    ("content", "message"),
    [
        (b"%PDF-1.7", "Это не таблица"),
        (b"PK\x03\x04broken", "Файл повреждён"),
        (bytes.fromhex("d0cf11e0a1b11ae1") + b"\0" * 64, "старого Excel"),
    ],
)
def test_what_is_no_table_is_refused_at_the_field(desk, target, content, message):
    answer = desk.post(
        reverse("exchange_upload", args=[target.key]), sent(io.BytesIO(content), "x.xlsx")
    )

    assert message in answer.content.decode()
    assert not ImportRun.objects.exists()


def test_a_large_file_is_checked_by_the_worker(desk, checked, monkeypatch):
    monkeypatch.setattr(starting, "SMALL", 10)
    run = checked(xlsx(["Первая", 5, None]))

    assert run.state == State.CHECKING
    assert "Посмотреть, сколько сделано" in page_of(desk, run)
    answer = desk.get(reverse("exchange_progress", args=[run.pk])).json()
    assert answer == {"working": True, "done": 0, "total": 0, "percent": 0}
    run_jobs("exchange.step")
    assert "Записать 1 запись" in page_of(desk, run)


def test_a_failure_is_told_and_tried_again(desk, checked, monkeypatch, notes):
    run = checked(xlsx(["Первая", 5, None]))
    desk.post(reverse("exchange_confirm", args=[run.pk]))

    def broken(run, user):
        raise OSError("disk")

    with monkeypatch.context() as broken_disk:
        broken_disk.setitem(tasks.STEPS, State.WRITING, broken)
        with pytest.raises(OSError, match="disk"):
            run_jobs("exchange.step")
    assert "Работу прервала ошибка" in page_of(desk, run)
    desk.post(reverse("exchange_retry", args=[run.pk]))
    run_jobs("exchange.step")
    assert notes() == [("Первая", 5, False)]


def test_a_step_that_was_done_is_not_done_again(checked, desk, methodist, notes):
    run = checked(xlsx(["Первая", 5, None]))
    desk.post(reverse("exchange_confirm", args=[run.pk]))
    run_jobs("exchange.step")
    tasks.run_step.func(run_id=run.pk, step=str(State.WRITING), user_id=methodist.pk)

    assert len(notes()) == 1
    assert ImportRun.objects.get().state == State.DONE


def test_the_report_tells_of_every_row(desk, checked):
    run = checked(xlsx(["=1+1", "много", None], ["-Вторая", 6, None]))
    answer = desk.get(reverse("exchange_report", args=[run.pk]))

    rows = list(load_workbook(io.BytesIO(answer.content)).worksheets[0].values)
    assert [row[:3] for row in rows[1:]] == [
        *((3, "с ошибками", "строка 3"), (4, "новая", "'-Вторая")),
    ]
    assert "no-store" in answer["Cache-Control"]


def test_an_empty_table_is_imported_without_a_change_of_columns(desk, target):
    answer = desk.get(reverse("exchange_blank", args=[target.key]))

    with open_table(io.BytesIO(answer.content)) as table:
        assert next(table.rows(0)).cells == ("Название", "Адрес", "Порядок")
        assert ("Название", "да") in [row.cells[:2] for row in table.rows(1)]


def test_the_own_file_is_given_back(desk, upload):
    file = xlsx(["Первая", 5, None])
    run = upload(file)
    answer = desk.get(reverse("exchange_file", args=[run.pk]))

    assert b"".join(answer.streaming_content) == file.getvalue()


def test_a_cancelled_import_leaves_no_file(
    desk, checked, django_capture_on_commit_callbacks, notes
):
    run = checked(xlsx(["Первая", 5, None]))
    storage, name = run.file.storage, run.file.name
    with django_capture_on_commit_callbacks(execute=True):
        desk.post(reverse("exchange_cancel", args=[run.pk]))

    assert not storage.exists(name)
    assert (ImportRun.objects.get().state, notes()) == (State.CANCELLED, [])


def test_files_and_rows_go_after_their_term(checked, settings):
    run = checked(xlsx(["Первая", 5, None]))
    storage, name = run.file.storage, run.file.name
    tasks.forget_old.func()
    assert storage.exists(name)
    ImportRun.objects.update(created_at=timezone.now() - timedelta(days=settings.IMPORT_DAYS + 1))
    tasks.forget_old.func()

    assert not storage.exists(name)
    assert not ImportRow.objects.exists()
    assert ImportRun.objects.get().count(RowKind.NEW) == 1


PAGES = ("run", "columns", "progress", "report", "file")
BUTTONS = ("confirm", "undo", "retry", "cancel")


@pytest.mark.parametrize("name", PAGES + BUTTONS)
def test_an_import_of_another_centre_does_not_exist(client, checked, two_centres, name):
    run = checked(xlsx(["Первая", 5, None]))
    allow_all(two_centres.other.group(Role.EDITOR), two_centres.other.site, Note)
    client.force_login(two_centres.other.person(Role.EDITOR))
    method = client.post if name in BUTTONS else client.get

    assert method(reverse(f"exchange_{name}", args=[run.pk])).status_code == 404
    assert ImportRun.objects.get().state == State.CHECKED


@pytest.mark.parametrize("role", [Role.OBSERVER, Role.EXPERT, Role.REPRESENTATIVE])
def test_who_may_not_change_the_register_sees_no_imports(client, checked, two_centres, role):
    run = checked(xlsx(["Первая", 5, None]))
    client.force_login(two_centres.own.person(role))
    urls = [
        *(reverse(f"exchange_{name}", args=[run.pk]) for name in PAGES),
        *(reverse(f"exchange_{name}", args=[run.target]) for name in ("upload", "blank")),
        reverse("exchange_runs"),
    ]

    assert {client.get(url).status_code for url in urls} <= {302, 403, 404}
    for name in BUTTONS:
        assert client.post(reverse(f"exchange_{name}", args=[run.pk])).status_code in {
            302,
            403,
            404,
        }
    assert ImportRun.objects.get().state == State.CHECKED


def test_publishing_is_for_those_who_may(desk, checked, methodist, two_centres, notes):
    run = checked(xlsx(["Первая", 5, None]))
    group = two_centres.own.group(Role.EDITOR)
    GroupSitePermission.objects.filter(group=group, permission__codename="publish_note").delete()

    assert "Сразу опубликовать" not in page_of(desk, run)
    desk.post(reverse("exchange_confirm", args=[run.pk]), {"publish": "on"})
    assert ImportRun.objects.get().state == State.CHECKED
    assert run_jobs("exchange.step") == 0


def test_rows_of_the_own_centre_lead_to_their_forms(desk, checked, two_centres):
    note = make_note(two_centres.own.site, "Первая")
    run = checked(xlsx(["Первая", 5, None]))

    assert f"/{note.pk}/" in page_of(desk, run)
    assert "<ins>5</ins>" in page_of(desk, run)


def test_the_first_page_asks_for_a_file(desk, target):
    page = desk.get(reverse("exchange_upload", args=[target.key])).content.decode()

    assert 'type="file"' in page
    assert 'name="site"' not in page


def test_who_works_in_two_centres_chooses_one(desk, target, methodist, two_centres):
    allow_all(two_centres.other.group(Role.EDITOR), two_centres.other.site, Note)
    methodist.groups.add(two_centres.other.group(Role.EDITOR))
    url = reverse("exchange_upload", args=[target.key])

    assert "Центр Соседний" in desk.get(url).content.decode()
    desk.post(url, sent(xlsx(["Первая", 5, None])) | {"site": two_centres.other.site.pk})
    assert ImportRun.objects.get().site == two_centres.other.site


def test_the_list_offers_registers_and_tells_of_imports(desk, checked):
    checked(xlsx(["Первая", 5, None]))
    page = desk.get(reverse("exchange_runs")).content.decode()

    assert "Заметки" in page
    assert "заметки.xlsx" in page
    assert "ждёт подтверждения" in page
