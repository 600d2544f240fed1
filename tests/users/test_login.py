"""The way in: by e-mail, without sign-up, closed after five failures."""

from datetime import timedelta

import pytest
from axes.models import AccessAttempt
from bs4 import BeautifulSoup
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import NoReverseMatch, reverse
from django.utils import timezone
from wagtail.users.models import UserProfile

from tests.factories.media_library import picture as small_picture
from tests.factories.users import PASSWORD, UserFactory
from users.models import LoginEvent, Role, User

NEW_PASSWORD = "совсем другой пароль 2"


@pytest.fixture
def editor(two_centres):
    return two_centres.own.person(Role.EDITOR, email="editor@example.test")


def log_in(client, email="editor@example.test", password=PASSWORD, **extra):
    data = {"login": email, "password": password}
    return client.post(reverse("account_login"), data, **extra)


@pytest.mark.parametrize(
    ("name", "address"),
    [
        ("account_login", "/vhod/"),
        ("account_logout", "/vyhod/"),
        ("account_change_password", "/parol/"),
        ("account_reset_password", "/parol/vosstanovit/"),
    ],
)
def test_addresses_are_transliterated_russian(name, address):
    assert reverse(name) == address


@pytest.mark.parametrize(
    "name",
    [
        "account_signup",
        "account_email",
        "account_set_password",
        "account_confirm_login_code",
        "socialaccount_connections",
    ],
)
def test_what_is_not_needed_is_absent(name):
    with pytest.raises(NoReverseMatch):
        reverse(name)


@pytest.mark.parametrize("path", ["/account/signup/", "/signup/", "/vhod/signup/"])
def test_nobody_signs_up(client, two_centres, path):
    assert client.get(path).status_code == 404


@pytest.mark.parametrize("email", ["editor@example.test", " EDITOR@Example.Test "])
def test_email_logs_in_in_any_case(client, editor, email):
    response = log_in(client, email)

    assert response.status_code == 302
    assert response.url == reverse("wagtailadmin_home")
    assert client.get(response.url).status_code == 200


def test_stored_email_is_lower_case(db):
    assert UserFactory(email="Big@Example.TEST").email == "big@example.test"
    assert User.objects.create_user("Other@Example.TEST").email == "other@example.test"


def test_account_needs_an_email(db):
    with pytest.raises(ValueError, match="e-mail"):
        User.objects.create_user("")


def test_a_person_without_a_role_goes_to_the_front_page(client, two_centres):
    UserFactory(email="guest@example.test")

    assert log_in(client, "guest@example.test").url == "/"


def test_an_expert_goes_to_the_desk(client, two_centres):
    two_centres.own.person(Role.EXPERT, email="expert@example.test")

    assert log_in(client, "expert@example.test").url == "/admin/"


def test_wrong_password_and_unknown_account_sound_the_same(client, editor):
    wrong = log_in(client, password="не тот пароль совсем")
    unknown = log_in(client, "nobody@example.test")

    assert wrong.context["form"].errors == unknown.context["form"].errors
    assert wrong.context["form"].errors


def test_closed_account_sounds_like_a_wrong_password(client, editor):
    wrong = log_in(client, password="не тот пароль совсем")
    User.objects.filter(pk=editor.pk).update(is_active=False)
    closed = log_in(client)

    assert closed.status_code == 200
    assert closed.context["form"].errors == wrong.context["form"].errors


def test_the_name_of_an_account_is_asked_in_a_text_with_the_keyboard_of_email(client, two_centres):
    """A field of e-mail may not be filled in with a name of an account (WCAG 1.3.5)."""
    soup = BeautifulSoup(client.get("/vhod/").content, "html.parser")
    asked = soup.find("input", id="id_login")
    assert [asked[each] for each in ("type", "inputmode", "autocomplete")] == [
        *("text", "email", "username"),
    ]
    names = [form.get("aria-label") for form in soup.select("main form")]
    assert all(names)
    assert len(names) == len(set(names))


def test_the_desk_sends_to_the_login_and_back(client, editor):
    asked = client.get("/admin/pages/")
    assert asked.url == "/vhod/?next=/admin/pages/"

    response = client.post(asked.url, {"login": editor.email, "password": PASSWORD})

    assert response.url == "/admin/pages/"


def test_login_of_wagtail_leads_to_ours_and_keeps_next(client, two_centres):
    assert client.get("/admin/login/").url == "/vhod/"
    assert client.get("/admin/login/", {"next": "/admin/pages/"}).url == (
        "/vhod/?next=%2Fadmin%2Fpages%2F"
    )


def test_next_to_a_foreign_host_is_ignored(client, editor):
    response = client.post(
        "/vhod/?next=https://evil.example/", {"login": editor.email, "password": PASSWORD}
    )

    assert response.url == reverse("wagtailadmin_home")


def test_reset_of_wagtail_leads_to_ours(client, two_centres):
    assert client.get("/admin/password_reset/").url == "/parol/vosstanovit/"


