"""A published page and its address."""

import pytest
from django.db import connection
from django.test import Client

from core.caching import stamp
from home.models import StandardPage


@pytest.fixture
def article(two_centres):
    """A published page of the first centre; every centre has a stamp."""
    page = two_centres.own.home.add_child(
        instance=StandardPage(title="О центре", slug="o-nashem-dele")
    )
    stamp.bump(None)
    connection.run_on_commit.clear()
    return page


@pytest.fixture
def reader():
    """An anonymous reader."""
    return Client()
