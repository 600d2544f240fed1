"""A representative and the programmes: his organisation's own, and nothing of others."""

from datetime import timedelta

import pytest
from bs4 import BeautifulSoup
from django.urls import reverse
from django.utils import timezone
from wagtail.models import Locale, Page

from core import guests
from organisations.submission import mine, registry
from organisations.submission.status import Stage, status_of
from programmes.models import ProgrammePage
from tests.factories.programmes import make_catalogue, make_programme
from tests.factories.representatives import make_organisation, make_representative
from tests.organisations.submission.desk import decide, state_of, words_of
from users.models import Role, User

pytestmark = pytest.mark.django_db
SECRET = "Тайная программа"


@pytest.fixture
def catalogue(two_centres):
    return make_catalogue(two_centres.own)


@pytest.fixture
def organisation(two_centres):
    return make_organisation(two_centres.own, "Свой дом")


@pytest.fixture
def own(catalogue, organisation):
    return make_programme(catalogue, "Робототехника", organisation, slug="robo")


@pytest.fixture
def foreign(two_centres, catalogue):
    """A draft of another organisation of the same centre."""
    other = make_organisation(two_centres.own, "Тайный сосед", live=False)
    return make_programme(catalogue, SECRET, other, slug="tayna", live=False)


@pytest.fixture
def person(two_centres, organisation, own):
    return make_representative(two_centres.own, organisation)


@pytest.fixture
def desk(client, person):
    client.force_login(person)
    client.raise_request_exception = False
    return client


def page_views(page):
    """Return addresses of the desk about one page."""
    names = "edit delete unpublish copy move history usage lock unlock view_draft convert_alias"
    names += " revisions_index workflow_history confirm_workflow_cancellation set_privacy"
    return {name: reverse(f"wagtailadmin_pages:{name}", args=[page.pk]) for name in names.split()}


def test_the_form_of_the_own_programme_opens_without_what_is_the_centres(desk, own):
    answer = desk.get(page_views(own)["edit"])

    text = answer.content.decode()
    assert answer.status_code == 200
    assert "action-submit" in text
    for closed in ("action-publish", 'name="is_archived"', 'name="organisation"', 'name="slug"'):
        assert closed not in text
    # what the centre has checked is not said by those whom it checks
    assert 'name="navigator_status"' not in text
    assert 'name="navigator_checked_on"' not in text
    assert 'name="navigator_url"' in text


def test_the_own_gaps_in_the_navigator_are_seen(desk, own, catalogue, organisation, foreign):
    today = timezone.localdate()
    fine = {"navigator_status": "published", "navigator_checked_on": today}
    make_programme(catalogue, "Сверена", organisation, **fine)
    old = {**fine, "navigator_checked_on": today - timedelta(400)}
    stale = make_programme(catalogue, "Давно", organisation, **old)

    soup = BeautifulSoup(desk.get(reverse("own_things")).content, "html.parser")
    lines = {
        row.select_one("td.title").get_text(strip=True): [
            each.get_text(strip=True) for each in row.select(".submission-remark")
        ]
        for row in soup.select(".submission-table tbody tr")
    }

    assert lines["Робототехника"] == ["Навигатор: не внесена; ещё никто не сверял."]
    assert lines["Сверена"] == []
    day = stale.navigator_checked_on.strftime("%d.%m.%Y")
    assert lines["Давно"] == [f"Навигатор: опубликована, сверено {day}."]
    assert SECRET not in lines


@pytest.mark.parametrize("method", ["get", "post"])
def test_no_view_opens_a_programme_of_others(desk, foreign, method):
    answers = {name: getattr(desk, method)(url) for name, url in page_views(foreign).items()}

    codes = {name: answer.status_code for name, answer in answers.items()}
    assert {name: code for name, code in codes.items() if code not in (404, 405)} == {}


@pytest.mark.parametrize("action", ["unpublish", "delete", "copy", "move", "lock", "set_privacy"])
def test_a_published_programme_stays_where_it_is(desk, own, action):
    before = ProgrammePage.objects.values().get(pk=own.pk)

    desk.post(page_views(own)[action], {"new_title": "Копия", "new_slug": "kopiya"})

    assert ProgrammePage.objects.values().get(pk=own.pk) == before
    assert ProgrammePage.objects.count() == 1


@pytest.mark.parametrize("action", ["publish", "unpublish", "move", "delete"])
def test_bulk_actions_change_nothing(desk, own, foreign, action):
    address = reverse("wagtail_bulk_action", args=["wagtailcore", "page", action])
    for page in (own, foreign):
        desk.post(f"{address}?id={page.pk}", {"chooser": own.get_parent().pk})

    assert ProgrammePage.objects.get(pk=own.pk).live
    assert not ProgrammePage.objects.get(pk=foreign.pk).live


