"""Addresses of the feeds, for `<link rel="alternate">` and for readers."""

from dataclasses import dataclass

from django.utils.translation import gettext as _


@dataclass(frozen=True)
class FeedLink:
    """A feed: what to call it, its media type and its address."""

    title: str
    type: str
    url: str


def feed_links(url: str) -> list[FeedLink]:
    """Return the feeds of the list at `url`."""
    return [
        FeedLink(_("News: RSS"), "application/rss+xml", f"{url}rss/"),
        FeedLink(_("News: Atom"), "application/atom+xml", f"{url}atom/"),
        FeedLink(_("News: JSON Feed"), "application/feed+json", f"{url}feed.json"),
    ]
