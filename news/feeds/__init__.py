"""RSS, Atom and JSON Feed of the news: of the whole centre, of a rubric, of an audience."""

from .channel import Channel
from .documents import atom, json_feed, rss

__all__ = ["Channel", "atom", "json_feed", "rss"]
