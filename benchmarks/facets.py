"""`make bench-facets`: what the same list costs by its three executors.

The bank of 10,000 practices is asked of PostgreSQL, of the process' own memory and of a cluster:
milliseconds of this process, of the database and of the engine, cards of the page included.
"""

import argparse
import os
import sys
from collections.abc import Callable, Mapping
from typing import Any

from benchmarks import messages, serve
from benchmarks.pages import REFERENCE, Cost
from benchmarks.practices import ORGANISATIONS, PRACTICES
from benchmarks.publishing import HOST, measure, measured_reference, table
from benchmarks.searching import engine
from benchmarks.timing import Counter
from tools.search_node import KINDS

TIMES = 40
QUESTIONS = {
    "filtered": "age=8&direction=tekhnicheskoe&evidence=2",
    "words": "age=7-9&q=колледж&target=rural",
    "pages": "page={number}",
}
PAGES = 20


def main(line: list[str] | None = None) -> int:
    """Measure and print."""
    options = _options(line)
    with engine(options.engine) as node, serve.scratch_portal(options.port):
        others = (node.guard,) if node else ()
        asking = prepared(filled(options))
        costs = {REFERENCE: measured_reference()} | {
            name: measured(ask, others) for name, ask in asking.items()
        }
    print(messages.BANK.format(**vars(options)), f"CPU: {os.cpu_count()}.")
    table(costs, names(options.engine))
    return 0


def _options(line: list[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--port", type=int, default=8000)
    parser.add_argument("--engine", choices=KINDS, default=KINDS[0])
    parser.add_argument("--organisations", type=int, default=ORGANISATIONS)
    parser.add_argument("--practices", type=int, default=PRACTICES)
    return parser.parse_args(line)


def names(kind: str) -> dict[str, str]:
    """Return what the rows of the table are called."""
    executors = messages.FACETS_EXECUTORS | {"cluster": kind}
    return {REFERENCE: messages.CASES[REFERENCE]} | {
        f"{question} {each}": f"{messages.FACETS[question]}: {said}"
        for question in QUESTIONS
        for each, said in executors.items()
    }


def filled(options: argparse.Namespace) -> Any:
    """Return the bank of a new centre."""
    from benchmarks import experience
    from benchmarks.loader import vacuum
    from home.centres import create_centre
    from home.demo import config

    site = create_centre(HOST, **config.centre(config.CENTRES[0]).settings).site
    index = experience.fill(site, options.organisations, options.practices)
    vacuum()
    return index


def prepared(index: Any) -> dict[str, Callable[[int], int]]:
    """Have a bank copied; return what asks each executor each question."""
    from core.models import ContentStamp
    from search.cluster.lists.copying import copy_stale

    executors = executors_of(index, ContentStamp.objects.get(site=index.get_site()).stamp)
    if not copy_stale():
        raise RuntimeError("nothing was copied")
    return {
        f"{question} {name}": _asking(index, executor, params)
        for question, params in QUESTIONS.items()
        for name, executor in executors.items()
    }


def executors_of(index: Any, stamp: str) -> Mapping[str, Any]:
    """Return the executors as the bank makes them, and register it for the cluster."""
    from django.test import RequestFactory

    from core.caching import kept
    from practices_bank.bank.serving import CATALOGUE
    from search.cluster.lists import CopiedList, register
    from search.lists import PostgresExecutor

    request = RequestFactory().get("/praktiki/", headers={"host": HOST})
    kept.mark(request, index.get_site().pk, stamp)
    memory = CATALOGUE.executor(index, request)
    register(CopiedList(CATALOGUE.definition, lambda centre: CATALOGUE.scopes([index])))
    cluster: Any = CATALOGUE.executor(index, request)
    simple: PostgresExecutor = cluster.simple
    return {"postgres": simple, "memory": memory, "cluster": cluster}


def _asking(index: Any, executor: Any, params: str) -> Callable[[int], int]:
    from django.db import connection
    from django.http import QueryDict

    from practices_bank.bank.serving import CATALOGUE

    def ask(number: int) -> int:
        asked = QueryDict(params.format(number=number % PAGES + 1))
        counter = Counter()
        with connection.execute_wrapper(counter):
            CATALOGUE.definition.run(CATALOGUE.offered(index), asked, executor=executor)
        return counter.count

    return ask


def measured(ask: Callable[[int], int], others: tuple[int, ...]) -> Cost:
    """Return what an answer costs once the engine has compiled what it needs."""
    measure(ask, TIMES, others)
    return measure(ask, TIMES, others)


if __name__ == "__main__":
    sys.exit(main())