def test_account_page_keeps_preferences_without_password_and_email(client, editor):
    client.force_login(editor)

    page = client.get(reverse("wagtailadmin_account")).content.decode()

    assert "notifications-submitted_notifications" in page
    assert "password-old_password" not in page
    assert "name_email-email" not in page
    assert "/parol/" in page


def test_the_account_takes_no_file(client, editor):
    client.force_login(editor)
    url = reverse("wagtailadmin_account")
    picture = SimpleUploadedFile("a.png", small_picture((8, 8), "PNG"))

    assert 'type="file"' not in client.get(url).content.decode()
    client.post(url, {"avatar-avatar": picture, "avatar-submitted": "on"})

    assert not UserProfile.get_for_user(editor).avatar


def test_logging_out_of_the_desk_leads_to_the_login(client, editor):
    client.force_login(editor)

    assert client.post(reverse("wagtailadmin_logout")).url == "/vhod/"
    assert client.get("/admin/").status_code == 302


def test_logout_asks_first(client, editor):
    client.force_login(editor)

    client.get("/vyhod/")
    assert "_auth_user_id" in client.session
    client.post("/vyhod/")
    assert "_auth_user_id" not in client.session


def test_password_is_reset_by_a_letter(client, editor, post_office):
    client.post("/parol/vosstanovit/", {"email": " Editor@example.test"})
    letter = post_office()[0]
    link = next(line for line in letter.body.splitlines() if "/parol/novyy/" in line)
    form = client.get(link.strip(), follow=True)
    response = client.post(
        form.request["PATH_INFO"], {"password1": NEW_PASSWORD, "password2": NEW_PASSWORD}
    )

    assert response.url == "/parol/gotovo/"
    assert client.get("/parol/gotovo/").status_code == 200
    editor.refresh_from_db()
    assert editor.check_password(NEW_PASSWORD)
    assert len(post_office()) == 2, "the person is told that the password was changed"


def test_closed_account_gets_no_letter(client, editor, post_office):
    User.objects.filter(pk=editor.pk).update(is_active=False)

    client.post("/parol/vosstanovit/", {"email": editor.email})

    assert post_office() == []


@pytest.mark.parametrize("password", ["короткий1", "123456789012345", "editor@example.test"])
def test_weak_password_is_refused(client, editor, password):
    client.force_login(editor)

    response = client.post(
        "/parol/", {"oldpassword": PASSWORD, "password1": password, "password2": password}
    )

    assert response.status_code == 200
    editor.refresh_from_db()
    assert editor.check_password(PASSWORD)


def test_password_is_changed_by_its_owner(client, editor):
    client.force_login(editor)

    response = client.post(
        "/parol/", {"oldpassword": PASSWORD, "password1": NEW_PASSWORD, "password2": NEW_PASSWORD}
    )

    assert response.status_code == 302
    editor.refresh_from_db()
    assert editor.check_password(NEW_PASSWORD)


def test_password_is_not_changed_by_a_stranger(client, two_centres):
    assert client.get("/parol/").url.startswith("/vhod/")


class TestLockout:
    """Five failures close the entrance for this e-mail from this address for 15 minutes."""

    @pytest.fixture(autouse=True)
    def _axes(self, settings):
        settings.AXES_ENABLED = True

    @pytest.fixture
    def locked(self, client, editor):
        for _attempt in range(5):
            response = log_in(client, password="не тот пароль совсем")
        return response

    def test_fifth_failure_closes(self, client, locked):
        assert locked.status_code == 429
        assert "15" in locked.content.decode()
        assert log_in(client).status_code == 429, "the right password no longer helps"

    def test_case_of_the_email_does_not_help(self, client, locked):
        assert log_in(client, "EDITOR@example.test").status_code == 429

    def test_four_failures_do_not_close(self, client, editor):
        for _attempt in range(4):
            log_in(client, password="не тот пароль совсем")

        assert log_in(client).status_code == 302

    def test_another_person_at_the_same_address_may_log_in(self, client, two_centres, locked):
        two_centres.own.person(Role.AUTHOR, email="author@example.test")

        assert log_in(client, "author@example.test").status_code == 302

    def test_same_person_elsewhere_may_log_in(self, client, locked):
        assert log_in(client, REMOTE_ADDR="198.51.100.7").status_code == 302

    def test_opens_after_a_quarter_of_an_hour(self, client, locked):
        past = timezone.now() - timedelta(minutes=16)
        AccessAttempt.objects.update(attempt_time=past)

        assert log_in(client).status_code == 302

    def test_nothing_secret_is_kept(self, client, locked):
        row = AccessAttempt.objects.get()

        assert "пароль" not in row.post_data
        assert "editor" not in row.post_data

    def test_unknown_account_is_closed_the_same_way(self, client, two_centres):
        answers = [log_in(client, "nobody@example.test").status_code for _ in range(5)]

        assert answers == [200, 200, 200, 200, 429]
        assert not LoginEvent.objects.exists()
