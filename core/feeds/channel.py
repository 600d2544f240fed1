"""What a feed consists of, whatever its format and subject."""

from dataclasses import dataclass
from datetime import datetime

from django.utils.translation import gettext as _


@dataclass(frozen=True)
class Enclosure:
    """The cover of an item: absolute address, size in bytes, media type."""

    url: str
    length: int
    mime_type: str


@dataclass(frozen=True)
class Entry:
    """One item with absolute addresses; `uid` outlives a change of its address."""

    title: str
    uid: str
    url: str
    summary: str
    published: datetime
    updated: datetime
    category: str = ""
    enclosure: Enclosure | None = None


@dataclass(frozen=True)
class Channel:
    """A feed: its own title and address, the page it follows, its entries."""

    title: str
    description: str
    language: str
    page_url: str
    feed_url: str
    entries: list[Entry]


@dataclass(frozen=True)
class FeedLink:
    """A feed of a list: what to call it, its media type and its address."""

    title: str
    type: str
    url: str


def feed_links(name: str, url: str, query: str = "") -> list[FeedLink]:
    """Return the feeds of a selection of the list at `url`; `name` is what the list is called."""
    end = f"?{query}" if query else ""
    named = {"name": name}
    return [
        FeedLink(_("%(name)s: RSS") % named, "application/rss+xml", f"{url}rss/{end}"),
        FeedLink(_("%(name)s: Atom") % named, "application/atom+xml", f"{url}atom/{end}"),
        FeedLink(_("%(name)s: JSON Feed") % named, "application/feed+json", f"{url}feed.json{end}"),
    ]
