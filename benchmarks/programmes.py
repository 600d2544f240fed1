"""`make bench-programmes`: what the catalogue of 5,000 programmes costs, in a scratch portal.

The list with three filters, counts of all facets included.
"""

import argparse
import os
import sys
from typing import Any

from benchmarks import messages
from benchmarks.catalogue import measured
from benchmarks.pages import QUERIES, Cost
from benchmarks.publishing import table

ORGANISATIONS, PROGRAMMES = 500, 5_000
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

    def fill(site: Any) -> None:
        from benchmarks import municipality

        municipality.fill(site, options.organisations, options.programmes)

    costs = measured(options, fill, PATHS)
    report(costs, options)
    return 1 if missed(costs) else 0


def _options(line: list[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--port", type=int, default=8000)
    parser.add_argument("--organisations", type=int, default=ORGANISATIONS)
    parser.add_argument("--programmes", type=int, default=PROGRAMMES)
    return parser.parse_args(line)


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
