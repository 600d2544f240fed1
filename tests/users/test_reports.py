"""Reports and their filters know the bounds of a centre."""

import io

import openpyxl
import pytest
from django.urls import reverse

from core.spreadsheet import safe_text
from home.models import StandardPage
from tests.factories.users import LoginEventFactory, UserFactory
from users.models import Role


def add_page(centre, title, **fields):
    page = StandardPage(title=title, slug=f"s-{centre.home.numchild}", **fields)
    return centre.home.add_child(instance=page)


def get(client, name, person, **params):
    client.force_login(person)
    return client.get(reverse(name), params)


def test_log_of_logins_shows_own_people(client, two_centres):
    author = two_centres.own.person(Role.AUTHOR, last_name="Авторова")
    LoginEventFactory(user=author)
    LoginEventFactory(user=two_centres.other.person(Role.AUTHOR, last_name="Чужакова"))

    page = get(client, "users_logins", two_centres.own.person(Role.ADMINISTRATOR)).content.decode()

    assert "Авторова" in page
    assert "Чужакова" not in page


def test_foreign_person_in_the_filter_of_logins_is_refused(client, two_centres):
    foreigner = two_centres.other.person(Role.AUTHOR)
    chief = two_centres.own.person(Role.ADMINISTRATOR)

    response = get(client, "users_logins", chief, user=foreigner.pk)

    assert foreigner.last_name not in response.content.decode()


@pytest.mark.parametrize("role", [Role.EDITOR, Role.AUTHOR, Role.OBSERVER])
def test_log_of_logins_is_closed_to_others(client, two_centres, role):
    assert get(client, "users_logins", two_centres.own.person(role)).status_code == 302
    assert client.get(reverse("users_logins_results")).status_code == 302


@pytest.mark.parametrize("role", [Role.ADMINISTRATOR, Role.EDITOR, Role.OBSERVER])
def test_report_of_published_pages_shows_the_own_centre(client, two_centres, role):
    add_page(two_centres.own, "Наша новость")
    add_page(two_centres.own, "Черновик", live=False)
    add_page(two_centres.other, "Соседская новость")

    page = get(client, "users_published", two_centres.own.person(role)).content.decode()

    assert "Наша новость" in page
    assert "Черновик" not in page
    assert "Соседская новость" not in page


def test_report_of_published_pages_is_closed_to_authors(client, two_centres):
    author = two_centres.own.person(Role.AUTHOR)

    assert get(client, "users_published", author).status_code == 302


def test_person_of_two_centres_reads_where_he_may(client, two_centres):
    add_page(two_centres.own, "Наша новость")
    add_page(two_centres.other, "Соседская новость")
    person = two_centres.own.person(Role.OBSERVER)
    person.groups.add(two_centres.other.group(Role.AUTHOR))

    page = get(client, "users_published", person).content.decode()

    assert "Наша новость" in page
    assert "Соседская новость" not in page


def test_export_holds_no_formulas(client, two_centres):
    add_page(two_centres.own, "=SUM(A1)")
    observer = two_centres.own.person(Role.OBSERVER)

    csv = get(client, "users_published", observer, export="csv").getvalue().decode()
    book = openpyxl.load_workbook(
        io.BytesIO(get(client, "users_published", observer, export="xlsx").getvalue())
    )

    assert "'=SUM(A1)" in csv
    types = {cell.data_type for row in book.active.iter_rows(min_row=2) for cell in row}
    assert "f" not in types


@pytest.mark.parametrize("text", ["=1", "+7", "-1", "@a"])
def test_cell_that_looks_like_a_formula_becomes_text(text):
    assert safe_text(text) == f"'{text}"
    assert safe_text("обычный текст") == "обычный текст"


@pytest.fixture
def strangers(two_centres):
    """People of the other centre who left traces on its pages."""
    person = two_centres.other.person(Role.EDITOR, last_name="Чужакова")
    page = add_page(two_centres.other, "Чужая", owner=person)
    page.locked, page.locked_by = True, person
    page.save_revision(user=person, log_action=True)
    page.save()
    two_centres.other.home.get_workflow().start(page, person)
    return person


REPORTS = [
    "wagtailadmin_reports:workflow",
    "wagtailadmin_reports:workflow_tasks",
    "wagtailadmin_reports:locked_pages",
    "wagtailadmin_reports:site_history",
    "wagtailadmin_reports:aging_pages",
    "wagtailadmin_reports:page_types_usage",
    "wagtailadmin_explore_root",
]


@pytest.mark.parametrize("report", REPORTS)
@pytest.mark.parametrize("role", [Role.ADMINISTRATOR, Role.EDITOR, Role.AUTHOR])
def test_reports_of_wagtail_name_no_strangers(client, two_centres, strangers, report, role):
    person = two_centres.own.person(role)
    add_page(two_centres.own, "Наша", owner=person)

    response = get(client, report, person)
    if response.status_code == 302 and report == "wagtailadmin_explore_root":
        response = client.get(response.url)
    page = response.content.decode()

    assert "Чужакова" not in page
    assert strangers.email not in page


@pytest.mark.parametrize("report", REPORTS[:3])
def test_superuser_finds_everybody_in_the_filters(client, two_centres, strangers, report):
    response = get(client, report, UserFactory(is_superuser=True))

    assert response.status_code == 200
    if "tasks" not in report:
        assert "Чужакова" in response.content.decode()


def test_history_of_people_is_not_in_the_common_history(client, two_centres):
    chief = two_centres.other.person(Role.ADMINISTRATOR)
    client.force_login(chief)
    stranger = two_centres.other.person(Role.AUTHOR, last_name="Чужакова")
    client.post(reverse("wagtailusers_users:delete", args=[stranger.pk]), follow=True)

    own = two_centres.own.person(Role.ADMINISTRATOR)
    page = get(client, "wagtailadmin_reports:site_history", own).content.decode()

    assert "Чужакова" not in page
