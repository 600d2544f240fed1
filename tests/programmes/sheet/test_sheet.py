"""The printed sheet: one page that says it all, made after publishing, shown to whom it may be."""

import io

import pytest
from bs4 import BeautifulSoup
from procrastinate.contrib.django.models import ProcrastinateJob
from pypdf import PdfReader
from wagtail.models import PageViewRestriction

from core.models import CentreSettings
from core.outbox.drain import drain
from exchange.sheets import rendering
from programmes.models import ProgrammePage, ProgrammeSheet, ScheduleRow
from programmes.sheet import making
from tests.factories.programmes import make_programme
from tests.jobs import run_jobs
from tests.verapdf import verdicts
from vocabularies.models import TermLabel

pytestmark = pytest.mark.django_db
JOB = "programmes.sheet"


@pytest.fixture
def programme(catalogue, organisation):
    organisation.phone = "+7 496 570-00-00"
    organisation.save()
    return make_programme(
        catalogue,
        "Робототехника",
        organisation,
        navigator_url="https://navigator.example.ru/program/7",
        places=15,
        free_places=3,
        places_on="2026-09-01",
        schedule=[ScheduleRow(group="Первая", when="вт, чт 15:00", place="каб. 12")],
    )


@pytest.fixture
def worked(programme):
    """Work off what publishing has left to do."""

    def work():
        drain()
        return run_jobs(JOB)

    work()
    return work


def address(page):
    return f"{page.get_url()}listok/"


def pdf_of(client, page):
    answer = client.get(address(page))
    assert answer.status_code == 200
    return PdfReader(io.BytesIO(b"".join(answer.streaming_content))), answer


def text_of(book):
    return " ".join(book.pages[0].extract_text().split())


def test_one_page_says_what_a_family_asks(client, programme, worked):
    book, answer = pdf_of(client, programme)
    text = text_of(book)

    assert answer["Content-Type"] == "application/pdf"
    assert answer["Content-Disposition"] == f'inline; filename="{programme.slug}.pdf"'
    assert len(book.pages) == 1
    for words in ("Робототехника", "Дом творчества «Пример»", "7–9 лет", "вт, чт 15:00"):
        assert words in text
    for words in ("на 01.09.2026", "570-00-00", "Центр Пример", "navigator.example.ru/program/7"):
        assert words in text


def test_it_is_fit_for_screen_readers_and_leads_to_the_page(client, programme, worked):
    book, _answer = pdf_of(client, programme)
    root = book.trailer["/Root"]
    links = {each.get_object()["/A"]["/URI"] for each in book.pages[0]["/Annots"]}

    assert (book.metadata.title, root["/Lang"]) == ("Робототехника", "ru")
    assert root["/MarkInfo"]["/Marked"]
    assert programme.full_url in links
    fonts = [
        each.get_object()["/BaseFont"] for each in book.pages[0]["/Resources"]["/Font"].values()
    ]
    assert all("Golos" in name for name in fonts)


def test_verapdf_passes_short_and_long_sheets(programme, catalogue, organisation):
    files = {}
    for page in (programme, long_programme(catalogue, organisation)):
        making.make(page.pk)
        with ProgrammeSheet.objects.get(page=page).file.open("rb") as file:
            files[page.title] = file.read()

    assert verdicts(files) == dict.fromkeys(files, "PASS")


def long_programme(catalogue, organisation):
    schedule = [
        ScheduleRow(
            group=f"Группа {n}", when="пн, ср, пт 15:00–16:30 " * 3, place="корпус, кабинет " * 4
        )
        for n in range(30)
    ]
    return make_programme(
        catalogue, "Длинная " * 25, organisation, lead="Слово " * 49, schedule=schedule
    )


def test_a_long_programme_still_takes_one_page(client, catalogue, organisation):
    programme = long_programme(catalogue, organisation)
    making.make(programme.pk)
    book, _answer = pdf_of(client, programme)

    assert len(book.pages) == 1
    assert programme.full_url in text_of(book).replace(" ", "")


def test_the_page_shows_the_sheet_and_a_code_for_print(client, programme, worked):
    page = BeautifulSoup(client.get(programme.get_url()).content, "html.parser")

    assert page.select_one(f'a[href$="/{programme.slug}/listok/"]')
    assert page.select_one(".qr svg path")
    assert programme.full_url in page.select_one(".qr").text


def test_until_it_is_made_nothing_leads_to_it(client, programme):
    assert "listok" not in client.get(programme.get_url()).content.decode()
    assert client.get(address(programme)).status_code == 404


