"""An administrator of one centre walks the whole desk with another centre's things in hand."""

import json
from functools import partial

import pytest
from django.urls import reverse

from tests.isolation import neighbour
from tests.isolation.desk import MIXED, NOTHING, OWN, SUPERUSERS, addresses, rows
from tests.isolation.ledger import Ledger
from tests.isolation.walk import views
from users.models import Role

pytestmark = pytest.mark.django_db
FOREIGN = "Тайна соседей"
SHARED = ("locale", "term")
DECIDED = [*rows(SUPERUSERS), *rows(OWN), *rows(NOTHING)]


@pytest.fixture
def things(two_centres):
    """Return things of both centres by the words of the table; the own ones begin with "own."."""
    own = neighbour.furnish(two_centres.own, "Своё дело", "Своева")
    other = neighbour.furnish(two_centres.other, FOREIGN, "Соседова")
    return other | {f"own.{word}": thing for word, thing in own.items()}


@pytest.fixture
def desk(client, two_centres, things):
    """Log in an administrator of the own centre; errors of the server are answers too."""
    client.force_login(two_centres.own.person(Role.ADMINISTRATOR))
    client.raise_request_exception = False
    return client


@pytest.fixture
def walk(desk, things):
    """Return a function that goes to addresses by both methods and tells what was wrong."""
    ledger = Ledger([v for k, v in things.items() if not k.startswith("own.") and k not in SHARED])
    session = desk.cookies["sessionid"].value

    def go(method, url, data):
        desk.cookies.clear()  # messages of the answer before, a session that was ended
        desk.cookies["sessionid"] = session
        answer, touched = ledger.touched(partial(getattr(desk, method), url, data))
        return answer, leaks(answer), touched

    def walk(rows):
        for name, words in rows:
            url = url_of(name, words, things)
            yield name, words, *go("get", url, query(url, things))
            asked = f"?id={query(url, things)['id']}" if name == "wagtail_bulk_action" else ""
            yield name, words, *go("post", url + asked, form(things))

    return walk


def url_of(name, words, things):
    """Return an address with keys of things in place of words such as @page."""
    values = {
        key: things[word[1:]].pk if word.startswith("@") else word for key, word in words.items()
    }
    return reverse(name, kwargs=values)


def query(url, things):
    """Return what lists and choosers may be asked: to show the other centre's things."""
    if "/api/main/" in url:
        return {}
    kinds = ("document", "image", "collection")
    named = next((kind for kind in kinds if kind in url), "person" if "/user" in url else "page")
    filters = {"site": "site", "collection_id": "collection", "workflow": "workflow", "id": named}
    filters |= {"task": "task"} | dict.fromkeys(
        ("owner", "edited_by", "user", "locked_by", "requested_by"), "person"
    )
    return {"q": "тайна", "term": "Тайна"} | {key: things[w].pk for key, w in filters.items()}


def form(things):
    """Return what forms may be sent: to take the other centre's things or change them."""
    titles = ("title", "name", "full_name", "short_name", "new_title", "last_name", "first_name")
    keys = {"collection": "collection", "parent": "collection", "site": "site", "groups": "group"}
    keys |= {"owner": "person", "review_owner": "person", "destination_page_id": "page"}
    keys |= {"new_parent_page": "page", "chooser": "page", "id": "page"}
    return {
        **dict.fromkeys(titles, "Захвачено"),
        **{key: things[word].pk for key, word in keys.items()},
        **dict.fromkeys(("slug", "new_slug"), "zahvacheno"),
        **dict.fromkeys(("publish_copies", "copy_subpages", "include_descendants"), "on"),
        "restriction_type": "login",
        "email": "zahvat@example.test",
    }


def leaks(response):
    """Return the words of the other centre in an answer, its queued messages included."""
    content = b"".join(response.streaming_content) if response.streaming else response.content
    queued = getattr(getattr(response.wsgi_request, "_messages", None), "_queued_messages", [])
    text = " ".join([content.decode(errors="replace"), *(each.message for each in queued)])
    words = (FOREIGN, "Центр Соседний", "Соседова", "tver.localhost")
    return [each for each in words if each in text or json.dumps(each)[1:-1] in text]


def test_every_address_of_the_desk_is_decided():
    decided = {(name, frozenset(words)) for name, words in DECIDED}
    registers = {(f"{each.namespace}:{each.name}", frozenset(each.arguments)) for each in views()}

    assert addresses() - registers - decided == set()
    assert decided - addresses() == set()


@pytest.mark.parametrize("table", [SUPERUSERS, OWN, NOTHING, MIXED], ids=len)
def test_nothing_of_another_centre_is_shown_or_changed(walk, table):
    wrong = {
        (answer.request["REQUEST_METHOD"], name, str(words)): (leaked, touched)
        for name, words, answer, leaked, touched in walk(rows(table))
        if leaked or touched
    }

    assert wrong == {}


def test_what_is_shared_by_all_centres_is_for_superusers(walk):
    codes = {
        name: answer.status_code
        for name, words, answer, _leaked, _touched in walk(rows(SUPERUSERS))
        if answer.status_code not in (302, 403, 404, 405)
    }

    assert codes == {}


def test_own_things_are_shown_without_foreign_ones(walk):
    own = [
        (n, {key: w.replace("@", "@own.") for key, w in words.items()}) for n, words in rows(OWN)
    ]
    wrong, opened = {}, set()

    for name, _words, answer, leaked, _touched in walk(own):
        wrong |= {(name, answer.request["REQUEST_METHOD"]): leaked} if leaked else {}
        opened |= {name} if answer.status_code == 200 else set()

    assert wrong == {}
    assert {"wagtailadmin_pages:edit", "wagtailadmin_pages:set_privacy"} <= opened
    assert {"wagtailimages:edit", "wagtaildocs:edit", "wagtailadmin_collections:edit"} <= opened
