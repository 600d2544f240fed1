"""RSS, Atom and JSON Feed: any list of things with dates may be followed."""

from .channel import Channel, Enclosure, Entry, FeedLink, feed_links
from .documents import FEED_PATHS, FORM, FORMATS, atom, json_feed, rss

__all__ = [
    "FEED_PATHS",
    "FORM",
    "FORMATS",
    "Channel",
    "Enclosure",
    "Entry",
    "FeedLink",
    "atom",
    "feed_links",
    "json_feed",
    "rss",
]
