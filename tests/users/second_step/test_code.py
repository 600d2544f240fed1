"""The code between the password and the desk."""

import time

import pytest
from axes.models import AccessAttempt

from tests.factories.second_step import code, give_app, recovery_codes, wrong_code
from tests.factories.users import PASSWORD
from users.models import LoginEvent, Way

PAGE = "/vhod/kod/"


@pytest.fixture(autouse=True)
def _axes(settings):
    settings.AXES_ENABLED = True


@pytest.fixture
def asked(client, enrolled, log_in):
    """The password is entered, the code is asked."""
    assert log_in(enrolled).url == PAGE
    return client


def enter(client, text, **more):
    return client.post(PAGE, {"code": text, **more})


def ways():
    return list(LoginEvent.objects.order_by("pk").values_list("success", "way"))


def test_the_code_opens_the_desk(asked, is_logged_in):
    assert not is_logged_in()

    answer = enter(asked, code())

    assert answer.url == "/admin/"
    assert asked.get("/admin/").status_code == 200
    assert ways() == [(True, Way.TOTP)]


def test_where_the_person_was_going_is_kept(client, enrolled):
    client.post("/vhod/?next=/admin/pages/", {"login": enrolled.email, "password": PASSWORD})

    assert enter(client, code()).url == "/admin/pages/"


@pytest.mark.parametrize("shift", [-1, 1])
def test_a_clock_half_a_minute_wrong_is_forgiven(asked, shift):
    assert enter(asked, code(shift=shift)).status_code == 302


# the old code is asked for in the test: names of tests must not depend on the minute
@pytest.mark.parametrize(
    "text",
    [lambda: code(shift=-5), "", "шесть цифр", "12345"],
    ids=["old", "none", "words", "short"],
)
def test_another_code_does_not_open(asked, is_logged_in, text):
    answer = enter(asked, text() if callable(text) else text)

    assert answer.status_code == 200
    assert answer.context["form"].errors["code"]
    assert not is_logged_in()


def test_the_page_tells_how_many_attempts_are_left(asked):
    page = enter(asked, wrong_code()).content.decode()

    assert "Осталось 4 попытки" in page
    assert "Код не подошёл" in page
    assert ways() == [(False, Way.TOTP)]


class TestLockout:
    @pytest.fixture
    def closed(self, asked):
        for _attempt in range(5):
            answer = enter(asked, wrong_code())
        return answer

    def test_fifth_wrong_code_closes(self, asked, closed):
        assert closed.status_code == 429
        assert "15 минут" in closed.content.decode()
        assert enter(asked, code()).status_code == 429, "the right code no longer helps"

    def test_it_is_closed_at_every_address(self, client, enrolled, asked, closed, log_in):
        client.cookies.clear()
        log_in(enrolled, REMOTE_ADDR="198.51.100.7")

        answer = client.post(PAGE, {"code": code()}, REMOTE_ADDR="198.51.100.7")

        assert answer.status_code == 429

    def test_a_recovery_code_is_closed_too(self, asked, enrolled, closed):
        answer = enter(asked, recovery_codes(enrolled)[0], kind="recovery")

        assert answer.status_code == 429

    def test_the_same_code_asked_inside_is_closed(self, client, enrolled, asked, closed):
        client.force_login(enrolled)

        assert client.post("/vhod/podtverdit/kod/", {"code": code()}).status_code == 429

    def test_it_opens_after_a_quarter_of_an_hour(self, asked, closed):
        AccessAttempt.objects.update(attempt_time="2026-01-01T00:00Z")

        assert enter(asked, code()).status_code == 302

    def test_nobody_else_is_closed(self, client, two_centres, closed, log_in):
        other = two_centres.other.person("administrator", email="other@example.test")
        give_app(other)
        client.cookies.clear()
        log_in(other)

        assert enter(client, code()).status_code == 302

    def test_the_typed_code_is_not_kept(self, closed):
        assert wrong_code() not in AccessAttempt.objects.get().post_data


def test_right_code_begins_the_count_anew(asked, enrolled, client, log_in):
    for _attempt in range(4):
        enter(asked, wrong_code())
    enter(asked, code())
    client.post("/vyhod/")
    log_in(enrolled)

    assert "Осталось 4 попытки" in enter(client, wrong_code()).content.decode()


def test_a_password_typed_wrong_is_counted_apart(client, enrolled, log_in):
    for _attempt in range(4):
        log_in(enrolled, "не тот пароль совсем")
    log_in(enrolled)

    assert "Осталось 4 попытки" in enter(client, wrong_code()).content.decode()


def test_a_code_works_once(asked, client, enrolled, log_in):
    shown = code()
    enter(asked, shown)
    client.post("/vyhod/")
    log_in(enrolled)

    answer = enter(client, f"{shown[:3]} {shown[3:]}")

    assert answer.status_code == 200
    assert "уже использован" in answer.content.decode()


