"""The second step at the desk: settings of a centre, list of people, reminders."""

from datetime import timedelta

import pytest
from django.urls import reverse
from django.utils import timezone

from tests.factories.second_step import give_app, pass_step
from users.models import EntranceSettings, Role

LIST = "wagtailusers_users:index"


@pytest.fixture
def desk(client, enrolled):
    """The administrator, past his own step."""
    pass_step(client, enrolled)
    return client


def address(centre):
    return reverse("wagtailsettings:edit", args=["users", "entrancesettings", centre.site.pk])


def ticked(centre):
    return EntranceSettings.objects.get(site=centre.site).second_step_roles


class TestSettings:
    def test_roles_are_ticks_and_two_are_ticked(self, desk, two_centres):
        page = desk.get(address(two_centres.own)).content.decode()

        assert page.count('name="second_step_roles"') == len(Role)
        assert page.count("checked") >= 2
        assert "администратор центра" in page

    def test_administrator_decides_for_his_centre(self, desk, two_centres):
        answer = desk.post(
            address(two_centres.own), {"second_step_roles": ["author"], "grace_days": "3"}
        )

        assert answer.status_code == 302
        assert ticked(two_centres.own) == ["author"]

    def test_not_for_another(self, desk, two_centres):
        EntranceSettings.for_site(two_centres.other.site)

        desk.post(address(two_centres.other), {"second_step_roles": [], "grace_days": "0"})

        assert ticked(two_centres.other) == ["administrator", "editor"]

    @pytest.mark.parametrize("role", [Role.EDITOR, Role.AUTHOR, Role.OBSERVER])
    def test_others_decide_nothing(self, client, two_centres, role):
        EntranceSettings.for_site(two_centres.own.site)
        pass_step(client, two_centres.own.person(role))

        client.post(address(two_centres.own), {"second_step_roles": [], "grace_days": "0"})

        assert ticked(two_centres.own) == ["administrator", "editor"]

    @pytest.mark.parametrize(
        ("field", "value"),
        [("grace_days", "31"), ("grace_days", "-1"), ("second_step_roles", "king")],
    )
    def test_wrong_value_is_refused_at_its_field(self, desk, two_centres, field, value):
        data = {"second_step_roles": ["editor"], "grace_days": "0", field: value}

        answer = desk.post(address(two_centres.own), data)

        assert answer.status_code == 200
        assert answer.context["form"].errors[field]


class TestPeople:
    def test_list_tells_who_has_it(self, desk, two_centres, enrolled):
        bare = two_centres.own.person(Role.EDITOR)

        rows = {each.pk: each.has_step for each in desk.get(reverse(LIST)).context["object_list"]}

        assert rows == {enrolled.pk: True, bare.pk: False}

    @pytest.mark.parametrize(("value", "found"), [("with", "chief"), ("without", "bare")])
    def test_filter(self, desk, two_centres, value, found):
        two_centres.own.person(Role.EDITOR, email="bare@example.test")

        rows = desk.get(reverse(LIST), {"second_step": value}).context["object_list"]

        assert [each.email for each in rows] == [f"{found}@example.test"]


class TestReminder:
    def reminder(self, client):
        return "Настройте второй шаг входа до" in client.get("/admin/").content.decode()

    @pytest.fixture
    def graceful(self, two_centres):
        policy = EntranceSettings.for_site(two_centres.own.site)
        policy.grace_days = 7
        policy.save()

    def test_days_of_grace_are_told(self, client, chief, graceful):
        client.force_login(chief)

        assert self.reminder(client)
        day = timezone.localdate() + timedelta(days=7)
        assert f"до {day.day} " in client.get("/admin/").content.decode()

    def test_nobody_else_is_reminded(self, client, author, enrolled, graceful):
        client.force_login(author)
        assert not self.reminder(client)

        pass_step(client, enrolled)
        assert not self.reminder(client)


def test_account_page_leads_to_the_step_and_the_devices(desk):
    page = desk.get(reverse("wagtailadmin_account")).content.decode()

    assert "/vhod/vtoroy-shag/" in page
    assert "/vhod/ustroystva/" in page


def test_log_of_logins_tells_by_what(client, two_centres, enrolled, author, log_in):
    log_in(author)
    pass_step(client, enrolled)

    page = client.get(reverse("users_logins")).content.decode()
    table = client.get(reverse("users_logins"), {"export": "csv"}).getvalue().decode()

    assert "Чем вошёл" in page
    assert "пароль" in table


def test_person_without_a_desk_is_led_to_the_step_too(client, two_centres, log_in):
    policy = EntranceSettings.for_site(two_centres.own.site)
    policy.second_step_roles = [Role.EXPERT]
    policy.save()
    expert = two_centres.own.person(Role.EXPERT)

    assert log_in(expert).url == "/vhod/vtoroy-shag/"
    assert client.get("/vhod/").url == "/vhod/vtoroy-shag/"


def test_closed_account_with_a_key_hears_that_it_is_closed(client, two_centres):
    assert client.get(reverse("account_inactive")).status_code == 200


def test_step_of_somebody_deleted_goes_with_him(two_centres):
    person = two_centres.own.person(Role.EDITOR)
    app = give_app(person)

    person.delete()

    assert not type(app).objects.exists()
