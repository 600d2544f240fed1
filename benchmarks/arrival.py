"""`make bench-found`: how soon after its publication a page is found, with the worker running.

Pages are published one after another among those of DATA, each with a word that no other page has;
the search page is asked until it shows them.
"""

import argparse
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from statistics import median
from typing import Any
from urllib.parse import quote

from benchmarks import messages, scratch, searching, serve
from benchmarks.client import get
from benchmarks.publishing import HOST

PAGES = 20
SECONDS = 5.0  # from the publication to the first answer with the page
PATIENCE = 60.0
TICK = 0.1
VOWELS, CONSONANTS = "аеиоу", "бвгдж"  # words of them are in no dictionary


def main(line: list[str] | None = None) -> int:
    """Measure and print; 1 when a page comes later than promised."""
    options = _options(line)
    texts = searching.corpus(Path(options.data))
    with searching.portal(options.engine, options.port, texts), worker():
        arrival(options.port, options.pages)  # the worker starts and works off what is queued
        waited = [arrival(options.port, number) for number in range(options.pages)]
    return report(waited)


def _options(line: list[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("data")
    parser.add_argument("--port", type=int, default=8000)
    parser.add_argument("--engine", choices=searching.ENGINES, default=searching.ENGINES[0])
    parser.add_argument("--pages", type=int, default=PAGES)
    return parser.parse_args(line)


@contextmanager
def worker() -> Iterator[None]:
    """Let the background worker of the portal run."""
    from core.portal.supervisor import Child, Lifeline

    child = Child("worker", [sys.executable, str(scratch.ROOT / "manage.py"), "worker"])
    lifeline = Lifeline()
    try:
        child.start(str(scratch.ROOT), {"LOG_LEVEL": "WARNING"}, lifeline)
        yield
    finally:
        serve.end(child)
        lifeline.close()


def word(number: int) -> str:
    """Return a word that stands in no text: «бабаваг»."""
    letters = []
    for place in range(4):
        number, rest = divmod(number, 25)
        letters += [CONSONANTS[rest // 5], VOWELS[(rest + place) % 5]]
    return "".join(letters) + "ж"


def arrival(port: int, number: int) -> float:
    """Publish a page and return the seconds until it was found."""
    said = word(number + 1)
    published = publish(said)
    path = f"/poisk/?q={quote(said)}"
    while time.monotonic() - published < PATIENCE:
        if f"/{address(said)}/" in get(port, path, HOST).text:
            return time.monotonic() - published
        time.sleep(TICK)
    raise RuntimeError(f"{said} was not found in {PATIENCE} s")


def address(said: str) -> str:
    """Return the address of the page with a word."""
    from core.slugs import make_slug

    return make_slug(said)


def publish(said: str) -> float:
    """Publish a page with a word; return the moment by the clock."""
    from wagtail.models import Site

    from home.models import StandardPage

    home: Any = Site.objects.get(hostname=HOST).root_page
    page = StandardPage(title=f"Занятие {said}", slug=address(said), lead="Короткий рассказ.")
    home.add_child(instance=page)
    page.save_revision().publish()
    return time.monotonic()


def report(waited: list[float]) -> int:
    """Print the figures and the goal."""
    figures = {"number": len(waited), "middle": median(waited), "most": max(waited)}
    print(messages.ARRIVED.format(limit=SECONDS, **figures))
    late = max(waited) > SECONDS
    print(messages.ABOVE.format(cases=messages.ARRIVAL) if late else messages.BELOW)
    return 1 if late else 0


if __name__ == "__main__":
    sys.exit(main())
