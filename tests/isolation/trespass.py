"""Going to every address of the desk with somebody else's things in hand."""

import json
from functools import partial

from django.urls import reverse

from tests.isolation.ledger import Ledger

FOREIGN = "Тайна соседей"
SURNAME = "Соседова"
SHARED = ("locale", "term")


class Trespasser:
    """Goes to addresses by both methods and tells what was wrong.

    `client` is logged in, `things` are named by the words of the tables in `desk`, `words` must be
    in no answer.
    """

    def __init__(self, client, things, words):
        self.client, self.things, self.words = client, things, words
        strange = [v for k, v in things.items() if not k.startswith("own.") and k not in SHARED]
        self.ledger = Ledger(strange)
        self.session = client.cookies["sessionid"].value

    def walk(self, rows):
        """Yield (name, words, answer, words that leaked, rows that were touched) twice a row."""
        for name, words in rows:
            url = url_of(name, words, self.things)
            yield name, words, *self.go("get", url, query(url, self.things))
            bulk = name == "wagtail_bulk_action"
            asked = f"?id={query(url, self.things)['id']}" if bulk else ""
            yield name, words, *self.go("post", url + asked, form(self.things))

    def go(self, method, url, data):
        """Return what one address answered, what leaked and what was touched."""
        self.client.cookies.clear()  # messages of the answer before, a session that was ended
        self.client.cookies["sessionid"] = self.session
        answer, touched = self.ledger.touched(partial(getattr(self.client, method), url, data))
        return answer, leaks(answer, self.words), touched


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


def leaks(response, words):
    """Return those of the words that are in an answer, its queued messages included."""
    content = b"".join(response.streaming_content) if response.streaming else response.content
    queued = getattr(getattr(response.wsgi_request, "_messages", None), "_queued_messages", [])
    text = " ".join([content.decode(errors="replace"), *(each.message for each in queued)])
    return [each for each in words if each in text or json.dumps(each)[1:-1] in text]
