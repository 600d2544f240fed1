"""The nodes that judge the search are real ones, closed to others, set up as production is."""

import json
import os
import subprocess
import sys
from pathlib import Path
from urllib.error import HTTPError

import pytest

from tests.search_nodes import ask, cluster_of, log_of, remove_indices
from tools.search_node import Node

ANOTHER_PROCESS = """
import sys
from pathlib import Path
from tools.search_node import Node
node = Node(sys.argv[1], Path(sys.argv[2]))
print(node.use().url, node.start().url)
"""
ROOT = Path(__file__).resolve().parents[3]


@pytest.fixture
def prefix(search_node):
    own = cluster_of(search_node)["prefix"]
    yield own
    remove_indices(search_node, own)


def test_it_is_what_it_is_called(search_node):
    told = ask(search_node, "GET", "/")

    assert search_node.name.endswith(f" {told['version']['number']}")
    assert ("opensearch" in json.dumps(told).lower()) == (search_node.kind == "opensearch")


def test_it_listens_on_this_machine_only(search_node):
    (node,) = ask(search_node, "GET", "/_nodes/http,transport")["nodes"].values()

    bound = node["http"]["bound_address"] + node["transport"]["bound_address"]
    assert {each.rpartition(":")[0] for each in bound} == {"127.0.0.1"}


def test_nobody_runs_it_as_root(search_node):
    group = int(Path(f"{search_node.state}.group").read_text())
    status = Path(f"/proc/{group}/status").read_text()
    (owner,) = {line.split()[1] for line in status.splitlines() if line.startswith("Uid:")}

    assert owner != "0"
    assert (os.geteuid() == 0) == (owner != str(os.geteuid()))


def test_processes_share_it(search_node):
    folder = Path(search_node.state).parent
    asked = [sys.executable, "-c", ANOTHER_PROCESS, search_node.kind, str(folder)]
    told = subprocess.run(asked, cwd=ROOT, capture_output=True, text=True, check=True).stdout

    assert told.split() == [search_node.url] * 2
    # that process has ended, and the node is still there for this one
    assert Node(search_node.kind, folder).running() == search_node
    assert log_of(search_node).stat().st_size > 0


def test_no_index_of_the_portal_is_made_by_a_write(search_node, prefix):
    """Made under the name of the alias, with guessed fields, it would stand in the way."""
    document = {"title": "Робототехника"}
    with pytest.raises(HTTPError) as refused:
        ask(search_node, "PUT", f"/{prefix}-entries/_doc/1", document)

    assert refused.value.code == 404
    assert ask(search_node, "GET", f"/_cat/indices/{prefix}*?format=json") == []


def test_the_engine_s_own_russian_stop_words_would_lose_words_of_the_field(search_node, prefix):
    analysis = {
        "filter": {"russian": {"type": "stop", "stopwords": "_russian_"}},
        "analyzer": {"stopped": {"type": "custom", "tokenizer": "standard", "filter": ["russian"]}},
    }
    ask(search_node, "PUT", f"/{prefix}-stops", {"settings": {"analysis": analysis}})

    def words(analyzer):
        asked = {"analyzer": analyzer, "text": "лучше жизнь человек"}
        found = ask(search_node, "POST", f"/{prefix}-stops/_analyze", asked)
        return [each["token"] for each in found["tokens"]]

    assert words("stopped") == []
    assert words("whitespace") == ["лучше", "жизнь", "человек"]
