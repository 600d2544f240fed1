"""`make bench-practices`: what the bank of 10,000 practices costs, or of 100,000.

The list with three filters, counts of all facets included, and the page of a practice.
"""

import argparse
import os
import sys
from typing import Any

from benchmarks import messages
from benchmarks.catalogue import measured
from benchmarks.pages import QUERIES, Cost
from benchmarks.publishing import table

ORGANISATIONS, PRACTICES = 500, 10_000
MANY = 100_000
DETAIL_QUERIES = 20
DETAIL = 18.0  # milliseconds of the web process and PostgreSQL
TARGETS = {PRACTICES: 25.0, MANY: 60.0}
PATHS = {
    "bank": "/praktiki/",
    "bank_filtered": "/praktiki/?age=8&direction=tekhnicheskoe&evidence=2",
    "bank_words": "/praktiki/?age=7-9&q=колледж&target=rural",
    "bank_pages": "/praktiki/?page={number}",
    "bank_page": "/praktiki/praktika-{number}/",
}


def main(line: list[str] | None = None) -> int:
    """Measure and print; 1 when a target is missed."""
    options = _options(line)

    def fill(site: Any) -> None:
        from benchmarks import experience

        experience.fill(site, options.organisations, options.practices)

    costs = measured(options, fill, PATHS)
    report(costs, options)
    return 1 if missed(costs, options.practices) else 0


def _options(line: list[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--port", type=int, default=8000)
    parser.add_argument("--organisations", type=int, default=ORGANISATIONS)
    parser.add_argument("--practices", type=int, default=PRACTICES)
    return parser.parse_args(line)


def limit_of(practices: int) -> float:
    """Return the target of the filtered list for so many practices, in milliseconds."""
    return next((limit for most, limit in TARGETS.items() if practices <= most), TARGETS[MANY])


def missed(costs: dict[str, Cost], practices: int) -> list[str]:
    """Return the cases above their targets of time or of queries."""
    limits = {"bank_filtered": limit_of(practices), "bank_page": DETAIL}
    most = {"bank_page": DETAIL_QUERIES}
    return [
        name
        for name, cost in costs.items()
        if cost.total > limits.get(name, float("inf"))
        or (cost.queries or 0) > most.get(name, QUERIES)
    ]


def report(costs: dict[str, Cost], options: argparse.Namespace) -> None:
    """Print the table and the targets."""
    sizes = {"organisations": options.organisations, "practices": options.practices}
    print(messages.BANK.format(**sizes), f"CPU: {os.cpu_count()}.")
    table(costs)
    limit = f"{limit_of(options.practices):.0f}"
    print(messages.BANK_TARGET.format(limit=limit, queries=QUERIES, detail=f"{DETAIL:.0f}"))
    names = ", ".join(messages.CASES[each] for each in missed(costs, options.practices))
    print(messages.ABOVE.format(cases=names) if names else messages.BELOW)


if __name__ == "__main__":
    sys.exit(main())
