"""`make bench-programmes`: what the catalogue of 5,000 programmes costs, in a scratch portal.

The list with three filters, counts of all facets included; requests are answered in this process,
without ETag and without a shared cache.
"""

import argparse
import os
import sys
from collections.abc import Callable

from benchmarks import messages, proc, scratch, serve
from benchmarks.pages import QUERIES, REFERENCE, Cost
from benchmarks.publishing import HOST, measure, measured_reference, table
from benchmarks.timing import Counter

ORGANISATIONS, PROGRAMMES = 500, 5_000
TIMES = 40
TARGET = 25.0  # milliseconds of the web process and PostgreSQL
PATHS = {
    "catalogue": "/programmy/",
    "catalogue_filtered": "/programmy/?age=8&direction=tekhnicheskoe&enrolment=open",
    "catalogue_words": "/programmy/?age=7-9&level=basic&q=шахматы",
    "catalogue_page": "/programmy/programma-7/",
}


def main(line: list[str] | None = None) -> int:
    """Measure and print; 1 when the target is missed."""
    options = _options(line)
    if not proc.PROC.joinpath("self", "stat").exists():
        raise SystemExit(messages.NOT_LINUX)
    folder, _lock = scratch.make()
    try:
        serve.configure(folder, options.port)
        serve.remove_leftovers(folder)
        serve.make_database(folder)
        serve.collect_static()
        _fill(options)
        costs = _measure_all()
    finally:
        serve.finish(folder)
    report(costs, options)
    return 1 if missed(costs) else 0


def _options(line: list[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--port", type=int, default=8000)
    parser.add_argument("--organisations", type=int, default=ORGANISATIONS)
    parser.add_argument("--programmes", type=int, default=PROGRAMMES)
    return parser.parse_args(line)


def _fill(options: argparse.Namespace) -> None:
    from benchmarks.loader import vacuum
    from benchmarks.municipality import fill
    from home.centres import create_centre
    from home.demo import config

    site = create_centre(HOST, **config.centre(config.CENTRES[0]).settings).site
    fill(site, options.organisations, options.programmes)
    vacuum()


def _measure_all() -> dict[str, Cost]:
    pages = {name: measure(asking(HOST, path), TIMES) for name, path in PATHS.items()}
    return {REFERENCE: measured_reference(), **pages}


def asking(host: str, path: str) -> Callable[[int], int]:
    """Return what reads an address and tells the number of queries."""
    from django.db import connection
    from django.test import Client

    client = Client(HTTP_HOST=host)

    def ask(_number: int) -> int:
        counter = Counter()
        with connection.execute_wrapper(counter):
            response = client.get(path)
        if response.status_code != 200:
            raise RuntimeError(f"{path}: {response.status_code}")
        return counter.count

    return ask


def missed(costs: dict[str, Cost]) -> list[str]:
    """Return the cases above the target of the filtered list or of queries."""
    filtered = costs["catalogue_filtered"]
    slow = {"catalogue_filtered"} if filtered.total > TARGET else set()
    many = {name for name, cost in costs.items() if (cost.queries or 0) > QUERIES}
    return [name for name in costs if name in slow | many]


def report(costs: dict[str, Cost], options: argparse.Namespace) -> None:
    """Print the table and the target."""
    print(
        messages.CATALOGUE.format(
            organisations=options.organisations, programmes=options.programmes
        ),
        f"CPU: {os.cpu_count()}.",
    )
    table(costs)
    print(messages.CATALOGUE_TARGET.format(limit=f"{TARGET:.0f}", queries=QUERIES))
    names = ", ".join(messages.CASES[each] for each in missed(costs))
    print(messages.ABOVE.format(cases=names) if names else messages.BELOW)


if __name__ == "__main__":
    sys.exit(main())
