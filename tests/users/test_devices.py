"""Where a person is logged in; what a new device and a new password cause."""

from datetime import timedelta

import pytest
from allauth.usersessions.models import UserSession
from django.contrib.sessions.models import Session
from django.core.cache import cache
from django.test import Client
from django.utils import timezone

from tests.factories.users import PASSWORD
from users.login.devices import COOKIE, end_sessions
from users.models import LoginEvent, Role

PAGE = "/vhod/ustroystva/"
FIREFOX = "Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:140.0) Gecko/20100101 Firefox/140.0"
PHONE = "Mozilla/5.0 (Linux; Android 14) Chrome/138.0 Mobile Safari/537.36"
NEW_PASSWORD = "совсем другой пароль 2"


@pytest.fixture
def person(two_centres):
    return two_centres.own.person(Role.EDITOR, email="editor@example.test")


def log_in(browser, person, agent=FIREFOX, password=PASSWORD, address="203.0.113.77"):
    return browser.post(
        "/vhod/",
        {"login": person.email, "password": password},
        REMOTE_ADDR=address,
        headers={"user-agent": agent},
    )


@pytest.fixture
def at_work(person):
    browser = Client()
    log_in(browser, person)
    return browser


@pytest.fixture
def phone(person):
    browser = Client()
    log_in(browser, person, PHONE, address="198.51.100.9")
    return browser


def is_inside(browser):
    return browser.get("/admin/").status_code == 200


def test_list_tells_device_network_and_which_is_this(at_work, phone):
    page = at_work.get(PAGE)

    first, second = page.context["devices"]
    assert (first.name, first.network, first.is_current) == (
        "Firefox, Windows",
        "203.0.113.0/24",
        True,
    )
    assert (second.name, second.network, second.is_current) == (
        "Chrome, Android",
        "198.51.100.0/24",
        False,
    )
    assert "no-store" in page.headers["Cache-Control"]


def test_whole_addresses_are_not_kept(at_work, phone):
    assert set(UserSession.objects.values_list("ip", flat=True)) == {"203.0.113.0", "198.51.100.0"}


def test_one_device_is_logged_out(at_work, phone):
    row = at_work.get(PAGE).context["devices"][1]

    at_work.post(PAGE, {"session": row.pk})

    assert is_inside(at_work)
    assert not is_inside(phone)


def test_all_others_are_logged_out(at_work, phone):
    at_work.post(PAGE, {"end": "others"})

    assert is_inside(at_work)
    assert not is_inside(phone)


def test_everywhere_means_here_too(at_work, phone):
    assert at_work.post(PAGE, {"end": "all"}).url == "/vhod/"

    assert not is_inside(at_work)
    assert not is_inside(phone)


@pytest.mark.parametrize("number", ["own", "0", "слово"])
def test_nothing_else_is_ended_by_number(at_work, phone, number):
    pk = at_work.get(PAGE).context["devices"][0].pk if number == "own" else number

    assert at_work.post(PAGE, {"session": pk}).status_code == 404
    assert is_inside(at_work)
    assert is_inside(phone)


def test_foreign_session_does_not_exist(at_work, two_centres):
    stranger = two_centres.other.person(Role.EDITOR)
    browser = Client()
    log_in(browser, stranger)
    row = UserSession.objects.get(user=stranger)

    assert str(row.pk) not in {str(each.pk) for each in at_work.get(PAGE).context["devices"]}
    assert at_work.post(PAGE, {"session": row.pk}).status_code == 404
    at_work.post(PAGE, {"end": "others"})
    assert is_inside(browser)


def test_visitor_is_sent_to_the_login(client, two_centres):
    assert client.get(PAGE).url == f"/vhod/?next={PAGE}"
    assert client.post(PAGE, {"end": "all"}).url == f"/vhod/?next={PAGE}"


def test_post_without_a_button_ends_nothing(at_work, phone):
    at_work.post(PAGE)

    assert is_inside(at_work)
    assert is_inside(phone)


