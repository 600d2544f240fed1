"""The desk and its list: what each person sees of which centre."""

import io

import openpyxl
import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from core.models import OutboxEntry, OutboxFailure, UpkeepItem
from core.upkeep.refresh import sweep
from core.upkeep.registry import registered
from core.upkeep.waiting import SHOWN
from home.models import StandardPage
from tests.factories.acts import ActFactory
from tests.factories.centres import make_centre
from tests.factories.questions import FrequentFactory
from tests.factories.users import UserFactory
from users.models import Role


def page_of(client, person, name="wagtailadmin_home", **params):
    client.force_login(person)
    return client.get(reverse(name), params)


def text_of(client, person, name="core_upkeep", **params):
    return page_of(client, person, name, **params).content.decode()


@pytest.mark.parametrize("role", [Role.ADMINISTRATOR, Role.EDITOR])
def test_the_home_page_counts_what_wants_mending(client, two_centres, item, role):
    item(two_centres.own)
    home = text_of(client, two_centres.own.person(role), "wagtailadmin_home")
    assert "Состояние портала" in home
    assert "Пора проверить" in home
    assert f"check_key=review&amp;site={two_centres.own.site.pk}" in home


def test_the_home_page_says_when_all_is_well(client, two_centres):
    home = text_of(client, two_centres.own.person(Role.EDITOR), "wagtailadmin_home")
    assert "Всё в порядке" in home


def test_what_is_still_to_come_is_not_counted(client, two_centres, item):
    item(two_centres.own, days=5)
    home = text_of(client, two_centres.own.person(Role.EDITOR), "wagtailadmin_home")
    assert "Всё в порядке" in home


def test_other_centres_are_neither_counted_nor_listed(client, two_centres, item):
    item(two_centres.other, "Чужое")
    person = two_centres.own.person(Role.ADMINISTRATOR)
    assert "Всё в порядке" in text_of(client, person, "wagtailadmin_home")
    assert "Чужое" not in text_of(client, person)
    assert "Чужое" not in text_of(client, person, site=two_centres.other.site.pk)


def test_a_person_of_two_centres_sees_both_by_name(client, two_centres, item):
    person = two_centres.own.person(Role.EDITOR)
    person.groups.add(two_centres.other.group(Role.EDITOR))
    home = text_of(client, person, "wagtailadmin_home")
    assert "Состояние портала: Центр Пример" in home
    assert "Состояние портала: Центр Соседний" in home


@pytest.mark.parametrize("role", [Role.AUTHOR, Role.OBSERVER])
def test_others_see_only_what_they_own(client, two_centres, item, add_page, role):
    person = two_centres.own.person(role)
    item(two_centres.own, "Чьё-то")
    item(two_centres.own, "Моё", owner=person)
    listed = text_of(client, person)
    assert "Моё" in listed
    assert "Чьё-то" not in listed
    assert "1 ваша запись требует внимания" in text_of(client, person, "wagtailadmin_home")


def test_somebody_who_left_the_centre_sees_nothing_of_it(client, two_centres, item):
    person = two_centres.other.person(Role.EDITOR)
    item(two_centres.own, "Моё", owner=person)
    assert "Моё" not in text_of(client, person)


def test_without_a_role_the_list_is_closed(client, two_centres):
    client.force_login(UserFactory())
    assert client.get(reverse("core_upkeep")).status_code in (302, 403)


def test_a_line_leads_to_the_place_of_repair(client, two_centres, item, add_page):
    page = add_page(two_centres.own)
    item(two_centres.own, page=page)
    listed = text_of(client, two_centres.own.person(Role.EDITOR))
    assert reverse("wagtailadmin_pages:edit", args=[page.pk]) in listed


def test_the_list_is_filtered_by_its_address(client, two_centres, item):
    item(two_centres.own, "Проверить")
    item(two_centres.own, "Заполнить", check_key="placeholders")
    listed = text_of(client, two_centres.own.person(Role.EDITOR), check_key="placeholders")
    assert "Заполнить" in listed
    assert "Проверить" not in listed


def test_what_is_to_come_is_shown_when_asked_for(client, two_centres, item):
    item(two_centres.own, "Через неделю", days=7)
    person = two_centres.own.person(Role.EDITOR)
    assert "Через неделю" not in text_of(client, person)
    assert "Через неделю" in text_of(client, person, later="true")


