"""A parent finds a time, books it and cancels, with everything that may go wrong."""

from datetime import timedelta

import pytest
from bs4 import BeautifulSoup
from django.core import mail
from django.utils import timezone

from consents import withdrawal
from consents.models import ConsentRecord
from consultations import letters, people, retention, services
from consultations.choices import CancelledBy, Status
from consultations.models import Booking, ConsultationSettings
from consultations.page.choosing import code
from tests.factories.consultations import BookingFactory, ExceptionFactory, next_thursday
from tests.jobs import run_jobs

pytestmark = pytest.mark.django_db
HERE = {"host": "localhost"}


def soup(answer):
    return BeautifulSoup(answer.content, "html.parser")


def words(answer):
    return " ".join(soup(answer).select_one("main").get_text(" ").replace("\xa0", " ").split())


def errors(answer):
    return [each.get_text().replace("\xa0", " ") for each in soup(answer).select(".errors li")]


def test_links_lead_from_the_topic_to_the_form(client, advising):
    url = f"/konsultatsii/?topic={advising.topic.slug}&who={advising.specialist.pk}"
    page = client.get(url, headers=HERE)

    assert words(page).count("Методист по программам") == 2  # on the card and over the times
    assert "методист по программам" not in words(page)
    assert "Чужая" not in words(page)
    assert "no-store" in page["Cache-Control"]
    links = [each["href"] for each in soup(page).select("a.slot")]
    assert links[0].startswith(f"/konsultatsii/zapis/?who={advising.specialist.pk}&at=")
    assert f"topic={advising.topic.slug}" in links[0]

    form = soup(client.get(links[0], headers=HERE))
    assert form.select_one("select[name=at] option[selected]")["value"] in links[0].replace(
        "%3A", ":"
    )
    assert form.select_one("select[name=topic] option[selected]").text == "Выбор программы"


def test_a_taken_time_is_shown_and_leads_nowhere(client, advising):
    BookingFactory(specialist=advising.specialist)

    page = client.get(f"/konsultatsii/?who={advising.specialist.pk}", headers=HERE)

    first = soup(page).select(".slots li")[0]
    assert "занято" in first.text
    assert first.a is None


@pytest.mark.parametrize("query", ["?topic=net&who=0&day=net&format=net", "?who=99999999999999"])
def test_an_address_made_up_shows_the_whole_section(client, advising, query):
    page = client.get(f"/konsultatsii/{query}", headers=HERE)

    assert page.status_code == 200
    assert len(soup(page).select(".person")) == 1


def test_an_empty_choice_shows_the_way_out(client, advising):
    page = client.get("/konsultatsii/?format=video", headers=HERE)

    assert soup(page).select(".person") == []
    assert soup(page).select_one("main a.btn")["href"] == "/konsultatsii/"


def test_a_day_narrows_the_times(client, advising):
    day = next_thursday(1).isoformat()
    page = client.get(f"/konsultatsii/?who={advising.specialist.pk}&day={day}", headers=HERE)

    assert len(soup(page).select(".slots > div")) == 1


def test_who_is_not_published_or_has_no_topic_is_not_offered(client, advising):
    url = f"/konsultatsii/zapis/?who={advising.specialist.pk}"
    assert client.get(url, headers=HERE).status_code == 200

    advising.topic.active = False
    advising.topic.save()
    assert client.get(url, headers=HERE).status_code == 404
    advising.topic.active = True
    advising.topic.save()
    withdrawal.withdraw(advising.specialist.consent)
    assert client.get(url, headers=HERE).status_code == 404
    foreign = f"/konsultatsii/zapis/?who={advising.stranger.pk}"
    assert client.get(foreign, headers=HERE).status_code == 404


def test_a_booking_gets_a_number_and_a_secret_page(client, book, advising):
    answer = book()

    booking = Booking.objects.get()
    assert answer.status_code == 302
    assert answer["Location"] == f"/konsultatsii/zapis/{booking.token}/?sent=1"
    assert (booking.number, booking.status) == (1, Status.BOOKED)
    assert booking.specialist == advising.specialist
    assert booking.starts.astimezone().date() == next_thursday()
    assert booking.consent == ConsentRecord.objects.get(text=advising.text)
    assert "mama" not in booking.consent.subject

    page = client.get(answer["Location"], headers=HERE)
    assert "Консультация № 1" in words(page)
    assert "16:00" in words(page)
    assert "mama@example.ru" not in words(page)
    assert page["Referrer-Policy"] == "same-origin"
    assert "no-store" in page["Cache-Control"]
    assert 'name="robots" content="noindex' in page.content.decode()


