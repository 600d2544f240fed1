"""Fixtures of the consents' tests."""

import pytest
from django.core.cache import cache
from wagtail.models import Site

from consents import withdrawal


@pytest.fixture(autouse=True)
def _clean_counters():
    cache.clear()


@pytest.fixture
def site(db) -> Site:
    """The site that Wagtail makes."""
    return Site.objects.get(is_default_site=True)


@pytest.fixture
def other_site(site) -> Site:
    """A foreign centre."""
    return Site.objects.create(hostname="tver.localhost", root_page=site.root_page)


@pytest.fixture
def handlers(monkeypatch):
    """An empty registry of withdrawal."""
    found = []
    monkeypatch.setattr(withdrawal, "_handlers", found)
    return found
