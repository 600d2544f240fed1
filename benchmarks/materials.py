"""`make bench-materials`: what the section of 5,000 methodological materials costs.

The list with three filters, counts of all facets included, and the page of a material.
"""

import argparse
import os
import sys
from typing import Any

from benchmarks import messages
from benchmarks.catalogue import measured
from benchmarks.pages import QUERIES, Cost
from benchmarks.publishing import table

ORGANISATIONS, MATERIALS = 100, 5_000
LIMIT = 25.0  # milliseconds of the web process and PostgreSQL
PATHS = {
    "methods": "/metodika/",
    "methods_filtered": "/metodika/?audience=teachers&kind=lesson&direction=tekhnicheskoe",
    "methods_words": "/metodika/?audience=parents&q=памятка",
    "methods_page": "/metodika/material-{number}/",
}


def main(line: list[str] | None = None) -> int:
    """Measure and print; 1 when a target is missed."""
    options = _options(line)

    def fill(site: Any) -> None:
        from benchmarks import methods

        methods.fill(site, options.organisations, options.materials)

    costs = measured(options, fill, PATHS)
    report(costs, options)
    return 1 if missed(costs) else 0


def _options(line: list[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--port", type=int, default=8000)
    parser.add_argument("--organisations", type=int, default=ORGANISATIONS)
    parser.add_argument("--materials", type=int, default=MATERIALS)
    return parser.parse_args(line)


def missed(costs: dict[str, Cost]) -> list[str]:
    """Return the cases above the target of time or of queries; the reference has none."""
    return [
        name
        for name, cost in costs.items()
        if name in PATHS and (cost.total > LIMIT or (cost.queries or 0) > QUERIES)
    ]


def report(costs: dict[str, Cost], options: argparse.Namespace) -> None:
    """Print the table and the targets."""
    print(messages.METHODS.format(materials=options.materials), f"CPU: {os.cpu_count()}.")
    table(costs)
    print(messages.METHODS_TARGET.format(limit=f"{LIMIT:.0f}", queries=QUERIES))
    names = ", ".join(messages.CASES[each] for each in missed(costs))
    print(messages.ABOVE.format(cases=names) if names else messages.BELOW)


if __name__ == "__main__":
    sys.exit(main())
