"""Setting the second step up, changing it, and what may not be changed."""

import base64
from urllib.parse import parse_qs, quote, unquote, urlsplit

import pytest
from allauth.mfa.models import Authenticator
from django.contrib.sessions.models import Session
from django.test import Client
from django.utils import timezone

from core.models import CentreLogEntry
from tests.factories.second_step import (
    code,
    give_app,
    give_key,
    pass_step,
    recovery_codes,
    wrong_code,
)
from tests.factories.users import PASSWORD
from users.login.sessions import LOGIN_TIME

INDEX = "/vhod/vtoroy-shag/"
APP = f"{INDEX}prilozhenie/"
KEY = f"{INDEX}klyuch/"
CODES = f"{INDEX}kody/"


@pytest.fixture
def commit(django_capture_on_commit_callbacks):
    """Run what waits for the end of a transaction, as a request does."""
    return lambda: django_capture_on_commit_callbacks(execute=True)


@pytest.fixture
def inside(client, chief, log_in):
    """The administrator has just entered the password."""
    log_in(chief)
    return client


def set_up(client, commit, path=APP):
    """Read the picture and enter the code that the app shows."""
    secret = client.get(path).context["form"].secret
    with commit():
        return client.post(path, {"code": code(secret)})


def types(person):
    return set(Authenticator.objects.filter(user=person).values_list("type", flat=True))


def make_old(client, minutes=10):
    """Move the login into the past."""
    session = client.session
    session[LOGIN_TIME] -= minutes * 60
    session.save()


class TestApp:
    def test_a_fresh_administrator_is_led_to_it_and_through(self, inside, chief, commit):
        asked = inside.get("/admin/account/", follow=True)
        assert "Ваша роль требует второго шага" in asked.content.decode()
        link = f"{APP}?next=/admin/account/"
        assert link in asked.content.decode()

        answer = set_up(inside, commit, link)
        codes = inside.get(answer.url)

        assert answer.url == f"{CODES}?next=%2Fadmin%2Faccount%2F"
        assert len(codes.context["unused_codes"]) == 10
        assert 'href="/admin/account/"' in codes.content.decode()
        assert inside.get("/admin/account/").status_code == 200
        assert types(chief) == {"totp", "recovery_codes"}

    def test_picture_tells_the_app_whose_code_it_is(self, inside, chief):
        page = inside.get(APP)
        address = urlsplit(page.context["totp_url"])
        values = parse_qs(address.query)

        assert (address.scheme, address.netloc) == ("otpauth", "totp")
        assert unquote(address.path) == f"/Портал МОЦ:{chief.email}"
        assert values["issuer"] == ["Портал МОЦ"]
        assert values["secret"] == [page.context["form"].secret]
        picture = page.context["totp_svg_data_uri"].removeprefix("data:image/svg+xml;base64,")
        assert b"<svg" in base64.b64decode(picture)
        assert page.context["secret"].replace(" ", "") == page.context["form"].secret

    def test_wrong_code_ties_nothing_and_keeps_the_picture(self, inside, chief):
        before = inside.get(APP).context["form"].secret

        answer = inside.post(APP, {"code": wrong_code(before)})

        assert answer.context["form"].errors["code"]
        assert answer.context["form"].secret == before
        assert types(chief) == set()
        assert inside.get("/admin/").status_code == 302

    def test_sessions_that_began_without_it_end(self, inside, chief, commit):
        elsewhere = Client()
        elsewhere.post("/vhod/", {"login": chief.email, "password": PASSWORD})

        set_up(inside, commit)

        assert not Session.objects.filter(session_key=elsewhere.session.session_key).exists()

    def test_the_change_is_told_and_written_down(self, inside, chief, commit, post_office):
        set_up(inside, commit)

        (letter,) = post_office()
        assert letter.to == [chief.email]
        assert "приложение подключено" in letter.subject
        entry = CentreLogEntry.objects.get(action="users.second_step")
        assert entry.user == chief
        assert entry.formatter.format_message(entry) == (
            "Второй шаг входа подключён: приложение с кодами"
        )

    def test_secret_is_asked_after_a_while_again(self, inside):
        make_old(inside)

        assert inside.get(APP).url == f"/vhod/podtverdit/?next={quote(APP, safe='')}"
        inside.post("/vhod/podtverdit/", {"password": PASSWORD})
        assert inside.get(APP).status_code == 200