def test_letters_go_to_both_with_the_file(book):
    book()
    run_jobs("consultations.booked")

    reader, specialist = mail.outbox
    booking = Booking.objects.get()
    assert reader.to == ["mama@example.ru"]
    assert f"/konsultatsii/zapis/{booking.token}/" in reader.body
    assert "16:00" in reader.body
    assert specialist.to == ["metodist@example.ru"]
    for letter in mail.outbox:
        name, text, kind = letter.attachments[0]
        assert name == "konsultaciya.ics"
        assert kind == "text/calendar; method=REQUEST"
        assert "METHOD:REQUEST" in text
        assert f"ATTENDEE;ROLE=REQ-PARTICIPANT;PARTSTAT=ACCEPTED:mailto:{letter.to[0]}" in (
            text.replace("\r\n ", "")
        )
        assert "кружок" not in letter.body + text
    whole = specialist.body + specialist.attachments[0][1]
    assert booking.token not in whole
    assert "Мария" not in whole
    assert "mama" not in whole


@pytest.mark.parametrize(
    ("field", "value", "said"),
    [
        ("consent_form", None, "Отметьте согласие"),
        ("at", "", "Выберите время"),
        ("at", "2026-01-01T10:00Z", "уже прошло"),
        ("at", "3026-01-01T10:00Z", "открыта на 28 дней"),
        ("at", "завтра", "из списка"),
        ("text", "Сын Петя, 9 лет, скучает", "персональные данные ребёнка"),
        ("name", "Петя, 9 лет", "персональные данные ребёнка"),
        ("text", "х" * 501, "500"),
        ("email", "mama", "адрес"),
        ("phone", "", "телефон"),
        ("format", "video", ""),
        ("format", None, "Выберите формат"),
        ("name", "", "как к вам обращаться"),
        ("email", "", "подтверждение"),
        ("topic", "", "тем"),
    ],
)
def test_mistakes_are_told_at_their_fields_and_nothing_is_lost(book, field, value, said):
    answer = book(**{field: value})

    assert answer.status_code == 422
    assert not Booking.objects.exists()
    assert len(errors(answer)) == 1
    assert said.lower() in errors(answer)[0].lower()
    if field == "at":
        assert "кружок" in soup(answer).select_one("textarea").get_text()
        assert soup(answer).select_one("input[name=email]")["value"] == "mama@example.ru"


def test_too_late_for_the_notice(book, advising):
    soon = timezone.now().replace(second=0, microsecond=0) + timedelta(hours=1)

    answer = book(at=soon.strftime("%Y-%m-%dT%H:%MZ"))

    assert "за 12 часов" in errors(answer)[0]


def test_a_time_off_the_hours_is_refused(book, advising):
    ExceptionFactory(specialist=advising.specialist, first_day=next_thursday())

    assert book().status_code == 422
    assert not Booking.objects.exists()


def test_a_taken_time_is_told_at_its_field(book, advising, client):
    BookingFactory(specialist=advising.specialist, email="papa@example.ru")

    answer = book()

    assert answer.status_code == 422
    assert "занято" in errors(answer)[0]
    assert "кружок" in soup(answer).select_one("textarea").get_text()
    assert Booking.objects.count() == 1


def test_of_two_who_saw_one_time_free_the_second_is_told(book, advising, monkeypatch):
    """The check of the form has passed before the other one saves."""
    stale = people.consultant(advising.own.site, str(advising.specialist.pk))
    monkeypatch.setattr("consultations.page.booking.consultant", lambda *_args: stale)
    assert book(at=code(stale.free[0])).status_code == 302

    answer = book(at=code(stale.free[0]), email="papa@example.ru")

    assert answer.status_code == 409
    assert "только что" in errors(answer)[0]
    assert Booking.objects.count() == 1
    assert ConsentRecord.objects.filter(text=advising.text).count() == 1


def test_one_address_holds_some_times_only(book, slots):
    for place in range(2):
        assert book(at=slots[place]).status_code == 302

    answer = book(at=slots[2], email="MAMA@example.ru")

    assert answer.status_code == 409
    assert "2 записи" in errors(answer)[0]
    services.cancel(Booking.objects.first(), CancelledBy.READER)
    assert book(at=slots[2]).status_code == 302


def test_one_visitor_books_a_few_times_an_hour(book, slots):
    statuses = [book(at=slots[n], email=f"a{n}@example.ru").status_code for n in range(6)]

    assert statuses == [302] * 5 + [429]


def test_a_robot_is_refused(book):
    assert book(website="http://spam.example").status_code == 422
    assert not Booking.objects.exists()


def test_a_topic_of_another_centre_is_refused(book, advising):
    assert book(topic=advising.other_topic.pk).status_code == 422


def test_without_the_text_of_the_consent_nothing_is_taken(client, advising):
    type(advising.text).objects.all().update(published_at=None)

    page = client.get(f"/konsultatsii/zapis/?who={advising.specialist.pk}", headers=HERE)

    assert soup(page).select_one("main form[method=post]") is None


