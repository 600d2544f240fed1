"""The front page, sections and legal pages stay on the site, whatever way somebody tries."""

import re
from datetime import timedelta

import pytest
from django.db import transaction
from django.urls import reverse
from django.utils import timezone
from wagtail.models import GroupPagePermission, Locale, Page, PageViewRestriction

from core import kept_pages, sections
from core.models import CentreSection
from home.models import LegalPage, StandardPage
from tests.factories.home import add_page, make_standard
from tests.factories.users import UserFactory
from users.models import Role

pytestmark = pytest.mark.django_db
KIND = LegalPage.Kind


@pytest.fixture
def pages(two_centres):
    """Return pages of every kind, and a place to move them to."""
    centre = two_centres.own
    found = {
        "front": centre.home,
        "section": make_standard(centre, "Раздел", "razdel"),
        "legal": add_page(centre, LegalPage, "Политика", "politika", kind=KIND.PRIVACY),
        "other legal": add_page(centre, LegalPage, "Правила", "pravila", kind=KIND.OTHER),
        "plain": make_standard(centre, "Страница", "stranitsa"),
        "place": make_standard(centre, "Место", "mesto"),
    }
    CentreSection.objects.create(site=centre.site, key="razdel", page=found["section"])
    return found


class Attempt:
    """Ways to take a page off the site; each method is one."""

    def __init__(self, client, page, place):
        self.client, self.page, self.place = client, page, place

    def _post(self, name, *args, **data):
        return self.client.post(reverse(name, args=args), data, follow=True)

    def unpublish(self):
        return self._post("wagtailadmin_pages:unpublish", self.page.pk)

    def unpublish_with_what_is_above(self):
        above = Page.objects.get(pk=self.page.pk).get_parent().pk
        return self._post("wagtailadmin_pages:unpublish", above, include_descendants="on")

    def delete(self):
        return self._post("wagtailadmin_pages:delete", self.page.pk)

    def move(self):
        return self._post("wagtailadmin_pages:move_confirm", self.page.pk, self.place.pk)

    def close(self):
        return self._post("wagtailadmin_pages:set_privacy", self.page.pk, restriction_type="login")

    def unpublish_in_bulk(self):
        return self._bulk("unpublish")

    def delete_in_bulk(self):
        return self._bulk("delete")

    def move_in_bulk(self):
        return self._bulk("move", chooser=self.place.pk)

    def _bulk(self, action, **data):
        url = reverse("wagtail_bulk_action", args=("wagtailcore", "page", action))
        return self.client.post(f"{url}?id={self.page.pk}", data, follow=True)

    def unpublish_by_data(self):
        return self._post("wagtailadmin_api:pages:action", self.page.pk, "unpublish")

    def delete_by_data(self):
        return self._post("wagtailadmin_api:pages:action", self.page.pk, "delete")

    def move_by_data(self):
        place = {"destination_page_id": self.place.pk}
        return self._post("wagtailadmin_api:pages:action", self.page.pk, "move", **place)

    def set_an_end(self):
        soon = timezone.localtime() + timedelta(minutes=5)
        data = {"title": self.page.title, "slug": self.page.slug, "body-count": 0, "kind": "other"}
        data |= {"comments-TOTAL_FORMS": 0, "comments-INITIAL_FORMS": 0, "sections-count": 0}
        data |= {"expire_at": f"{soon:%d.%m.%Y %H:%M}", "action-publish": "1"}
        return self._post("wagtailadmin_pages:edit", self.page.pk, **data)


WAYS = [name for name in vars(Attempt) if not name.startswith("_")]
BUTTONS = ("unpublish", "delete", "move")
MOVES = {"move", "move_in_bulk", "move_by_data"}


def state(page):
    found = Page.objects.filter(pk=page.pk)
    row = found.values("live", "path", "expire_at").first()
    return row, PageViewRestriction.objects.filter(page=page.pk).exists()


def ways_that_work(client, page, place, ways=WAYS):
    """Try the ways one after another, each taken back, and return those that lose the page."""
    found = set()
    for way in ways:
        with transaction.atomic():
            before = state(page)
            getattr(Attempt(client, page, place), way)()
            found |= {way} if state(page) != before else set()
            transaction.set_rollback(True)
    return found


@pytest.mark.parametrize(
    ("role", "kind"),
    [
        (Role.EDITOR, "front"),
        (Role.EDITOR, "section"),
        (Role.EDITOR, "legal"),
        (Role.EDITOR, "other legal"),
        (Role.ADMINISTRATOR, "front"),
        (Role.ADMINISTRATOR, "legal"),
    ],
)
def test_no_way_loses_a_kept_page(client, two_centres, pages, role, kind):
    client.force_login(two_centres.own.person(role))

    assert ways_that_work(client, pages[kind], pages["place"]) == set()


@pytest.mark.parametrize(
    ("role", "kind"),
    [
        (Role.EDITOR, "plain"),
        (Role.ADMINISTRATOR, "section"),
        (Role.ADMINISTRATOR, "other legal"),
        (None, "section"),
        (None, "legal"),
    ],
)
def test_every_way_works_for_the_keeper(client, two_centres, pages, role, kind):
    """What others are refused is refused for the page's sake; a superuser is stopped nowhere."""
    person = two_centres.own.person(role) if role else UserFactory(is_superuser=True)
    client.force_login(person)
    wanted = set(WAYS) - {"unpublish_with_what_is_above"}
    if "legal" in kind:  # by its type such a page stands under the front page only
        wanted -= MOVES

    assert ways_that_work(client, pages[kind], pages["place"], wanted) == wanted


