"""`make bench-search`: how well the search finds, by questions whose answers are known.

The texts of DATA/data/corpus.jsonl become published pages under /bench/ of a scratch portal;
DATA/run.py asks them over HTTP. The engine is PostgreSQL, or a node of its own for the time of the
measurement.
"""

import argparse
import json
import math
import os
import random
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from html import escape
from pathlib import Path
from typing import Any
from urllib.parse import quote

from benchmarks import messages, pages, scratch, serve
from benchmarks.publishing import table
from tools.search_node import KINDS, Node, Running, SearchNodeError

POSTGRES = "postgres"
ENGINES = (POSTGRES, *KINDS)
HEAP = "1g"
SLUG = "bench"
TITLE = 255
QUESTIONS = 100  # that tell what the vector of one costs
RESULTS = "http://localhost:{port}/poisk/?q={{q}}"
SUGGESTIONS = "http://localhost:{port}/poisk/podskazki/?q={{q}}"
KEY = rf"/{SLUG}/([a-z]{{2}}-\d{{4}})/"
NOTHING_EXACT = "data-no-exact"


def main(line: list[str] | None = None) -> int:
    """Load, serve, ask, remove everything; the status is that of the asking."""
    options = _options(line)
    data = Path(options.data)
    if not (data / "run.py").exists():
        raise SystemExit(messages.NO_QUESTIONS.format(path=data))
    with portal(options.engine, options.port, corpus(data)) as groups:
        status = _ask(data, options)
        _weigh(data, options, groups)
        return status


@contextmanager
def portal(name: str, port: int, texts: Iterator[dict[str, str]]) -> Iterator[pages.Groups]:
    """Serve a scratch portal with the texts on an engine; give the processes to be measured."""
    folder, _lock = scratch.make()
    with engine(name) as node:
        try:
            serve.configure(folder, port)
            serve.remove_leftovers(folder)
            serve.make_database(folder)
            fill(texts)
            serve.collect_static()
            with serve.served(folder, port, "WARNING") as web:
                if not serve.answers(web, port):
                    raise SystemExit(1)
                others = (node.guard,) if node else ()
                yield pages.Groups(web.process.pid, serve.postmaster(), others)
        finally:
            serve.finish(folder)


@contextmanager
def engine(name: str) -> Iterator[Running | None]:
    """Name the engine in SEARCH_URL, before the settings are read; a node lives as long as this."""
    if name == POSTGRES:
        os.environ["SEARCH_URL"] = ""
        yield None
        return
    with tempfile.TemporaryDirectory() as folder:
        node = Node(name, Path(folder), HEAP)
        try:
            running = node.use()
        except SearchNodeError as error:
            raise SystemExit(str(error)) from error
        # patient: a busy machine must not have PostgreSQL answer in its place
        os.environ |= {"SEARCH_URL": f"{name}+{running.url}", "SEARCH_TIMEOUT": "30"}
        print(messages.ENGINE.format(name=running.name, java=running.java), flush=True)
        try:
            yield running
        finally:
            node.leave()
            node.stop()


