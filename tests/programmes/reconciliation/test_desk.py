"""The reconciliation as a methodist goes through it, and who may not."""

import io
from datetime import timedelta

import pytest
from bs4 import BeautifulSoup
from django.conf import settings
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse
from django.utils import timezone
from openpyxl import load_workbook

from exchange.models import ColumnMemory
from exchange.tasks import forget_old
from programmes.models import ProgrammePage, Reconciliation
from programmes.models.reconciliation import MatchKind, RowState, Step
from programmes.reconciliation import beginning
from programmes.reconciliation.steps import comparing
from tests.factories.programmes import make_programme
from tests.jobs import run_jobs
from users.models import Role

from .conftest import export

pytestmark = pytest.mark.django_db
PAGES = ("columns", "progress", "report", "file", "write", "again", "cancel")
WRITING = ("columns", "file", "write", "again", "cancel")


@pytest.fixture
def desk(client, editor, catalogue):
    client.force_login(editor)
    return client


@pytest.fixture
def programmes(catalogue, organisation):
    return [
        make_programme(catalogue, name, organisation) for name in ("Робототехника", "Хор", "Лепка")
    ]


@pytest.fixture
def run(reconcile, programmes, organisation):
    return reconcile(
        [7, "Робототехника", organisation.inn, "7-12", None, None],
        [8, "Хор", organisation.inn, "7-9", None, None],
        [9, "Вязание", organisation.inn, "7-9", None, None],
    )


def to(page, run):
    return reverse(f"navigator_{page}", args=[run.pk])


def send(client, run, **data):
    fields = {"status": "", "checked_on": "2026-09-01", **data}
    return client.post(f"{to('write', run)}?kind={data.get('whole', 'sure')}", fields)


def test_the_whole_way(desk, programmes, organisation):
    file = export([7, "Робототехника", organisation.inn, "7-12", None, None])
    sent = {"file": SimpleUploadedFile("выгрузка.xlsx", file.getvalue())}
    answer = desk.post(reverse("navigator_upload"), sent)
    run = Reconciliation.objects.get()
    assert answer.url == to("columns", run)
    assert "Возраст детей" in desk.get(answer.url).content.decode()

    chosen = {f"column_{number}": name for number, name in run.columns.items()}
    answer = desk.post(answer.url, {"check": "", **chosen})
    page = desk.get(answer.url, follow=True).content.decode()
    assert "Точно те же: 1" in page
    assert ColumnMemory.objects.filter(target="navigator", field="title").exists()

    row = run.rows.get(kind=MatchKind.SURE)
    answer = desk.post(to("write", run), {"row": row.pk, "checked_on": "2026-09-01"}, follow=True)
    assert "Записана 1 программа" in answer.content.decode()
    page = ProgrammePage.objects.get(title="Робототехника")
    assert (page.navigator_status, page.navigator_id) == ("differs", "7")


def test_groups_confidence_and_differences_are_shown(desk, run):
    page = BeautifulSoup(desk.get(to("run", run), {"kind": "sure"}).content, "html.parser")
    text = " ".join(page.select_one("table.listing").text.split())

    assert "100 %, та же" in text
    assert "9 → 12" in text
    assert len(page.select("input[name=row]")) == 2
    there = desk.get(to("run", run), {"kind": "there"}).content.decode()
    assert "Вязание" in there
    assert 'name="row"' not in there
    assert "Лепка" in desk.get(to("run", run), {"kind": "here"}).content.decode()


def test_only_pairs_that_differ(desk, run):
    page = desk.get(to("run", run), {"kind": "sure", "differ": "1"}).content.decode()

    assert "Робототехника" in page
    assert "Хор" not in page


def test_a_whole_group_is_written_by_one_button(desk, run):
    send(desk, run, whole="sure")

    assert ProgrammePage.objects.exclude(navigator_id="").count() == 2


def test_doubtful_pairs_are_written_only_by_their_ticks(desk, run):
    run.rows.exclude(page=None).update(kind=MatchKind.DOUBTFUL)
    page = send(desk, run, whole="doubtful").content.decode()

    assert "Отметьте хотя бы одну программу" in page
    assert not ProgrammePage.objects.exclude(navigator_id="").exists()


@pytest.mark.parametrize(
    "day", ["", "вчера", f"{timezone.localdate() + timedelta(days=2):%Y-%m-%d}"]
)
def test_a_day_that_cannot_be_is_refused_at_its_field(desk, run, day):
    page = BeautifulSoup(send(desk, run, whole="sure", checked_on=day).content, "html.parser")

    assert page.select_one("#panel-child-content-checked_on-errors, .w-field__errors")
    assert not ProgrammePage.objects.exclude(navigator_id="").exists()


def test_many_are_written_by_the_worker(desk, run, monkeypatch):
    monkeypatch.setattr(beginning, "FEW", 1)
    send(desk, run, whole="sure")
    run.refresh_from_db()
    assert run.state == Step.WRITING
    assert "data-import-progress" in desk.get(to("run", run)).content.decode()
    assert desk.get(to("progress", run)).json()["working"] is True

    assert run_jobs("programmes.reconcile") == 1
    run.refresh_from_db()
    assert run.state == Step.READY
    assert run.rows.filter(state=RowState.WRITTEN).count() == 2