def test_a_new_version_gets_a_new_sheet_and_the_old_file_goes(
    client, programme, worked, django_capture_on_commit_callbacks
):
    old = ProgrammeSheet.objects.get()
    page = ProgrammePage.objects.get(pk=programme.pk)
    page.title = "Роботы"
    page.save_revision().publish()
    assert "listok" not in client.get(programme.get_url()).content.decode()

    with django_capture_on_commit_callbacks(execute=True):
        worked()
    book, _answer = pdf_of(client, programme)
    assert "Роботы" in text_of(book)
    assert not old.file.storage.exists(old.file.name)


def test_the_organisation_s_new_telephone_comes_to_the_sheet(
    client, programme, worked, organisation
):
    organisation.phone = "+7 496 571-11-11"
    organisation.save()
    worked()

    assert "571-11-11" in text_of(pdf_of(client, programme)[0])


def test_the_centre_s_new_name_comes_to_the_sheet(
    client, programme, worked, two_centres, django_capture_on_commit_callbacks
):
    centre = CentreSettings.for_site(two_centres.own.site)
    centre.full_name = "Опорный центр с новым именем"
    with django_capture_on_commit_callbacks(execute=True):
        centre.save()
        drain()
        run_jobs("programmes.sheets")
        worked()

    assert "с новым именем" in text_of(pdf_of(client, programme)[0])


def test_a_word_s_own_name_has_the_sheets_of_its_centre_alone_looked_at(
    programme, worked, other_catalogue, two_centres
):
    make_programme(other_catalogue, "Чужая")
    worked()
    TermLabel.objects.create(site=two_centres.own.site, term=programme.direction, name="Инженерия")
    drain()
    run_jobs("programmes.sheets")

    assert [job.args for job in waiting()] == [{"page_id": programme.pk}]


def test_sheets_wait_for_all_other_work_and_only_once(programme, worked, organisation):
    for phone in ("+7 496 571-11-11", "+7 496 572-22-22"):
        organisation.phone = phone
        organisation.save()
        drain()

    assert [job.priority < 0 for job in waiting()] == [True]


def waiting():
    return ProcrastinateJob.objects.filter(task_name=JOB, status="todo")


def test_what_says_the_same_is_not_drawn_again(programme, worked, monkeypatch):
    monkeypatch.setattr(making, "pdf_of", lambda page: pytest.fail("drawn again"))
    making.make(programme.pk)


@pytest.mark.parametrize("fields", [{"live": False}, {"is_archived": True}])
def test_it_goes_with_the_programme(
    client, programme, worked, fields, django_capture_on_commit_callbacks
):
    sheet = ProgrammeSheet.objects.get()
    ProgrammePage.objects.update(**fields)
    with django_capture_on_commit_callbacks(execute=True):
        making.make(programme.pk)

    assert not ProgrammeSheet.objects.exists()
    assert not sheet.file.storage.exists(sheet.file.name)
    assert client.get(address(programme)).status_code == 404


def test_a_deleted_programme_leaves_no_file(programme, worked, django_capture_on_commit_callbacks):
    sheet = ProgrammeSheet.objects.get()
    programme.delete()
    with django_capture_on_commit_callbacks(execute=True):
        worked()

    assert not ProgrammeSheet.objects.exists()
    assert not sheet.file.storage.exists(sheet.file.name)


def test_a_closed_page_gives_no_sheet(client, programme, worked):
    PageViewRestriction.objects.create(page=programme, restriction_type=PageViewRestriction.LOGIN)
    assert client.get(address(programme)).status_code in {302, 404}

    making.make(programme.pk)
    assert not ProgrammeSheet.objects.exists()


def test_the_neighbour_s_sheet_is_not_given_here(client, other_catalogue, programme, worked):
    theirs = make_programme(other_catalogue, "Чужая программа")
    making.make(theirs.pk)
    answer = client.get(f"/programmy/{theirs.slug}/listok/")

    assert answer.status_code == 404


def test_a_machine_without_pango_is_told_what_to_install(programme, monkeypatch):
    import builtins

    real = builtins.__import__

    def broken(name, *args, **kwargs):
        if name.startswith("weasyprint"):
            raise OSError("cannot load library 'libpango-1.0-0'")
        return real(name, *args, **kwargs)

    monkeypatch.setattr(builtins, "__import__", broken)
    with pytest.raises(rendering.UnreadyError, match=r"libpango-1\.0-0"):
        making.make(programme.pk)
