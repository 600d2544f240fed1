"""Fixtures of the consents' tests."""

from datetime import timedelta

import pytest
from django.utils import timezone
from wagtail.models import Site

from consents import withdrawal


@pytest.fixture
def site(two_centres) -> Site:
    """The site of the centre under test."""
    return two_centres.own.site


@pytest.fixture
def other_site(two_centres) -> Site:
    """The site of a foreign centre."""
    return two_centres.other.site


@pytest.fixture
def handlers(monkeypatch):
    """An empty registry of withdrawal."""
    found = []
    monkeypatch.setattr(withdrawal, "_handlers", found)
    return found


@pytest.fixture
def travel(monkeypatch):
    """Move the clock: `travel(days=10)`."""
    real = timezone.now

    def move(**shift):
        monkeypatch.setattr(timezone, "now", lambda: real() + timedelta(**shift))

    return move
