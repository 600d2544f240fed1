"""The desk of those who advise."""

from datetime import timedelta

import pytest
from bs4 import BeautifulSoup
from django.core import mail
from django.urls import reverse
from django.utils import timezone

from consultations.choices import CancelledBy, Status
from consultations.models import Booking
from tests.factories.consultations import BookingFactory, make_consultant
from tests.jobs import run_jobs
from users.models import Role

pytestmark = pytest.mark.django_db


def address(booking=None, name="edit"):
    url = Booking.snippet_viewset.get_url_name(name)
    return reverse(url, args=[booking.pk] if booking else [])


@pytest.fixture
def ahead(advising):
    return BookingFactory(specialist=advising.specialist)


@pytest.fixture
def past(advising):
    return BookingFactory(
        specialist=advising.specialist, starts=timezone.now() - timedelta(hours=2)
    )


@pytest.fixture
def editor(client, advising):
    client.force_login(advising.editor)
    return client


@pytest.mark.parametrize(("button", "status"), [("came", Status.CAME), ("no-show", Status.NO_SHOW)])
def test_the_reader_came_or_not(editor, past, button, status):
    assert editor.post(address(past), {"do": button, "reason": ""}).status_code == 302

    past.refresh_from_db()
    assert past.status == status


@pytest.mark.parametrize("button", ["came", "no-show"])
def test_nothing_is_marked_before_the_beginning(editor, ahead, button):
    assert editor.post(address(ahead), {"do": button, "reason": ""}).status_code == 200

    ahead.refresh_from_db()
    assert ahead.status == Status.BOOKED


def test_the_centre_cancels_with_a_reason(editor, ahead):
    assert editor.post(address(ahead), {"do": "cancel", "reason": ""}).status_code == 200
    ahead.refresh_from_db()
    assert ahead.status == Status.BOOKED

    said = {"do": "cancel", "reason": "Специалист заболел"}
    assert editor.post(address(ahead), said).status_code == 302

    ahead.refresh_from_db()
    assert (ahead.status, ahead.cancelled_by) == (Status.CANCELLED, CancelledBy.CENTRE)
    run_jobs("consultations.cancelled")
    assert "Специалист заболел" in mail.outbox[0].body
    assert mail.outbox[0].to == ["mama@example.ru"]


def test_what_is_past_is_not_cancelled(editor, past):
    said = {"do": "cancel", "reason": "Поздно"}
    assert editor.post(address(past), said).status_code == 200

    past.refresh_from_db()
    assert past.status == Status.BOOKED


def test_a_specialist_sees_his_own_bookings_only(client, advising, ahead):
    colleague = make_consultant(advising.own.site, name="Петрова Инна")
    foreign = BookingFactory(specialist=colleague)
    client.force_login(advising.methodist)

    listed = client.get(address(name="list")).content.decode()
    assert str(ahead) in listed
    assert str(foreign) not in listed
    assert client.get(address(ahead)).status_code == 200
    for name in ("edit", "history", "usage"):
        assert client.get(address(foreign, name))["Location"] == "/admin/"
    client.post(address(foreign), {"do": "cancel", "reason": "х"})
    foreign.refresh_from_db()
    assert foreign.status == Status.BOOKED


def test_an_editor_sees_all_of_the_centre_and_nothing_of_another(editor, advising, ahead):
    foreign = BookingFactory(specialist=advising.stranger)

    assert editor.get(address(ahead)).status_code == 200
    assert editor.get(address(foreign)).status_code == 404


def test_others_see_nothing(client, advising, ahead):
    for person in (advising.own.person(Role.OBSERVER), advising.other.person(Role.EDITOR)):
        client.force_login(person)
        assert client.get(address(ahead)).status_code in (302, 403, 404)


def test_a_day_is_chosen(editor, advising, ahead):
    later = BookingFactory(specialist=advising.specialist, starts=ahead.starts + timedelta(days=7))
    day = timezone.localtime(ahead.starts).date().isoformat()

    listed = editor.get(address(name="list"), {"day": day}).content.decode()

    assert str(ahead) in listed
    assert str(later) not in listed


def test_the_export_names_no_reader(editor, ahead):
    table = editor.get(address(name="list"), {"export": "csv"}).getvalue().decode()

    assert "Выбор" in table or "Тема" in table
    assert "Мария" not in table
    assert "mama" not in table


def test_the_numbers_are_by_topic_specialist_and_month_without_readers(editor, advising, past):
    BookingFactory(specialist=advising.stranger)
    editor.post(address(past), {"do": "no-show", "reason": ""})
    url = reverse("consultations_statistics")

    page = editor.get(url).content.decode()
    assert past.topic.name in page
    assert "Сергеева Анна" in page
    assert "Чужая" not in page
    assert "Мария" not in page

    tables = editor.get(url, {"format": "json"}).json()["tables"]
    assert [each["total"] for each in tables] == [1, 1, 1]
    assert tables[0]["rows"][0]["values"] == [0, 0, 0, 1]
    sheet = editor.get(url, {"format": "xlsx"})
    assert sheet["Content-Disposition"] == 'attachment; filename="konsultatsii.xlsx"'


def test_a_specialist_reads_no_numbers_of_the_centre(client, advising):
    client.force_login(advising.methodist)

    assert client.get(reverse("consultations_statistics"))["Location"] == "/admin/"


def of_the_day(client):
    page = client.get(reverse("wagtailadmin_home")).content
    panel = BeautifulSoup(page, "html.parser").select_one("#consultations-section")
    return (
        [" ".join(row.get_text(" ").split()) for row in panel.select("tbody tr")] if panel else []
    )


def test_the_first_page_names_the_consultations_of_the_day(client, advising, past):
    now = timezone.now()
    soon = BookingFactory(specialist=advising.specialist, starts=now + timedelta(hours=3))
    BookingFactory(specialist=advising.specialist, starts=now + timedelta(days=3))
    gone = {"status": Status.CANCELLED, "starts": now + timedelta(hours=5)}
    BookingFactory(specialist=advising.specialist, **gone)
    colleague = make_consultant(advising.own.site, name="Коллега Ирина", position="методист")
    BookingFactory(specialist=colleague, starts=now + timedelta(hours=4))
    BookingFactory(specialist=advising.stranger, starts=now + timedelta(hours=4))

    client.force_login(advising.methodist)
    own = of_the_day(client)
    client.force_login(advising.editor)
    every = of_the_day(client)

    assert [str(each) in row for each, row in zip((past, soon), own, strict=True)] == [True, True]
    assert "отметьте" in own[0]
    assert "отметьте" not in own[1]
    assert len(every) == 3
    assert "Коллега Ирина" in every[2]
    assert "mama@" not in " ".join(every)