def test_the_list_is_given_as_a_table(client, two_centres, item):
    item(two_centres.own, "Проверить")
    item(two_centres.other, "Чужое")
    response = page_of(client, two_centres.own.person(Role.EDITOR), "core_upkeep", export="xlsx")
    sheet = openpyxl.load_workbook(io.BytesIO(b"".join(response))).active
    rows = list(sheet.values)
    assert [row[0] for row in rows[1:]] == ["Проверить"]
    assert "Где исправить" in rows[0]


@pytest.mark.parametrize(
    ("filters", "words"),
    [({}, "Всё в порядке"), ({"check_key": "review"}, "Попробуйте другие отборы")],
)
def test_an_empty_list_says_what_it_means(client, two_centres, filters, words):
    assert words in text_of(client, two_centres.own.person(Role.EDITOR), **filters)


def test_settings_lead_to_their_own_form(client, two_centres):
    sweep(two_centres.own.site)
    site = two_centres.own.site
    assert UpkeepItem.objects.for_site(site).filter(check_key="placeholders").exists()
    listed = text_of(client, two_centres.own.person(Role.ADMINISTRATOR))
    assert reverse("wagtailsettings:edit", args=["core", "centresettings", site.pk]) in listed


def fill_the_desk(centre, person, item, number):
    """Give a person so many things of every kind that the desk shows."""
    author = centre.person(Role.AUTHOR)
    for place in range(number):
        for check in registered():
            item(centre, f"Строка {place}", check_key=check.key)
        start_draft(centre, person, f"Черновик {place}")
        waiting = start_draft(centre, author, f"Проверить {place}", live=False)
        waiting.get_workflow().start(waiting, author)
        sent = start_draft(centre, person, f"Отправлено {place}", live=False, owner=person)
        sent.get_workflow().start(sent, person)
        act = ActFactory(site=centre.site, title=f"Акт {place}")
        act.save_revision(user=author)
        act.get_workflow().start(act, author)
        start_draft(centre, person, f"Закрыта {place}", locked=True, locked_by=person)
        OutboxFailure.objects.create(entry=OutboxEntry.objects.latest("pk"), handler=str(place))


# an administrator is also told of what has failed
@pytest.mark.parametrize(("role", "most"), [(Role.ADMINISTRATOR, 26), (Role.EDITOR, 25)])
@pytest.mark.parametrize("number", [3, 15])
def test_the_desk_costs_the_same_however_much_there_is(
    client, two_centres, item, django_assert_max_num_queries, number, role, most
):
    chief = two_centres.own.person(role)
    fill_the_desk(two_centres.own, chief, item, number)
    client.force_login(chief)
    client.get(reverse("wagtailadmin_home"))  # what a process remembers
    with django_assert_max_num_queries(most):
        assert client.get(reverse("wagtailadmin_home")).status_code == 200


def start_draft(centre, person, title, **fields):
    page = StandardPage(title=title, slug=f"d-{StandardPage.objects.count()}", **fields)
    page = centre.home.add_child(instance=page)
    page.title = f"{title} с правкой"
    page.save_revision(user=person)
    return page


def test_my_drafts_stand_on_the_home_page(client, two_centres):
    person = two_centres.own.person(Role.AUTHOR)
    start_draft(two_centres.own, person, "Новый", live=False)
    start_draft(two_centres.own, person, "Старый")
    home = text_of(client, person, "wagtailadmin_home")
    panel = home.partition('id="drafts')[2]
    assert "Мои черновики и правки" in home
    assert "Новый с правкой" in panel
    assert "прежнюю редакцию" in panel


def test_my_drafts_of_registers_stand_among_the_pages(client, two_centres):
    person = two_centres.own.person(Role.EDITOR)
    begun = FrequentFactory(site=two_centres.own.site, question="Начатый ответ?", live=False)
    begun.save_revision(user=person)
    changed = ActFactory(site=two_centres.own.site, title="Изменённый акт")
    changed.save_revision(user=person)
    start_draft(two_centres.own, person, "Страница", live=False)
    FrequentFactory(site=two_centres.own.site, question="Чей-то ответ?", live=False)

    panel = text_of(client, person, "wagtailadmin_home").partition('id="drafts')[2]

    assert "Начатый ответ?" in panel
    assert "Изменённый акт" in panel
    assert "Страница с правкой" in panel
    assert "Чей-то ответ?" not in panel
    for row in (begun, changed):
        assert reverse(row.snippet_viewset.get_url_name("edit"), args=[row.pk]) in panel
    assert panel.index("Страница с правкой") < panel.index("Начатый ответ?")


