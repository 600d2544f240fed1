"""Fixtures of the outbox: a clean slate and handlers that go away after the test."""

import pytest
from django.db import connection

from core import outbox
from core.models import OutboxEntry
from core.outbox import registry
from home.models import StandardPage


def forget():
    """Empty the outbox and what the test's transaction promised to do after its commit."""
    OutboxEntry.objects.all().delete()
    connection.run_on_commit.clear()


@pytest.fixture
def centre(two_centres):
    """The centre under test, with nothing waiting in the outbox."""
    forget()
    return two_centres.own


@pytest.fixture
def text_page(centre):
    """A published page of the centre, already forgotten by the outbox."""
    page = centre.home.add_child(instance=StandardPage(title="О центре", slug="o-nashem-dele"))
    forget()
    return page


@pytest.fixture
def entries():
    """Read the outbox as (model, pk, action)."""

    def read():
        rows = OutboxEntry.objects.order_by("version")
        return [(row.model, row.object_pk, row.action) for row in rows]

    return read


@pytest.fixture
def handler(monkeypatch):
    """Register handlers for one test, instead of those of the apps."""
    monkeypatch.setattr(registry, "_handlers", {})
    return outbox.handler
