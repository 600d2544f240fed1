"""The three formats of a feed."""

import json
from typing import Any

from django.utils import feedgenerator

from core.feeds.channel import Channel, Entry

JSON_FEED_VERSION = "https://jsonfeed.org/version/1.1"


def rss(channel: Channel) -> str:
    """Return RSS 2.0 with the address of itself (atom:link)."""
    return _xml(channel, feedgenerator.Rss201rev2Feed)


def atom(channel: Channel) -> str:
    """Return Atom 1.0."""
    return _xml(channel, feedgenerator.Atom1Feed)


def _xml(channel: Channel, generator: type[feedgenerator.SyndicationFeed]) -> str:
    feed = generator(
        title=channel.title,
        link=channel.page_url,
        description=channel.description,
        language=channel.language,
        feed_url=channel.feed_url,
        subtitle=channel.description,
        author_name=channel.title,
    )
    for entry in channel.entries:
        feed.add_item(
            title=entry.title,
            link=entry.url,
            description=entry.summary,
            pubdate=entry.published,
            updateddate=entry.updated,
            unique_id=entry.uid,
            unique_id_is_permalink=False,
            categories=[entry.category] if entry.category else [],
            enclosures=_enclosures(entry),
        )
    return feed.writeString("utf-8")


def _enclosures(entry: Entry) -> list[feedgenerator.Enclosure]:
    if not entry.enclosure:
        return []
    cover = entry.enclosure
    return [feedgenerator.Enclosure(cover.url, str(cover.length), cover.mime_type)]


def json_feed(channel: Channel) -> str:
    """Return JSON Feed 1.1."""
    document = {
        "version": JSON_FEED_VERSION,
        "title": channel.title,
        "description": channel.description,
        "language": channel.language,
        "home_page_url": channel.page_url,
        "feed_url": channel.feed_url,
        "items": [_json_item(entry) for entry in channel.entries],
    }
    return json.dumps(document, ensure_ascii=False)


def _json_item(entry: Entry) -> dict:
    item: dict[str, Any] = {
        "id": entry.uid,
        "url": entry.url,
        "title": entry.title,
        "summary": entry.summary,
        "content_text": entry.summary,
        "date_published": entry.published.isoformat(),
        "date_modified": entry.updated.isoformat(),
    }
    if entry.category:
        item["tags"] = [entry.category]
    if entry.enclosure:
        item["image"] = entry.enclosure.url
    return item


FORMATS = {
    "rss": (rss, "application/rss+xml; charset=utf-8"),
    "atom": (atom, "application/atom+xml; charset=utf-8"),
    "feed.json": (json_feed, "application/feed+json; charset=utf-8"),
}
FEED_PATHS = ("/rss/", "/atom/", "/feed.json")
FORM = r"(?P<form>rss|atom|feed\.json)/$"