def test_while_it_is_written_nothing_else_is_begun(desk, run):
    Reconciliation.objects.update(state=Step.WRITING)
    send(desk, run, whole="sure")
    desk.post(to("again", run))
    desk.post(to("cancel", run))

    assert Reconciliation.objects.get().state == Step.WRITING
    assert not run.rows.exclude(state="").exists()


def test_a_failure_is_shown_and_tried_again(desk, run, monkeypatch):
    monkeypatch.setattr(beginning, "SMALL", 0)

    def fail(*_args):
        raise OSError("broken")

    with monkeypatch.context() as broken:
        broken.setattr(comparing, "match", fail)
        desk.post(to("again", run))
        with pytest.raises(OSError, match="broken"):
            run_jobs("programmes.reconcile")
    page = desk.get(to("run", run)).content.decode()
    assert "Работу прервала ошибка" in page

    desk.post(to("again", run))
    assert run_jobs("programmes.reconcile") == 2
    run.refresh_from_db()
    assert (run.state, run.remark) == (Step.READY, "")


def test_what_was_found_is_downloaded(desk, run):
    book = load_workbook(io.BytesIO(desk.get(to("report", run)).content))

    assert [sheet.max_row - 1 for sheet in book.worksheets] == [2, 0, 1, 1]
    assert book.worksheets[0]["A2"].value in {"Робототехника", "Хор"}


def test_put_away_takes_the_file_along(desk, run, django_capture_on_commit_callbacks):
    storage, name = run.file.storage, run.file.name
    with django_capture_on_commit_callbacks(execute=True):
        desk.post(to("cancel", run))

    assert not Reconciliation.objects.exists()
    assert not storage.exists(name)


def test_the_file_and_the_rows_go_after_the_term_of_imports(run):
    term = timezone.now() - timedelta(days=settings.IMPORT_DAYS + 1)
    Reconciliation.objects.update(created_at=term)
    storage, name = run.file.storage, run.file.name
    forget_old()

    run.refresh_from_db()
    assert not run.file
    assert not run.rows.exists()
    assert not storage.exists(name)


def test_an_observer_reads_and_writes_nothing(client, centre, run):
    client.force_login(centre.person(Role.OBSERVER))
    page = client.get(to("run", run), {"kind": "sure"}).content.decode()
    assert "Робототехника" in page
    assert "<form method" not in page
    assert client.get(to("report", run)).status_code == 200
    assert reverse("navigator_upload") not in client.get(reverse("navigator_runs")).content.decode()

    for name in WRITING:
        assert client.post(to(name, run), {"whole": "sure"}).status_code in {302, 403, 404, 405}
    assert client.get(to("file", run)).status_code == 404
    assert client.get(reverse("navigator_upload")).status_code in {302, 403}
    assert Reconciliation.objects.get().state == Step.READY
    assert not ProgrammePage.objects.exclude(navigator_id="").exists()


@pytest.mark.parametrize("role", [Role.AUTHOR])
def test_others_do_not_come_in(client, centre, run, role):
    client.force_login(centre.person(role))
    for name in ("navigator_runs", "navigator_upload"):
        assert client.get(reverse(name)).status_code in {302, 403}
    for name in PAGES:
        assert client.post(to(name, run)).status_code in {302, 403, 404, 405}
    assert client.get(to("run", run)).status_code in {302, 403, 404}
    assert Reconciliation.objects.filter(pk=run.pk).exists()


@pytest.mark.parametrize("role", [Role.ADMINISTRATOR, Role.EDITOR, Role.OBSERVER])
def test_the_neighbour_has_none_of_it(client, two_centres, other_catalogue, run, role):
    client.force_login(two_centres.other.person(role))
    assert "navigator.xlsx" not in client.get(reverse("navigator_runs")).content.decode()
    for name in ("run", *PAGES):
        assert client.get(to(name, run)).status_code in {404, 405}
        assert client.post(to(name, run), {"whole": "sure"}).status_code in {403, 404, 405}
    assert not ProgrammePage.objects.exclude(navigator_id="").exists()


def test_the_report_leads_here(client, centre, catalogue):
    client.force_login(centre.person(Role.OBSERVER))
    page = client.get(reverse("programme_report", args=["navigator"])).content.decode()

    assert reverse("navigator_runs") in page


def test_the_page_asks_the_same_for_many_rows(
    desk, reconcile, catalogue, organisation, django_assert_max_num_queries
):
    for number in range(20):
        make_programme(catalogue, f"Кружок {number}", organisation)
    rows = [[n, f"Кружок {n}", organisation.inn, "7-9", None, None] for n in range(20)]
    run = reconcile(*rows)
    with django_assert_max_num_queries(40):
        assert desk.get(to("run", run), {"kind": "sure"}).status_code == 200