class TestRecoveryCodes:
    def test_shown_once_then_never(self, inside, commit):
        set_up(inside, commit)

        first, second = inside.get(CODES), inside.get(CODES)

        shown = first.context["unused_codes"]
        assert all(each[:4] in first.content.decode() for each in shown)
        assert not any(f"{each[:4]} {each[4:]}" in second.content.decode() for each in shown)
        assert "no-store" in first.headers["Cache-Control"]

    def test_file_is_in_the_page_itself(self, inside, chief, commit):
        set_up(inside, commit)

        text = unquote(inside.get(CODES).context["download"])

        assert text.startswith("data:text/plain;charset=utf-8,")
        assert all(f"{each[:4]} {each[4:]}" in text for each in recovery_codes(chief))
        assert chief.email in text

    def test_new_ones_replace_the_old(self, client, enrolled, commit, post_office):
        pass_step(client, enrolled)
        old = recovery_codes(enrolled)

        with commit():
            answer = client.post(f"{CODES}novye/")

        assert answer.url == CODES
        assert set(recovery_codes(enrolled)).isdisjoint(old)
        assert "новые резервные коды" in post_office()[-1].subject

    def test_nobody_makes_them_without_a_step(self, inside, chief):
        inside.post(f"{CODES}novye/")

        assert types(chief) == set()


class TestLastStep:
    def test_app_is_not_taken_off_while_the_role_demands_it(self, client, enrolled):
        pass_step(client, enrolled)

        page = client.get(f"{APP}ubrat/")
        client.post(f"{APP}ubrat/")

        assert "Ваша роль требует второго шага" in page.content.decode()
        assert "totp" in types(enrolled)

    def test_key_is_not_taken_off_either(self, client, chief):
        key = give_key(chief)
        pass_step(client, chief)

        answer = client.post(f"{KEY}{key.pk}/ubrat/", follow=True)

        assert "Ваша роль требует второго шага" in answer.content.decode()
        assert types(chief) == {"webauthn"}

    def test_with_another_one_it_is(self, client, enrolled, post_office):
        key = give_key(enrolled)
        pass_step(client, enrolled)

        client.post(f"{KEY}{key.pk}/ubrat/")

        assert "webauthn" not in types(enrolled)
        assert "ключ доступа убран" in post_office()[-1].subject
        assert client.get("/admin/").status_code == 200

    def test_where_nothing_demands_it_everything_goes(self, client, author, post_office):
        give_app(author)
        pass_step(client, author)

        client.post(f"{APP}ubrat/")

        assert types(author) == set()
        assert "second_step" not in client.session
        assert "приложение убрано" in post_office()[-1].subject
        assert client.get("/admin/").status_code == 200


class TestForeignKeys:
    @pytest.mark.parametrize("tail", ["", "ubrat/"])
    def test_do_not_exist(self, client, enrolled, author, tail):
        key = give_key(author)
        pass_step(client, enrolled)

        assert client.get(f"{KEY}{key.pk}/{tail}").status_code == 404
        assert client.post(f"{KEY}{key.pk}/{tail}", {"name": "Чужой"}).status_code == 404
        assert Authenticator.objects.get(pk=key.pk).data["name"] == "Рабочий компьютер"


def test_own_key_is_renamed(client, enrolled):
    key = give_key(enrolled)
    pass_step(client, enrolled)

    answer = client.post(f"{KEY}{key.pk}/", {"name": "Ноутбук"})

    assert answer.url == INDEX
    assert "Ноутбук" in client.get(INDEX).content.decode()


@pytest.mark.parametrize(
    "path", [f"{APP}ubrat/", f"{CODES}novye/", KEY], ids=["app", "codes", "key"]
)
def test_changes_ask_for_the_step_not_for_the_password(client, enrolled, path):
    pass_step(client, enrolled)
    make_old(client)

    asked = client.get(path)
    by_password = client.get(f"/vhod/podtverdit/?next={path}")
    client.post("/vhod/podtverdit/", {"password": PASSWORD})

    assert asked.url.startswith("/vhod/podtverdit/kod/?next=")
    assert by_password.url.startswith("/vhod/podtverdit/kod/?next=")
    assert client.get(path).status_code == 302
    assert client.post(asked.url, {"code": code()}).url == path
    assert client.get(path).status_code == 200