def test_a_code_works_once_in_every_process(asked, client, enrolled, log_in):
    """The cache of another process knows nothing of it, the database does."""
    from django.core.cache import cache

    shown = code()
    enter(asked, shown)
    client.post("/vyhod/")
    cache.clear()
    log_in(enrolled)

    assert enter(client, shown).status_code == 200


def test_recovery_code_stands_in_once(asked, client, enrolled, log_in, is_logged_in):
    paper = recovery_codes(enrolled)[3]
    answer = enter(asked, f"{paper[:4]} {paper[4:]}", kind="recovery")
    assert answer.url == "/admin/"
    assert ways() == [(True, Way.RECOVERY_CODES)]

    client.post("/vyhod/")
    log_in(enrolled)
    answer = enter(client, paper, kind="recovery")

    assert answer.status_code == 200
    assert answer.context["recovery_form"].errors["code"]
    assert not answer.context["form"].errors
    assert not is_logged_in()


def test_few_recovery_codes_are_told(asked, enrolled, client):
    row = enrolled.authenticator_set.get(type="recovery_codes")
    row.data["used_mask"] = 0b111111  # six of ten are spent
    row.save()

    enter(asked, recovery_codes(enrolled)[0], kind="recovery")

    assert "Осталось 3 резервных кода" in client.get("/admin/").content.decode()


class TestKnownDevice:
    def trust(self, client, person, log_in):
        log_in(person)
        enter(client, code(), trust="on")
        client.post("/vyhod/")

    def test_code_is_not_asked_on_it(self, client, enrolled, log_in):
        self.trust(client, enrolled, log_in)

        assert log_in(enrolled).url == "/admin/"
        assert client.get("/admin/").status_code == 200
        assert ways()[-1] == (True, Way.TRUSTED)

    def test_without_the_tick_it_is_asked(self, client, enrolled, log_in):
        log_in(enrolled)
        enter(client, code())
        client.post("/vyhod/")

        assert log_in(enrolled).url == PAGE

    def test_another_person_of_the_device_is_asked(self, client, enrolled, author, log_in):
        self.trust(client, enrolled, log_in)
        give_app(author)

        assert log_in(author).url == PAGE

    def test_cookie_goes_to_the_entrance_only(self, client, enrolled, log_in, settings):
        log_in(enrolled)
        cookie = enter(client, code(), trust="on").cookies["mfa_trusted"]

        assert (cookie["path"], cookie["httponly"], cookie["samesite"]) == ("/vhod/", True, "Lax")
        assert cookie["max-age"] == 14 * 24 * 60 * 60

    def test_it_is_forgotten_after_its_days(self, client, enrolled, log_in, monkeypatch):
        self.trust(client, enrolled, log_in)
        later = time.time() + 15 * 24 * 60 * 60
        monkeypatch.setattr("allauth.mfa.internal.flows.trust.time.time", lambda: later)

        assert log_in(enrolled).url == PAGE

    def test_new_password_forgets_it(self, client, enrolled, log_in):
        self.trust(client, enrolled, log_in)
        enrolled.set_password("совсем другой пароль 2")
        enrolled.save()

        assert log_in(enrolled, "совсем другой пароль 2").url == PAGE

    def test_it_does_not_change_the_step(self, client, enrolled, log_in):
        """Who sits at a known device has shown the password only."""
        self.trust(client, enrolled, log_in)
        log_in(enrolled)

        assert "/podtverdit/kod/" in client.get("/vhod/vtoroy-shag/kody/novye/").url

    def test_setting_switches_it_off(self, client, enrolled, log_in, settings):
        self.trust(client, enrolled, log_in)
        settings.TRUSTED_DEVICE_DAYS, settings.MFA_TRUST_ENABLED = 0, False

        assert log_in(enrolled).url == PAGE
        assert "trust" not in client.get(PAGE).context["form"].fields


def test_code_page_without_the_password_leads_to_the_login(client, enrolled):
    assert client.get(PAGE).url == "/vhod/"
    assert enter(client, code()).url == "/vhod/"


def test_another_account_may_be_chosen(asked, is_logged_in):
    asked.post("/vyhod/", {"next": "/vhod/"})

    assert asked.get(PAGE).url == "/vhod/"


def test_new_password_by_letter_does_not_skip_the_code(client, enrolled, post_office, log_in):
    client.post("/parol/vosstanovit/", {"email": enrolled.email})
    link = next(line for line in post_office()[-1].body.splitlines() if "/parol/novyy/" in line)
    form = client.get(link.strip(), follow=True)
    new = {"password1": "совсем другой пароль 2", "password2": "совсем другой пароль 2"}
    client.post(form.request["PATH_INFO"], new)

    assert client.get("/admin/").status_code == 302
    assert log_in(enrolled, "совсем другой пароль 2").url == PAGE
