"""«Кто что делал»: who sees what of whom."""

import io

import openpyxl
import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone
from wagtail.models import PageLogEntry

from core.models import CentreLogEntry
from home.models import StandardPage
from tests.factories.users import PASSWORD, LoginEventFactory, UserFactory
from users.models import CentreRole, Role
from users.role_log import log_roles

pytestmark = pytest.mark.django_db


@pytest.fixture
def chief(two_centres):
    return two_centres.own.person(Role.ADMINISTRATOR, last_name="Главнова")


@pytest.fixture
def editor(two_centres):
    return two_centres.own.person(Role.EDITOR, last_name="Редакторова")


@pytest.fixture
def stranger(two_centres):
    return two_centres.other.person(Role.EDITOR, last_name="Чужакова")


@pytest.fixture
def read(client, chief):
    def read(person=chief, **params):
        client.force_login(person)
        return client.get(reverse("users_audit"), params)

    return read


def write(centre, person, title):
    """Publish a page as a person."""
    page = StandardPage(title=title, live=False, owner=person)
    centre.home.add_child(instance=page)
    page.save_revision(user=person, log_action=True).publish(user=person)
    return StandardPage.objects.get(pk=page.pk)


def rows(response):
    return {
        (each.user_display_name, each.action, each.label)
        for each in response.context["object_list"]
    }


def test_changes_and_publications_stand_with_their_people(read, two_centres, editor):
    write(two_centres.own, editor, "Наша")

    found = rows(read())

    assert (str(editor), "wagtail.edit", "Наша") in found
    assert (str(editor), "wagtail.publish", "Наша") in found


def test_a_deleted_page_is_still_told_of(read, two_centres, editor):
    write(two_centres.own, editor, "Удалённая").delete(user=editor)

    assert (str(editor), "wagtail.delete", "Удалённая") in rows(read())


def test_logins_stand_beside_them(client, read, editor):
    client.post("/vhod/", {"login": editor.email, "password": PASSWORD})
    client.logout()
    client.post("/vhod/", {"login": editor.email, "password": "не тот пароль"})

    found = rows(read())

    assert (str(editor), "users.login", editor.email) in found
    assert (str(editor), "users.login_failed", editor.email) in found


def test_changes_of_roles_stand_there(read, two_centres, chief, editor):
    log_roles(
        editor, [CentreRole.objects.get(group=two_centres.own.group(Role.EDITOR))], [], by=chief
    )

    assert (str(chief), "users.roles", str(editor)) in rows(read())


def test_nothing_of_another_centre_is_seen(read, two_centres, stranger, editor):
    write(two_centres.own, editor, "Наша")
    write(two_centres.other, stranger, "Соседская")
    write(two_centres.other, stranger, "Удалённая соседская").delete(user=stranger)
    LoginEventFactory(user=stranger)

    response = read()

    html = response.content.decode()
    assert "Наша" in html
    assert "оседская" not in html
    assert "Чужакова" not in html
    assert stranger.email not in html


def test_a_person_of_two_centres_reads_where_he_administers(read, two_centres, stranger, chief):
    chief.groups.add(two_centres.other.group(Role.EDITOR))
    write(two_centres.other, stranger, "Соседская")

    assert "Соседская" not in read().content.decode()


@pytest.mark.parametrize("role", [Role.EDITOR, Role.AUTHOR, Role.OBSERVER])
def test_it_is_closed_to_others(client, two_centres, role):
    client.force_login(two_centres.own.person(role))

    assert client.get(reverse("users_audit")).status_code == 302
    assert client.get(reverse("users_audit_results")).status_code == 302


def test_a_superuser_reads_all(read, two_centres, stranger, editor):
    write(two_centres.own, editor, "Наша")
    write(two_centres.other, stranger, "Соседская")

    labels = {label for _who, _action, label in rows(read(UserFactory(is_superuser=True)))}

    assert {"Наша", "Соседская"} <= labels


@pytest.fixture
def history(two_centres, editor, chief):
    write(two_centres.own, editor, "Первая")
    write(two_centres.own, chief, "Вторая")
    LoginEventFactory(user=editor)
    old = timezone.now() - timezone.timedelta(days=40)
    PageLogEntry.objects.filter(label="Вторая").update(timestamp=old)


@pytest.mark.usefixtures("history")
class TestFilters:
    def test_by_person(self, read, editor):
        assert {who for who, _action, _label in rows(read(user=editor.pk))} == {str(editor)}

    def test_by_action(self, read):
        assert {action for _who, action, _label in rows(read(action="users.login"))} == {
            "users.login"
        }

    def test_by_period(self, read):
        today = timezone.localdate()
        week = today - timezone.timedelta(days=7)

        labels = {row[2] for row in rows(read(timestamp_from=week, timestamp_to=today))}

        assert "Первая" in labels
        assert "Вторая" not in labels

    def test_by_name(self, read):
        assert {row[2] for row in rows(read(label="перв"))} == {"Первая"}

    def test_strangers_are_not_offered(self, read, stranger):
        response = read(user=stranger.pk)

        assert "Чужакова" not in response.content.decode()

    def test_tables_say_the_same(self, read, editor):
        book = openpyxl.load_workbook(io.BytesIO(read(export="xlsx").getvalue()))
        csv = read(export="csv").getvalue().decode()

        cells = {str(cell.value) for row in book.active.iter_rows() for cell in row}
        assert {"Первая", str(editor), "Вход"} <= cells, sorted(cells)
        assert "Первая" in csv
        assert "Вход" in csv


def test_any_number_of_entries_costs_the_same(read, two_centres, editor):
    write(two_centres.own, editor, "Первая")
    LoginEventFactory(user=editor)
    read()
    with CaptureQueriesContext(connection) as few:
        read()
    for number in range(5):
        write(two_centres.own, editor, f"Страница {number}")
        LoginEventFactory(user=editor)

    with CaptureQueriesContext(connection) as many:
        read()

    assert len(many) == len(few)


def test_one_history_stands_in_the_menu(client, chief, editor):
    menus = {}
    for person in (chief, editor):
        client.force_login(person)
        menus[person] = client.get(reverse("wagtailadmin_home")).content.decode()

    assert reverse("users_audit") in menus[chief]
    assert reverse("wagtailadmin_reports:site_history") not in menus[chief]
    assert reverse("users_audit") not in menus[editor]


def test_files_and_registers_stand_there(read, two_centres, editor):
    from wagtail.log_actions import log

    from tests.factories.media_library import ImageFactory

    image = ImageFactory(title="Снимок зала", collection=two_centres.own.collection)
    log(image, "wagtail.edit", user=editor)

    assert CentreLogEntry.objects.get(label="Снимок зала").site == two_centres.own.site
    assert (str(editor), "wagtail.edit", "Снимок зала") in rows(read())