def test_the_page_is_found_by_its_secret_alone(client, book):
    book()
    booking = Booking.objects.get()

    for end in ("", "kalendar/"):

        def status(token, host="localhost", end=end):
            return client.get(f"/konsultatsii/zapis/{token}/{end}", headers={"host": host})

        assert status(booking.token).status_code == 200
        assert status(booking.token, "tver.localhost").status_code == 404
        assert status(booking.number).status_code == 404
        assert status(booking.token[:-1]).status_code == 404


def test_the_reader_cancels_and_both_hear_of_it(client, book):
    book()
    run_jobs("consultations.booked")
    mail.outbox.clear()
    booking = Booking.objects.get()
    url = f"/konsultatsii/zapis/{booking.token}/"

    answer = client.post(url, {"do": "cancel"}, headers=HERE)

    booking.refresh_from_db()
    assert answer.status_code == 302
    assert (booking.status, booking.cancelled_by) == (Status.CANCELLED, CancelledBy.READER)
    run_jobs("consultations.cancelled")
    assert [each.to[0] for each in mail.outbox] == ["mama@example.ru", "metodist@example.ru"]
    for letter in mail.outbox:
        _name, text, kind = letter.attachments[0]
        assert kind == "text/calendar; method=CANCEL"
        assert "STATUS:CANCELLED" in text
        assert "SEQUENCE:1" in text
    assert "отменена" in words(client.get(url, headers=HERE)).lower()
    file = client.get(f"{url}kalendar/", headers=HERE).content.decode()
    assert "METHOD:CANCEL" in file
    assert book().status_code == 302  # the time is free again


def test_what_has_begun_is_not_cancelled(client, advising):
    booking = BookingFactory(
        specialist=advising.specialist, starts=timezone.now() - timedelta(minutes=1)
    )

    url = f"/konsultatsii/zapis/{booking.token}/"
    answer = client.post(url, {"do": "cancel"}, headers=HERE)

    booking.refresh_from_db()
    assert booking.status == Status.BOOKED
    assert "нельзя отменить" in words(client.get(answer["Location"], headers=HERE))


def test_the_reader_takes_the_data_back(client, book):
    book()
    booking = Booking.objects.get()
    url = f"/konsultatsii/zapis/{booking.token}/"

    client.post(url, {"do": "delete"}, headers=HERE)

    booking.refresh_from_db()
    assert (booking.name, booking.email, booking.phone, booking.text) == ("", "", "", "")
    assert booking.status == Status.CANCELLED
    assert ConsentRecord.objects.get(text__kind="form").withdrawn_at is not None
    assert client.get(url, headers=HERE).status_code == 404
    run_jobs("consultations.booked")
    run_jobs("consultations.cancelled")
    assert [each.to for each in mail.outbox] == [["metodist@example.ru"]]


def test_a_withdrawn_consent_erases_and_cancels(book):
    book()
    withdrawal.withdraw(Booking.objects.get().consent)

    booking = Booking.objects.get()
    assert booking.email == ""
    assert booking.status == Status.CANCELLED


def test_tomorrow_is_reminded_of_once(advising):
    now = timezone.now()
    tomorrow = BookingFactory(specialist=advising.specialist, starts=now + timedelta(days=1))
    BookingFactory(specialist=advising.specialist, starts=now + timedelta(days=3))
    gone = BookingFactory(specialist=advising.stranger, starts=now + timedelta(days=1))
    services.cancel(gone, CancelledBy.READER)

    assert letters.reminders() == 1
    assert letters.reminders() == 0
    (letter,) = mail.outbox
    assert letter.subject == f"Завтра: консультация № {tomorrow.number}"


def test_who_had_booked_is_erased_after_the_term_and_the_row_stays(advising):
    days = ConsultationSettings.for_site(advising.own.site).keep_days
    now = timezone.now()
    old, fresh = (
        BookingFactory(
            specialist=advising.specialist,
            starts=now - timedelta(days=days + more),
            status=Status.CAME,
        )
        for more in (2, -1)
    )

    assert retention.run() == 1
    assert retention.run() == 0
    old.refresh_from_db()
    fresh.refresh_from_db()
    assert (old.name, old.email, old.phone, old.status) == ("", "", "", Status.CAME)
    assert fresh.email == "mama@example.ru"


def test_the_section_asks_the_database_little(client, advising, django_assert_max_num_queries):
    from tests.factories.consultations import make_consultant

    for number in range(8):
        made = make_consultant(advising.own.site, position=f"методист {number}")
        advising.topic.specialists.add(made)
    url = f"/konsultatsii/?who={advising.specialist.pk}"
    client.get(url, headers=HERE)

    with django_assert_max_num_queries(25):
        assert client.get(url, headers=HERE).status_code == 200
