"""Addresses of the feeds, for `<link rel="alternate">` and for readers."""

from django.utils.translation import gettext as _

from core.feeds import FeedLink


def feed_links(url: str) -> list[FeedLink]:
    """Return the feeds of the list at `url`."""
    return [
        FeedLink(_("News: RSS"), "application/rss+xml", f"{url}rss/"),
        FeedLink(_("News: Atom"), "application/atom+xml", f"{url}atom/"),
        FeedLink(_("News: JSON Feed"), "application/feed+json", f"{url}feed.json"),
    ]