def _options(line: list[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("data")
    parser.add_argument("--port", type=int, default=8000)
    parser.add_argument("--split", default="dev")
    parser.add_argument("--engine", choices=ENGINES, default=ENGINES[0])
    parser.add_argument("--json", default="")
    parser.add_argument("rest", nargs="*", help="options of run.py")
    return parser.parse_args(line)


def corpus(data: Path) -> Iterator[dict[str, str]]:
    """Yield the texts: id, title, body."""
    with (data / "data" / "corpus.jsonl").open(encoding="utf-8") as lines:
        for line in lines:
            yield json.loads(line)


def fill(texts: Iterator[dict[str, str]]) -> None:
    """Make a centre with a page for each text, and its index."""
    from benchmarks import loader
    from home.centres import create_centre
    from home.demo import config
    from home.models import StandardPage

    site = create_centre("localhost", **config.centre(config.CENTRES[0]).settings).site
    root = StandardPage(title="Тексты замера", slug=SLUG)
    site.root_page.add_child(instance=root)
    insert(root, list(texts))
    rebuild_index()
    loader.vacuum()
    mean()


def mean() -> None:
    """With SEARCH_MEANING make the vectors; tell what a text, a question and the model cost."""
    from django.conf import settings

    if not settings.SEARCH_MEANING:
        return
    before, began = _megabytes(), time.process_time()
    from search.meaning import keeping, model

    number = keeping.fill(math.inf)
    text = (time.process_time() - began) / max(number, 1)
    began = time.process_time()
    for each in range(QUESTIONS):
        model.of_question(f"кружок робототехники {each}")
    question = (time.process_time() - began) / QUESTIONS
    costs = {"text": text * 1000, "question": question * 1000, "memory": _megabytes() - before}
    print(messages.MEANT.format(number=number, **costs), flush=True)


def _megabytes() -> float:
    """Return the memory that this process has."""
    pages_of_memory = int(Path("/proc/self/statm").read_text().split()[1])
    return pages_of_memory * os.sysconf("SC_PAGE_SIZE") / 2**20


def rebuild_index() -> None:
    """Index everything, in the cluster as well where there is one; tell how long it took."""
    from search.cluster import copying
    from search.cluster.client import is_configured
    from search.rebuilding import rebuild

    _timed(rebuild, messages.INDEXED)
    if is_configured():
        _timed(copying.rebuild, messages.COPIED)


def _timed(work: Callable[[], int], told: str) -> None:
    began = time.monotonic()
    rows = work()
    print(told.format(rows=rows, seconds=time.monotonic() - began), flush=True)


def insert(root: Any, texts: list[dict[str, str]]) -> None:
    """Put the texts under a page as published pages, their slug is the key of the text."""
    from django.db import transaction
    from django.utils import timezone

    from benchmarks import bulk
    from home.demo.streams import block
    from home.models import StandardPage

    now = timezone.now()
    pages = []
    for number, text in enumerate(texts, 1):
        title = text["title"].replace("\0", "")[:TITLE]
        page = bulk.placed(StandardPage, root, number, text["id"], title, now)
        paragraphs = text["body"].replace("\0", "").split("\n")
        page.body = [block("text", "".join(f"<p>{escape(each)}</p>" for each in paragraphs))]
        pages.append(page)
    with transaction.atomic():
        bulk.insert(root, pages)


def _ask(data: Path, options: argparse.Namespace) -> int:
    addresses = {"--http": RESULTS, "--prefix-http": SUGGESTIONS}
    told = [
        part for name, url in addresses.items() for part in (name, url.format(port=options.port))
    ]
    told += ["--id-regex", KEY, "--weak-regex", NOTHING_EXACT, "--split", options.split]
    told += ["--json", str(Path(options.json).resolve())] if options.json else []
    command = [sys.executable, "run.py", *told, *options.rest]
    return subprocess.run(command, cwd=data, env={**os.environ}, check=False).returncode


def questions(data: Path, split: str) -> dict[str, list[str]]:
    """Return paths of the results and of the suggestions for the questions of a split."""
    with (data / "data" / f"queries.{split}.jsonl").open(encoding="utf-8") as lines:
        asked = [json.loads(line) for line in lines]
    found: dict[str, list[str]] = {"results": [], "suggestions": []}
    for each in asked:
        begun = each["kind"].startswith("prefix")
        path = "/poisk/podskazki/" if begun else "/poisk/"
        found["suggestions" if begun else "results"].append(f"{path}?q={quote(each['text'])}")
    return found


def _weigh(data: Path, options: argparse.Namespace, groups: pages.Groups) -> None:
    """Print what a page of results and what suggestions cost the processor."""
    spread = random.Random(7)
    with pages.hello() as (port, pid):
        hello = pages.Case(pages.REFERENCE, port, ["/"], {})
        meters = [pages.Meter(hello, pages.Groups(pid))]
        for name, paths in questions(data, options.split).items():
            spread.shuffle(paths)
            meters.append(pages.Meter(pages.Case(name, options.port, paths, {}), groups))
        costs = pages.measure(meters, pages.REQUESTS)
    print(messages.SEARCH_TARGETS)
    table(costs)


if __name__ == "__main__":
    sys.exit(main())
