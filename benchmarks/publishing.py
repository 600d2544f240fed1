"""`make bench-publish`: what an editor's heaviest requests cost the server, in a scratch portal.

Publishing a news item with ten pictures and each of twenty pictures uploaded at once; the time of
this process, where the requests are answered, and of PostgreSQL. The worker does not run: what it
does later nobody waits for.
"""

import argparse
import io
import os
import sys
import time
from collections.abc import Callable, Mapping
from typing import Any

from benchmarks import messages, proc, serve
from benchmarks.pages import REFERENCE, Case, Cost, Groups, Meter, hello

PAGES, UPLOADS, WARM_UP = 20, 20, 3
PICTURES = 10
REFERENCES = 400
TARGET = 1000.0  # milliseconds
LARGE = (4000, 3000)  # what a telephone takes
HOST = "localhost"


def main(line: list[str] | None = None) -> int:
    """Measure and print; 1 when the target is missed."""
    options = _options(line)
    with serve.scratch_portal(options.port):
        costs = _measure_all()
    report(costs)
    return 1 if costs["publish"].total > TARGET else 0


def _options(line: list[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--port", type=int, default=8000)
    return parser.parse_args(line)


def _measure_all() -> dict[str, Cost]:
    from benchmarks.desk import Desk

    reference = measured_reference()
    desk = Desk(HOST, PICTURES)
    large = [_photo(number) for number in range(UPLOADS + WARM_UP)]
    return {
        REFERENCE: reference,
        "publish": measure(desk.publish, PAGES),
        "upload": measure(lambda number: desk.upload(large[number]), UPLOADS),
    }


def measured_reference() -> Cost:
    """Return what the smallest page costs on this machine now."""
    with hello() as (port, pid):
        reference = Meter(Case(REFERENCE, port, ["/"], {}), Groups(pid))
        for count in (REFERENCES // 4, REFERENCES):  # the first to warm up
            reference.run(count)
    return reference.cost()


def measure(act: Callable[[int], int], times: int, others: tuple[int, ...] = ()) -> Cost:
    """Do something after a warm-up; `act(number)` returns how many queries it made.

    `others` are processes that work for it, besides this one and PostgreSQL.
    """
    from django.db import connection

    postmaster = serve.postmaster()
    connection.ensure_connection()
    for number in range(WARM_UP):
        act(number)
    database = proc.cpu_seconds([postmaster]) if postmaster else 0.0
    beside = proc.cpu_seconds(others)
    own, queries = time.process_time(), 0
    for number in range(WARM_UP, times + WARM_UP):
        queries = max(queries, act(number))
    web = (time.process_time() - own) * 1000 / times
    spent = proc.cpu_seconds([postmaster]) - database if postmaster else 0.0
    beside = proc.cpu_seconds(others) - beside
    return Cost(web, spent * 1000 / times, beside * 1000 / times, queries)


def _photo(number: int) -> bytes:
    """Return a picture that a camera might have taken: noise packs badly, as grass does."""
    from PIL import Image

    small = Image.frombytes("RGB", (400, 300), os.urandom(400 * 300 * 3))
    target = io.BytesIO()
    small.resize(LARGE, Image.Resampling.BICUBIC).save(target, "JPEG", quality=85)
    return target.getvalue()


def report(costs: dict[str, Cost]) -> None:
    """Print the table and the target."""
    print(messages.PUBLISHED.format(pages=PAGES, uploads=UPLOADS), f"CPU: {os.cpu_count()}.")
    table(costs)
    reached = costs["publish"].total <= TARGET
    print(messages.PUBLISH_TARGET.format(limit=f"{TARGET:.0f}"))
    print(messages.BELOW if reached else messages.ABOVE.format(cases=messages.CASES["publish"]))


def table(costs: dict[str, Cost], names: Mapping[str, str] = messages.CASES) -> None:
    """Print what was measured beside the reference; `names` are those of the cases."""
    print(messages.TABLE_HEAD.format(**messages.COLUMNS))
    for name, cost in costs.items():
        figures: dict[str, Any] = {
            "name": names[name],
            "total": f"{cost.total:.1f}",
            "ratio": f"× {cost.total / costs[REFERENCE].total:.1f}",
            **{each: f"{getattr(cost, each):.1f}" for each in ("web", "database", "other")},
            "queries": "–" if cost.queries is None else str(cost.queries),
        }
        print(messages.TABLE_HEAD.format(**figures))


if __name__ == "__main__":
    sys.exit(main())
