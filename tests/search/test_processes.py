"""Texts that other processes work on."""

import json
import os
import signal
import subprocess
import sys
import time
from concurrent.futures.process import BrokenProcessPool
from pathlib import Path

import pytest

from search import comparing, processes, rebuilding
from search.cluster import making
from search.cluster.making import Part, Row
from search.models import KnownTexts, KnownWord
from search.postgres.texts import Texts, make

from .elsewhere import end_at_once, process_of
from .test_site_search import found

PARTS = [
    [Texts(1, str(number), f"Кружок {number}", "лепки", [("лепки", "D")], [])]
    for number in range(9)
]
ORPHANS = """
import signal, sys
from search import processes
from tests.search.elsewhere import process_of
if __name__ == "__main__":
    with processes.processes(processes.FEW) as pool:
        print(*{pool.submit(process_of, None).result() for _ in range(5)}, flush=True)
        signal.pause()
"""


@pytest.fixture
def many(monkeypatch):
    """Be worth processes of their own."""
    monkeypatch.setattr(processes, "FEW", 0)


def test_few_texts_start_no_process():
    with processes.processes(processes.FEW - 1) as executor:
        assert executor.submit(process_of, None).result() == os.getpid()


def test_many_texts_are_made_elsewhere_in_their_order(many):
    with processes.processes(9) as executor:
        told = list(processes.ahead(executor, make, PARTS))
        assert executor.submit(process_of, None).result() != os.getpid()
    assert told == [(part, make(part)) for part in PARTS]


@pytest.mark.parametrize("has_features", [True, False])
def test_documents_of_a_cluster_are_made_elsewhere_alike(many, has_features):
    rows = [Row(1, "7", 3, "sum", "Кружок лепки", 4.0, "'кружок':1A 'леп''ка':2A,5 '\\\\':7B")]
    part = Part(rows, 5.0, has_features)
    with processes.processes(9) as executor:
        [(_part, [made])] = processes.ahead(executor, making.make, [part])
    assert [made] == making.make(part)
    made = json.loads(made)
    assert made["worth"].keys() == {"кружок", "леп'ка", "\\"}
    assert made["places"] == "кружок леп'ка _ _ леп'ка _ \\"
    assert ("more" in made) is not has_features


def test_the_next_ones_are_made_meanwhile(many):
    asked = []

    def parts():
        for number in range(9):
            asked.append(number)
            yield number

    with processes.processes(9) as executor:
        next(iter(processes.ahead(executor, process_of, parts())))
    assert asked == list(range(processes.MOST + 1))  # and no more than that stands in memory


def test_a_process_that_is_killed_fails_the_work(many):
    with processes.processes(9) as executor, pytest.raises(BrokenProcessPool):
        list(processes.ahead(executor, end_at_once, PARTS))


def test_no_process_outlives_the_one_that_has_started_it(tmp_path):
    script = tmp_path / "orphans.py"
    script.write_text(ORPHANS, encoding="utf-8")
    root = Path(__file__).parents[2]
    with subprocess.Popen(
        [sys.executable, script],
        cwd=root,
        env={**os.environ, "PYTHONPATH": str(root)},
        stdout=subprocess.PIPE,
        text=True,
    ) as parent:
        children = [int(each) for each in parent.stdout.readline().split()]
        parent.send_signal(signal.SIGKILL)
    assert children
    until = time.monotonic() + 30
    while any(Path(f"/proc/{each}").exists() for each in children):
        assert time.monotonic() < until, children
        time.sleep(0.1)


def test_a_rebuild_by_processes_is_the_same(portal, client, monkeypatch):
    portal.page("Мастерская дронов")
    portal.page("Мастерская шахмат", centre=portal.other)
    portal.act("О мастерских")
    rebuilding.rebuild()
    before = known()
    KnownWord.objects.all().delete()
    KnownTexts.objects.all().delete()
    monkeypatch.setattr(processes, "FEW", 0)

    rebuilding.rebuild()

    assert found(client, "дрона") == ["Мастерская дронов"]
    assert known() == before
    assert comparing.compare().has_found is False
    assert known() == before  # each text was counted once


def known():
    """Return the words with their numbers, the texts with their length."""
    words = KnownWord.objects.values_list("site", "language", "word", "documents")
    texts = KnownTexts.objects.values_list("site", "language", "documents", "length")
    return sorted(words), sorted(texts)
