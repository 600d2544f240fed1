"""Real search engines for the tests: each is started once for a whole run, when a test asks.

The processes of a run share a node; the last one that ends, killed or not, lets its guard stop it.
"""

import json
import os
import urllib.request
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tools.search_node import KINDS, Node, Running, SearchNodeError, java
from tools.search_node.node import LOCAL

GetNode = Callable[[str], Running]


def pytest_report_header() -> str:
    """Say which versions judge the search on this machine."""
    try:
        chosen = [java.choose(kind, java.found(java.places())) for kind in KINDS]
    except SearchNodeError as error:
        return str(error)
    return "search: " + ", ".join(f"{each.name} (Java {jdk.version})" for each, jdk in chosen)


@pytest.fixture(scope="session")
def search_nodes(tmp_path_factory) -> Iterator[GetNode]:
    """Return the shared node of a kind, started by the first test of the run that asks."""
    folder = tmp_path_factory.getbasetemp()
    shared = folder.parent if os.environ.get("PYTEST_XDIST_WORKER") else folder
    used: dict[str, Node] = {}

    def get(kind: str) -> Running:
        node = used.setdefault(kind, Node(kind, shared / "search-node" / kind))
        return node.use()

    yield get
    for node in used.values():
        node.leave()


@pytest.fixture(scope="session", params=KINDS)
def search_node(request, search_nodes) -> Running:
    """The shared node of each kind in turn."""
    return search_nodes(request.param)


@pytest.fixture(scope="module")
def own_search_node(tmp_path_factory) -> Iterator[GetNode]:
    """Return a node of a kind that a file has to itself: to be frozen, crashed, filled."""
    used: dict[str, Node] = {}

    def get(kind: str) -> Running:
        if kind not in used:
            used[kind] = Node(kind, tmp_path_factory.mktemp(f"own-{kind}"))
        return used[kind].use()

    yield get
    for node in used.values():
        node.leave()
        node.stop()


def cluster_of(node: Running, prefix: str | None = None) -> dict:
    """Return SEARCH_CLUSTER for a node; each process of the run has a prefix of its own."""
    own = os.environ.get("PYTEST_XDIST_WORKER", "main")
    return {
        "kind": node.kind,
        "hosts": [node.url],
        "user": "",
        "password": "",
        "api_key": "",
        "ca_file": "",
        "prefix": prefix or f"portal_{own}",
        # a busy machine is no failure: tests of patience set their own
        "timeout": 30.0,
    }


@pytest.fixture
def search_cluster(search_node, settings) -> Iterator[dict]:
    """Have the portal search in each kind of cluster in turn; leave no index behind."""
    told = cluster_of(search_node)
    settings.SEARCH_CLUSTER = told
    yield told
    remove_indices(search_node, told["prefix"])


def remove_indices(node: Running, prefix: str) -> None:
    """Remove the indices of a process; by their names, for a pattern is refused."""
    for found in ask(node, "GET", f"/_cat/indices/{prefix}*?format=json&expand_wildcards=all"):
        ask(node, "DELETE", f"/{found['index']}")


def ask(node: Running, method: str, path: str, body: object = None) -> object:
    """Ask a node past the portal; raises HTTPError with what it refuses."""
    data = None if body is None else json.dumps(body).encode()
    headers = {"Content-Type": "application/json"} if data else {}
    request = urllib.request.Request(node.url + path, data, headers, method=method)
    with LOCAL.open(request, timeout=60) as reply:
        return json.load(reply)


def log_of(node: Running) -> Path:
    """Return where a node writes what it does."""
    return Path(node.state).with_name("node.log")