def test_drafts_of_registers_stay_in_their_centre(client, two_centres):
    person = two_centres.own.person(Role.EDITOR)
    theirs = FrequentFactory(site=two_centres.other.site, question="Прежний ответ?", live=False)
    theirs.save_revision(user=person)

    assert "Прежний ответ?" not in text_of(client, person, "wagtailadmin_home")


def test_drafts_of_others_are_not_mine(client, two_centres):
    person = two_centres.own.person(Role.EDITOR)
    start_draft(two_centres.own, two_centres.own.person(Role.EDITOR), "Не мой", live=False)
    assert "Мои черновики и правки" not in text_of(client, person, "wagtailadmin_home")


def test_drafts_in_a_centre_that_the_person_has_left_are_gone(client, two_centres):
    person = two_centres.own.person(Role.EDITOR)
    start_draft(two_centres.other, person, "Прежний", live=False)
    assert "Прежний" not in text_of(client, person, "wagtailadmin_home")


def test_what_waits_for_review_stands_on_the_desk_of_its_reviewers(client, two_centres):
    author, editor = two_centres.own.person(Role.AUTHOR), two_centres.own.person(Role.EDITOR)
    page = start_draft(two_centres.own, author, "На проверку", live=False)
    page.get_workflow().start(page, author)
    waiting = "На проверку"
    assert waiting in text_of(client, editor, "wagtailadmin_home")
    stranger = two_centres.other.person(Role.EDITOR)
    assert waiting not in text_of(client, stranger, "wagtailadmin_home")


def test_a_long_list_is_cut_and_leads_to_the_whole(client, two_centres):
    author, editor = two_centres.own.person(Role.AUTHOR), two_centres.own.person(Role.EDITOR)
    for place in range(SHOWN + 1):
        page = start_draft(two_centres.own, author, f"Текст {place:02}", live=False)
        page.get_workflow().start(page, author)
    everything = reverse("wagtailadmin_reports:workflow")
    home = text_of(client, editor, "wagtailadmin_home")
    assert f"{everything}?reviewable=true" in home
    assert "Текст 10" in home
    assert "Текст 00" not in home


def test_what_a_person_sent_is_his_and_says_how_far_it_is(client, two_centres):
    author, editor = two_centres.own.person(Role.AUTHOR), two_centres.own.person(Role.EDITOR)
    page = start_draft(two_centres.own, author, "Мой текст", live=False)
    state = page.get_workflow().start(page, author)
    assert "Ваши тексты на проверке" in text_of(client, author, "wagtailadmin_home")
    task = state.current_task_state.task.specific
    task.on_action(state.current_task_state, editor, "reject", comment="Нет")
    assert "Возвращено на доработку" in text_of(client, author, "wagtailadmin_home")
    other = two_centres.own.person(Role.AUTHOR)
    assert "Мой текст" not in text_of(client, other, "wagtailadmin_home")


def test_pages_that_a_person_locked_are_told_to_him_alone(client, two_centres):
    editor = two_centres.own.person(Role.EDITOR)
    start_draft(two_centres.own, None, "Запертая", locked=True, locked_by=editor)
    assert "Запертая" in text_of(client, editor, "wagtailadmin_home")
    other = two_centres.own.person(Role.EDITOR)
    assert "Запертая" not in text_of(client, other, "wagtailadmin_home")


def test_other_centres_make_the_desk_no_dearer(client, two_centres, django_assert_num_queries):
    person = two_centres.own.person(Role.EDITOR)
    client.force_login(person)
    client.get(reverse("wagtailadmin_home"))
    with CaptureQueriesContext(connection) as before:
        client.get(reverse("wagtailadmin_home"))
        number = len(before)
    make_centre("tretiy.localhost", "Центр Третий")
    client.get(reverse("wagtailadmin_home"))  # the tree of sites is remembered anew
    with django_assert_num_queries(number):
        client.get(reverse("wagtailadmin_home"))
