"""A list copied into the cluster of a test, and an executor that the cluster alone must answer."""

import pytest

from core.models import ContentStamp
from search.cluster.lists import ClusterExecutor, CopiedList, Scope, copied, copy_of, register
from search.cluster.lists.copying import copy_stale
from search.lists import PostgresExecutor

NAME = "list of a test"


@pytest.fixture
def site(only_centre):
    return only_centre.site


@pytest.fixture
def copied_list(filled, monkeypatch):
    """Return what copies a list and gives the executor of its present content."""
    monkeypatch.setattr(copied, "_lists", [])

    def copy(definition, entries, site):
        if not copied.is_copied(definition):
            register(
                CopiedList(
                    definition,
                    # asked anew: what is closed is read when a queryset is made
                    lambda centre: [Scope(NAME, entries())] if centre.site_id == site.pk else [],
                )
            )
        copy_stale()
        return executor_of(site)

    return copy


def executor_of(site, simple=None):
    """Return the executor of a reader who sees the content of now."""
    now = ContentStamp.objects.get(site=site).stamp
    return ClusterExecutor(copy_of(NAME, now), simple or Nobody())


class Nobody(PostgresExecutor):
    """Loads entries, but must not be asked for the list."""

    def page(self, query):
        raise AssertionError(query.selection)