class TestLastSeen:
    @pytest.fixture
    def old(self, at_work):
        past = timezone.now() - timedelta(hours=2)
        UserSession.objects.update(last_seen_at=past)
        cache.clear()
        return past

    def test_work_at_the_desk_is_noted(self, at_work, old):
        at_work.get("/admin/")

        assert UserSession.objects.get().last_seen_at > old + timedelta(hours=1)

    def test_at_most_once_in_five_minutes(self, at_work, old):
        at_work.get("/admin/")
        UserSession.objects.update(last_seen_at=old)
        at_work.get("/admin/")

        assert UserSession.objects.get().last_seen_at == old

    def test_reading_public_pages_is_not_noted(self, at_work, old):
        at_work.get("/")

        assert UserSession.objects.get().last_seen_at == old


def test_new_password_ends_all_other_sessions(at_work, phone, post_office):
    at_work.post(
        "/parol/", {"oldpassword": PASSWORD, "password1": NEW_PASSWORD, "password2": NEW_PASSWORD}
    )

    assert is_inside(at_work)
    assert not is_inside(phone)
    assert Session.objects.count() == 1
    assert [row.is_current for row in at_work.get(PAGE).context["devices"]] == [True]
    assert "пароль" in post_office()[-1].subject.lower()


def test_password_set_by_a_letter_ends_all(client, at_work, phone, person, post_office):
    client.post("/parol/vosstanovit/", {"email": person.email})
    link = next(line for line in post_office()[-1].body.splitlines() if "/parol/novyy/" in line)
    form = client.get(link.strip(), follow=True)
    client.post(form.request["PATH_INFO"], {"password1": NEW_PASSWORD, "password2": NEW_PASSWORD})

    assert not is_inside(at_work)
    assert not is_inside(phone)
    assert not UserSession.objects.exists()


def test_sessions_of_others_stay(at_work, two_centres):
    stranger = two_centres.other.person(Role.EDITOR)

    assert end_sessions(stranger) == 0
    assert is_inside(at_work)


class TestNewDevice:
    def subjects(self, post_office):
        return [letter.subject for letter in post_office()]

    def test_first_login_ever_is_no_news(self, at_work, post_office):
        assert self.subjects(post_office) == []

    def test_another_device_is_told(self, at_work, phone, post_office, person):
        (letter,) = post_office()

        assert letter.to == [person.email]
        assert letter.subject == "Вход с нового устройства"
        assert "Chrome, Android" in letter.body
        assert "198.51.100.0/24" in letter.body
        assert "198.51.100.9" not in letter.body
        assert letter.body.rstrip().endswith("testserver")

    def test_known_device_is_not(self, at_work, person, post_office):
        at_work.post("/vyhod/")
        log_in(at_work, person)

        assert LoginEvent.objects.filter(success=True).count() == 2
        assert self.subjects(post_office) == []

    def test_device_of_a_colleague_is_new(self, at_work, two_centres, person, post_office):
        colleague = two_centres.own.person(Role.AUTHOR)
        log_in(Client(), colleague)
        at_work.post("/vyhod/")
        log_in(at_work, colleague)
        at_work.post("/vyhod/")
        log_in(at_work, person)

        assert [letter.to for letter in post_office()] == [[colleague.email]]

    def test_made_up_cookie_is_not_believed(self, at_work, person, post_office):
        thief = Client()
        thief.cookies[COOKIE] = f"{person.pk}:made-up"
        log_in(thief, person)

        assert self.subjects(post_office) == ["Вход с нового устройства"]

    def test_cookie_is_seen_at_the_entrance_only(self, person):
        cookie = log_in(Client(), person).cookies[COOKIE]

        assert (cookie["path"], cookie["httponly"], cookie["samesite"]) == ("/vhod/", True, "Lax")
        assert person.email not in cookie.value
