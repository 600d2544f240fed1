"""RSS, Atom and JSON Feed: any list of things with dates may be followed."""

from .channel import Channel, Enclosure, Entry, FeedLink
from .documents import FORM, FORMATS, atom, json_feed, rss

__all__ = [
    "FORM",
    "FORMATS",
    "Channel",
    "Enclosure",
    "Entry",
    "FeedLink",
    "atom",
    "json_feed",
    "rss",
]
