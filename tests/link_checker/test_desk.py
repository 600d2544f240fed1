"""The list of broken links: whose it is, what it shows, what its buttons do."""

import io

import openpyxl
import pytest
from django.urls import reverse
from procrastinate.contrib.django.models import ProcrastinateJob

from core.models import UpkeepItem
from link_checker import checking
from link_checker.collecting import collect
from link_checker.fetching import Kind, Outcome
from link_checker.models import IgnoredAddress, Link, WebAddress
from link_checker.problems import Problem
from tests.link_checker.conftest import link_to
from users.models import Role

OWN, FOREIGN = "https://own.example.ru/", "https://foreign.example.ru/"


@pytest.fixture
def broken(two_centres, write):
    """A broken link outside in each centre, and one inside in the own one."""
    collect(write(link_to(OWN, "кружки") + link_to("/net/", "план"), title="Наша страница"))
    collect(write(link_to(FOREIGN), two_centres.other, title="Соседская"))
    for each in WebAddress.objects.all():
        for _time in range(3):
            checking.keep(each.pk, Outcome(Kind.BROKEN, Problem.NOT_FOUND, "404"))


@pytest.fixture
def editor(client, two_centres):
    client.force_login(two_centres.own.person(Role.EDITOR))
    return client


def text_of(client, **filters):
    return client.get(reverse("link_checker"), filters).content.decode()


def press(client, name, url):
    link = Link.objects.get(url=url)
    return client.post(reverse(name, args=[link.pk]))


def test_the_list_tells_where_what_and_since_when(editor, broken):
    page = text_of(editor)
    assert "Наша страница" in page
    assert "кружки" in page
    assert "на сайте такой страницы нет (404)" in page
    assert "такого адреса на портале нет" in page
    assert "contentpath=body." in page


def test_links_of_other_centres_are_not_listed(editor, broken, two_centres):
    assert "Соседская" not in text_of(editor)
    assert "Соседская" not in text_of(editor, site=two_centres.other.site.pk)


@pytest.mark.parametrize("role", [Role.AUTHOR, Role.OBSERVER])
def test_the_list_is_for_those_who_look_after_the_centre(client, two_centres, broken, role):
    client.force_login(two_centres.own.person(role))
    assert client.get(reverse("link_checker")).status_code == 302


@pytest.mark.parametrize(
    ("filters", "shown", "hidden"),
    [
        ({"wrong": "not-found"}, "кружки", "план"),
        ({"wrong": "no-such-address"}, "план", "кружки"),
        ({"outside": "true"}, "кружки", "план"),
        ({"q": "план"}, "план", "кружки"),
    ],
)
def test_the_list_is_filtered(editor, broken, filters, shown, hidden):
    page = text_of(editor, **filters)
    assert f"<td>{shown}" in page.replace("\n", "").replace("  ", "") or shown in page
    assert hidden not in page


def test_the_list_is_given_as_a_table(editor, broken):
    response = editor.get(reverse("link_checker"), {"export": "xlsx"})
    rows = list(openpyxl.load_workbook(io.BytesIO(b"".join(response))).active.values)
    assert sorted(row[1] for row in rows[1:]) == ["кружки", "план"]


def test_an_address_is_asked_again_by_the_worker(editor, broken):
    press(editor, "link_checker_again", OWN)
    assert WebAddress.objects.due().get().url == OWN
    assert ProcrastinateJob.objects.filter(task_name="link_checker.ask").exists()


def test_an_address_of_the_portal_is_looked_at_at_once(editor, broken, two_centres):
    from home.models import StandardPage

    two_centres.own.home.add_child(instance=StandardPage(title="План", slug="net"))
    press(editor, "link_checker_again", "/net/")
    assert "план" not in text_of(editor)


def test_an_address_that_works_for_people_is_set_aside_in_the_whole_centre(editor, broken, write):
    press(editor, "link_checker_aside", OWN)
    assert "кружки" not in text_of(editor)
    assert "кружки" in text_of(editor, aside="true")
    collect(write(link_to(OWN, "тоже кружки")))
    assert "тоже кружки" not in text_of(editor)
    items = UpkeepItem.objects.for_site(Link.objects.get(text="кружки").site)
    items = items.filter(check_key="broken-links", detail__contains="кружки")
    assert not items.exists()


def test_what_one_centre_set_aside_the_other_still_sees(editor, broken, two_centres, write):
    collect(write(link_to(OWN), two_centres.other, title="Соседская вторая"))
    press_own = Link.objects.get(url=OWN, site=two_centres.own.site)
    editor.post(reverse("link_checker_aside", args=[press_own.pk]))
    left = Link.objects.to_mend().filter(url=OWN)
    assert [each.site for each in left] == [two_centres.other.site]


def test_an_address_is_watched_again(editor, broken):
    press(editor, "link_checker_aside", OWN)
    press(editor, "link_checker_watch", OWN)
    assert "кружки" in text_of(editor)
    assert UpkeepItem.objects.filter(detail__contains="кружки").exists()


def test_a_link_inside_the_portal_is_mended_and_not_set_aside(editor, broken):
    press(editor, "link_checker_aside", "/net/")
    assert not IgnoredAddress.objects.exists()


@pytest.mark.parametrize("name", ["again", "aside", "watch"])
def test_buttons_do_nothing_to_links_of_other_centres(editor, broken, name):
    before = WebAddress.objects.get(url=FOREIGN).next_check
    assert press(editor, f"link_checker_{name}", FOREIGN).status_code == 404
    assert WebAddress.objects.get(url=FOREIGN).next_check == before
    assert not IgnoredAddress.objects.exists()


@pytest.mark.parametrize("name", ["again", "aside", "watch"])
def test_buttons_are_pressed_not_visited(editor, broken, name):
    link = Link.objects.get(url=OWN)
    assert editor.get(reverse(f"link_checker_{name}", args=[link.pk])).status_code == 405


def test_a_list_without_lines_says_so(editor, two_centres):
    assert "Все ссылки куда-то ведут" in text_of(editor)


@pytest.mark.parametrize("number", [3, 25])
def test_the_list_costs_the_same_however_long(editor, write, django_assert_max_num_queries, number):
    collect(write("".join(link_to(f"/net-{n}/") for n in range(number))))
    editor.get(reverse("link_checker"))
    with django_assert_max_num_queries(20):
        editor.get(reverse("link_checker"))
