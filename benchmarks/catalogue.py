"""What a list of thousands costs: a scratch portal is filled, its pages are asked in this process.

Requests are answered without ETag and without a shared cache.
"""

import argparse
from collections.abc import Callable, Mapping
from typing import Any

from benchmarks import serve
from benchmarks.pages import REFERENCE, Cost
from benchmarks.publishing import HOST, measure, measured_reference
from benchmarks.timing import Counter

TIMES = 40
FIRST = 1


def measured(
    options: argparse.Namespace, fill: Callable[[Any], object], paths: Mapping[str, str]
) -> dict[str, Cost]:
    """Return the costs of addresses of a centre that `fill(site)` fills, the reference first."""
    with serve.scratch_portal(options.port):
        serve.collect_static()
        _fill(fill)
        pages = {name: measure(asking(HOST, path), TIMES) for name, path in paths.items()}
        return {REFERENCE: measured_reference(), **pages}


def _fill(fill: Callable[[Any], object]) -> None:
    from benchmarks.loader import vacuum
    from home.centres import create_centre
    from home.demo import config

    fill(create_centre(HOST, **config.centre(config.CENTRES[0]).settings).site)
    vacuum()


def asking(host: str, path: str) -> Callable[[int], int]:
    """Return what reads an address, another `{number}` each time, and tells the queries."""
    from django.db import connection
    from django.test import Client

    client = Client(HTTP_HOST=host)

    def ask(number: int) -> int:
        counter = Counter()
        with connection.execute_wrapper(counter):
            response = client.get(path.format(number=number + FIRST))
        if response.status_code != 200:
            raise RuntimeError(f"{path}: {response.status_code}")
        return counter.count

    return ask
