"""Things put into the search index, as the worker does it."""

from wagtail.search.backends import get_search_backend


def put_into_index(*things):
    """Index the things; return the first one."""
    for each in things:
        get_search_backend().add(each)
    return things[0]