@pytest.mark.parametrize("kind", ["section", "legal", "front"])
def test_a_superuser_is_warned(client, pages, kind):
    client.force_login(UserFactory(is_superuser=True))
    words = {"section": "раздел сайта", "legal": "обязан держать", "front": "главная страница"}

    for way in ("unpublish", "delete"):
        url = reverse(f"wagtailadmin_pages:{way}", args=(pages[kind].pk,))
        assert words[kind] in client.get(url).content.decode()


@pytest.mark.parametrize("kind", ["front", "section", "legal"])
def test_the_refusal_is_a_plain_sentence(client, two_centres, pages, kind):
    client.force_login(two_centres.own.person(Role.EDITOR))
    words = {"front": "главная страница", "legal": "закон", "section": "администратор центра"}

    for way in BUTTONS:
        html = getattr(Attempt(client, pages[kind], pages["place"]), way)().content.decode()
        assert words[kind] in html.lower()


def offered(html, page):
    addresses = {way: reverse(f"wagtailadmin_pages:{way}", args=(page.pk,)) for way in BUTTONS}
    return [way for way, url in addresses.items() if re.search(f'{url}["?]', html)]


@pytest.mark.parametrize("kind", ["section", "legal", "other legal", "plain"])
def test_rows_of_the_explorer_offer_the_same(client, two_centres, pages, kind):
    client.force_login(two_centres.own.person(Role.EDITOR))

    html = client.get(reverse("wagtailadmin_explore", args=(pages["front"].pk,))).content.decode()

    assert set(offered(html, pages[kind])) == (set(BUTTONS) if kind == "plain" else set())


@pytest.mark.parametrize("kind", ["front", "section", "legal", "plain"])
@pytest.mark.parametrize("place", ["wagtailadmin_explore", "wagtailadmin_pages:edit"])
def test_buttons_are_offered_only_where_they_work(client, two_centres, pages, kind, place):
    client.force_login(two_centres.own.person(Role.EDITOR))
    page = pages[kind]

    html = client.get(reverse(place, args=(page.pk,))).content.decode()

    assert set(offered(html, page)) == (set(BUTTONS) if kind == "plain" else set())
    assert ('data-a11y-dialog-show="set-privacy"' in html) == (kind == "plain")
    assert ('name="expire_at"' in html) == (kind == "plain" and place.endswith("edit"))


@pytest.fixture
def above(two_centres, pages):
    """Put a section under a plain page, and let editors delete whole branches."""
    pages["section"].move(pages["plain"], pos="last-child")
    group = two_centres.own.group(Role.EDITOR)
    GroupPagePermission.objects.create(
        group=group, page=two_centres.own.home, permission_type="bulk_delete"
    )
    return Page.objects.get(pk=pages["plain"].pk)


def test_what_stands_above_a_section_does_not_take_it_away(client, two_centres, pages, above):
    client.force_login(two_centres.own.person(Role.EDITOR))
    ways = {"delete", "delete_in_bulk", "delete_by_data", "close", *MOVES}

    assert ways_that_work(client, above, pages["place"], ways) == set()


def test_the_refusal_names_what_stands_below(client, two_centres, pages, above):
    client.force_login(two_centres.own.person(Role.EDITOR))

    html = Attempt(client, above, pages["place"]).delete().content.decode()

    assert "«Раздел» стоит ниже" in html


def test_unpublishing_a_branch_leaves_the_section_in_it(client, two_centres, pages, above):
    client.force_login(two_centres.own.person(Role.EDITOR))

    Attempt(client, pages["section"], None).unpublish_with_what_is_above()

    assert not Page.objects.get(pk=above.pk).live
    assert Page.objects.get(pk=pages["section"].pk).live


def test_a_translated_section_is_kept_too(two_centres, pages, django_user_model):
    english = two_centres.own.home.copy_for_translation(locale())
    section = pages["section"].copy_for_translation(locale())
    editor = two_centres.own.person(Role.EDITOR)

    assert kept_pages.why_not(editor, english)
    assert kept_pages.why_not(editor, section)


def locale():

    return Locale.objects.get_or_create(language_code="en")[0]


def test_the_questions_are_asked_once_for_a_person(two_centres, pages, django_assert_num_queries):
    editor = two_centres.own.person(Role.EDITOR)
    kept_pages.why_not(editor, pages["plain"])

    with django_assert_num_queries(0):
        assert kept_pages.why_not(editor, pages["section"])
        assert not kept_pages.why_not(editor, pages["plain"], branch=True)


def test_a_role_in_one_centre_opens_no_section_of_another(two_centres, pages):
    person = two_centres.own.person(Role.EDITOR)
    person.groups.add(two_centres.other.group(Role.ADMINISTRATOR))

    assert kept_pages.why_not(person, pages["section"])


def test_what_the_law_wants_is_never_switched_off():
    keys = dict(sections.choices())

    assert {"novosti", "o-tsentre", "dokumenty"} <= set(keys)
    legal = {"politika-personalnykh-dannykh", "fayly-cookie", "dostupnost"}
    assert not keys.keys() & (legal | {"soglasiya", "otzyv-soglasiya"})


def test_a_draft_of_an_own_legal_page_may_go(two_centres, pages):
    page = pages["other legal"]
    page.unpublish()

    assert not kept_pages.why_not(two_centres.own.person(Role.EDITOR), page)


def test_a_page_that_is_being_made_is_not_kept(two_centres):
    assert not kept_pages.why_not(two_centres.own.person(Role.EDITOR), StandardPage(), branch=True)