def test_wrong_code_inside_changes_nothing(client, enrolled, settings):
    settings.AXES_ENABLED = True
    pass_step(client, enrolled)
    make_old(client)

    page = client.post("/vhod/podtverdit/kod/", {"code": wrong_code()}).content.decode()

    assert "Осталось 4 попытки" in page
    assert client.get(f"{CODES}novye/").status_code == 302


def test_page_of_a_key_needs_a_reading(client, chief):
    client.force_login(chief)

    answer = client.post(KEY, {"name": "Ключ", "credential": ""})

    assert answer.status_code == 200
    assert answer.context["form"].errors["credential"]
    assert types(chief) == set()


NONSENSE = [
    "не JSON",
    "[]",
    "{}",
    '{"id": 1}',
    '{"id": "AA", "rawId": "AA", "type": "public-key", "response": []}',
    '{"id": "AA", "rawId": "AA", "type": "public-key", "response": {"clientDataJSON": "!",'
    ' "attestationObject": "!", "authenticatorData": "!", "signature": "!", "userHandle": "!"}}',
    '{"id": "AA", "rawId": "AA", "type": "public-key", "response": {"clientDataJSON": "e30",'
    ' "attestationObject": "oA", "authenticatorData": "AA", "signature": "AA"}}',
]


@pytest.mark.parametrize("credential", NONSENSE)
def test_nonsense_instead_of_a_new_key_is_refused(client, chief, credential):
    client.force_login(chief)
    client.get(KEY)

    answer = client.post(KEY, {"name": "Ключ", "credential": credential})

    assert answer.status_code == 200
    assert types(chief) == set()


@pytest.mark.parametrize("credential", NONSENSE)
def test_nonsense_instead_of_a_key_opens_nothing(client, chief, credential, log_in):
    give_app(chief)
    data = {"credential": credential}
    client.get("/vhod/klyuch/", headers={"accept": "application/json"})
    without_password = client.post("/vhod/klyuch/", data, follow=True)
    log_in(chief)
    after_password = client.post("/vhod/kod/", data)

    assert without_password.status_code == after_password.status_code == 200
    assert client.get("/admin/").status_code == 302


@pytest.mark.parametrize("credential", NONSENSE)
def test_nonsense_instead_of_a_key_confirms_nothing(client, enrolled, credential):
    pass_step(client, enrolled)
    make_old(client)
    client.get("/vhod/podtverdit/klyuch/")

    client.post("/vhod/podtverdit/klyuch/", {"credential": credential})

    assert client.get(f"{CODES}novye/").status_code == 302


def test_key_is_made_for_the_one_host_of_the_desk(client, chief, settings):
    settings.ADMIN_HOST = "desk.localhost:8000"
    client.force_login(chief)

    page = client.get(KEY, headers={"host": "desk.localhost:8000"})

    options = page.context["js_data"]["creation_options"]["publicKey"]
    assert options["rp"] == {"id": "desk.localhost", "name": "Портал МОЦ"}
    assert options["user"]["name"] == chief.email


def test_without_the_one_host_the_own_host_counts(client, chief):
    client.force_login(chief)

    page = client.get(KEY, headers={"host": "tver.localhost:8000"})

    assert page.context["js_data"]["creation_options"]["publicKey"]["rp"]["id"] == "tver.localhost"


def test_pages_keep_the_strict_policy(inside, commit):
    for path in (INDEX, APP, KEY, CODES, "/vhod/ustroystva/"):
        if path == CODES:
            set_up(inside, commit)
        answer = inside.get(path)
        policy = answer.headers["Content-Security-Policy"]
        assert answer.status_code == 200
        assert "unsafe-inline" not in policy
        assert "noindex" in answer.content.decode()
        assert " style=" not in answer.content.decode()


def test_list_tells_what_is_there(client, enrolled):
    key = give_key(enrolled)
    Authenticator.objects.filter(pk=key.pk).update(last_used_at=timezone.now())
    pass_step(client, enrolled)

    page = client.get(INDEX).content.decode()

    assert "Второй шаг подключён" in page
    assert "Рабочий компьютер" in page
    assert "Осталось 10 кодов" in page
