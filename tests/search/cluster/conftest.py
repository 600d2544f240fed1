"""A cluster filled from the index of the database."""

import pytest
from django.core.cache import cache

from search.cluster import copying, guard
from search.cluster.client import cluster
from search.cluster.names import alias
from tests.search.cluster.lists import copied_list, site

__all__ = ["copied_list", "site"]


@pytest.fixture(autouse=True)
def well():
    """Begin with a cluster that nobody takes for away."""
    cache.delete_many([guard.OPEN, guard.TRIAL])
    yield
    cache.delete_many([guard.OPEN, guard.TRIAL])


@pytest.fixture
def filled(search_cluster, db):
    """Fill the cluster with what the database's index has; `documents()` reads their keys."""

    def fill():
        copying.rebuild()

    fill.documents = documents
    return fill


@pytest.fixture
def nowhere(settings):
    """Name a cluster where nobody listens."""
    settings.SEARCH_CLUSTER = {
        **dict.fromkeys(("user", "password", "api_key", "ca_file"), ""),
        "kind": "opensearch",
        "hosts": ["http://127.0.0.1:9"],
        "prefix": "portal_nowhere",
        "timeout": 1.0,
    }


def documents():
    """Return what the index has: version and row by key of the thing."""
    cluster().ask("POST", f"/{alias()}/_refresh")
    body = {
        "size": 1000,
        "version": True,
        "docvalue_fields": ["key", "row", "type"],
        "_source": False,
    }
    hits = cluster().ask("POST", f"/{alias()}/_search", body)["hits"]["hits"]
    return {hit["fields"]["key"][0]: hit["_version"] for hit in hits}