def test_the_tester_says_the_same(person, own):
    tester = own.permissions_for_user(User.objects.get(pk=person.pk))

    allowed = {name for name in dir(tester) if name.startswith("can_") and _yes(tester, name)}

    assert allowed == {"can_edit", "can_submit_for_moderation", "can_view_revisions"}


def _yes(tester, name):
    if name in ("can_move_to", "can_copy_to"):
        return getattr(tester, name)(tester.page.get_parent().specific)
    return getattr(tester, name)()


def test_lists_of_the_desk_do_not_know_others(desk, catalogue, foreign):
    addresses = [
        reverse("wagtailadmin_explore", args=[catalogue.pk]),
        reverse("wagtailadmin_explore_root"),
        reverse("wagtailadmin_pages:search") + "?q=Тайная",
        reverse("wagtailadmin_choose_page"),
        reverse("wagtailadmin_choose_page_child", args=[catalogue.pk]),
        reverse("wagtailadmin_choose_page_search") + "?q=Тайная",
        reverse("wagtailadmin_api:pages:listing"),
        reverse("wagtailadmin_api:pages:detail", args=[foreign.pk]),
        reverse("wagtailadmin_reports:site_history"),
        reverse("wagtailadmin_reports:workflow"),
        reverse("wagtailadmin_reports:aging_pages"),
        reverse("own_things"),
        reverse("wagtailadmin_home"),
    ]

    leaked = [each for each in addresses if SECRET in words_of(desk.get(each))]

    assert leaked == []


def test_a_new_programme_is_a_draft_of_the_own_organisation(desk, catalogue, organisation, person):
    address = reverse("own_add", args=["programmes", "programmepage"])

    answer = desk.post(address, {"title": "Шахматы"})

    made = ProgrammePage.objects.get(title="Шахматы")
    assert answer.url == mine.edit_url(made)
    assert (made.live, made.organisation, made.owner) == (False, organisation, person)
    assert made.get_parent().pk == catalogue.pk
    assert desk.get(answer.url).status_code == 200
    assert status_of(made).stage == Stage.DRAFT


def test_a_draft_that_nobody_has_seen_is_deleted(desk, catalogue):
    desk.post(reverse("own_add", args=["programmes", "programmepage"]), {"title": "Шахматы"})
    made = ProgrammePage.objects.get(title="Шахматы")

    desk.post(page_views(made)["delete"])

    assert not ProgrammePage.objects.filter(pk=made.pk).exists()


@pytest.mark.parametrize("model", ["home.standardpage", "organisations.organisation"])
def test_nothing_else_is_added(desk, catalogue, model):
    before = Page.objects.count()

    answer = desk.post(reverse("own_add", args=model.split(".")), {"title": "Лишнее"})

    assert answer.status_code == 404
    assert Page.objects.count() == before


def test_the_tree_is_not_a_way_to_add(desk, catalogue):
    names = ["programmes", "programmepage", catalogue.pk]

    answer = desk.post(reverse("wagtailadmin_pages:add", args=names), {"title": "Мимо списка"})

    assert answer.status_code == 404


def test_translations_and_aliases_are_the_centres(own, person, two_centres):
    english = Locale.objects.get_or_create(language_code="en")[0]
    alias = own.create_alias(update_slug="dvoynik")
    own.copy_for_translation(english, copy_parents=True)

    found = registry.of_model(ProgrammePage).own(User.objects.get(pk=person.pk))

    assert alias.pk
    assert list(found) == [own]


def test_a_key_in_a_draft_does_not_open_the_page_of_others(person, foreign, organisation):
    """Whose a page is, its kept row says, not a draft of somebody."""
    foreign.organisation = organisation

    assert not foreign.permissions_for_user(User.objects.get(pk=person.pk)).can_edit()


def test_the_door_is_for_this_very_centre(two_centres, own, organisation, person):
    person.groups.clear()
    person.groups.add(two_centres.other.group(Role.REPRESENTATIVE))

    user = User.objects.get(pk=person.pk)
    assert guests.is_guest(user)
    assert not Page.objects.filter(guests.pages(user)).exists()


def test_the_editor_accepts_a_submitted_programme(desk, client, own, person, two_centres):
    own.lead = "Новые конструкторы"
    own.save_revision(user=person)
    own.get_workflow().start(own, person)
    client.force_login(two_centres.own.person(Role.EDITOR))
    page = client.get(reverse("submission", args=[state_of(own).pk])).content.decode()

    decide(client, own, "approve")

    assert "Новые конструкторы" in page
    assert ProgrammePage.objects.get(pk=own.pk).lead == "Новые конструкторы"
