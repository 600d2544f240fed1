"""`make bench-crowd`: the search among many texts: how long readers wait, how large it all is.

The texts are sentences of those of DATA, put together anew; their number is ARGS="--texts 100000".
"""

import argparse
import json
import os
import random
import subprocess
import sys
import time
from collections.abc import Iterator, Sequence
from itertools import pairwise
from pathlib import Path
from statistics import median, quantiles
from urllib.parse import quote

from benchmarks import messages, pages, scratch, searching
from benchmarks.client import HOST, get

TEXTS = 100_000
SENTENCES, TITLE_WORDS = 6, 4
SHORTEST = 40  # letters of a sentence
ASKED = 200
FREQUENT = 100
MIDDLING = (0.001, 0.02)  # of the texts have the word
BEGUN = 4  # letters typed
REFERENCE = "hello"
PAGE = os.sysconf("SC_PAGE_SIZE") / (1024 * 1024)  # megabytes


def main(line: list[str] | None = None) -> int:
    """Load, serve, ask, print, remove everything."""
    options = _options(line)
    texts = list(searching.corpus(Path(options.data)))
    with searching.portal(options.engine, options.port, crowd(texts, options.texts)):
        _report(options.port, options.texts)
    return 0


def _options(line: list[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("data")
    parser.add_argument("--port", type=int, default=8000)
    parser.add_argument("--engine", choices=searching.ENGINES, default=searching.ENGINES[0])
    parser.add_argument("--texts", type=int, default=TEXTS)
    return parser.parse_args(line)


def crowd(texts: Sequence[dict[str, str]], number: int) -> Iterator[dict[str, str]]:
    """Yield texts made of sentences and words of titles of the given ones, always the same."""
    chance = random.Random(7)
    every = [each for text in texts for each in text["body"].split("\n") if len(each) >= SHORTEST]
    words = [word for text in texts for word in text["title"].split()]
    for key in range(number):
        title = " ".join(chance.choices(words, k=TITLE_WORDS))
        body = "\n".join(chance.choices(every, k=SENTENCES))
        yield {"id": f"text-{key}", "title": title, "body": body}


def questions(texts: int) -> dict[str, list[str]]:
    """Return what is asked, by words that the portal has come to know."""
    from search.models import KnownWord

    chance = random.Random(7)
    known = KnownWord.objects.filter(word__regex="^[а-я]{4,}$").order_by("-documents", "word")
    low, high = (int(texts * share) or 1 for share in MIDDLING)
    some = list(known.filter(documents__range=(low, high)).values_list("word", flat=True))
    middling = chance.sample(some, min(ASKED, len(some)))
    return {
        "middling": middling,
        "pairs": [f"{one} {other}" for one, other in pairwise(middling)],
        "frequent": list(known.values_list("word", flat=True)[:FREQUENT]),
        "begun": [word[:BEGUN] for word in middling],
    }


def memory(words: int) -> tuple[float, float]:
    """Return megabytes that the dictionaries take, and with so many words remembered."""
    code = (
        "import json\n"
        "def own(): return int(open('/proc/self/statm').read().split()[1])\n"
        "before = own()\n"
        "from search.understanding import morphology\n"
        "morphology.terms('слово')\n"
        "loaded = own()\n"
        f"for number in range({words}): morphology.terms(f'слово{{number}}ванием'.translate("
        "str.maketrans('0123456789', 'абвгдежзик')))\n"
        "print(json.dumps([loaded - before, own() - before]))\n"
    )
    told = subprocess.run(
        [sys.executable, "-c", code], cwd=scratch.ROOT, capture_output=True, check=True
    )
    loaded, whole = json.loads(told.stdout)
    return loaded * PAGE, whole * PAGE


def waited(port: int, paths: Sequence[str], host: str = pages.SITE) -> list[float]:
    """Return how many milliseconds each answer took."""
    times = []
    for path in paths:
        began = time.perf_counter()
        answer = get(port, path, host)
        times.append((time.perf_counter() - began) * 1000)
        if answer.status != 200:
            raise SystemExit(
                messages.WRONG_ANSWER.format(url=path, status=answer.status, expected=200)
            )
    return times


def sizes() -> dict[str, str]:
    """Return sizes of what the search keeps, as PostgreSQL tells them."""
    from django.db import connection

    asked = {
        "table": "pg_table_size('wagtailsearch_indexentry')",
        "indexes": "pg_indexes_size('wagtailsearch_indexentry')",
        "words": "pg_total_relation_size('search_knownword')"
        " + pg_total_relation_size('search_knownterm')",
    }
    with connection.cursor() as cursor:
        cursor.execute(f"SELECT {', '.join(f'pg_size_pretty({each})' for each in asked.values())}")
        return dict(zip(asked, cursor.fetchone(), strict=True))


def _report(port: int, texts: int) -> None:
    from search.understanding import morphology

    print(messages.CROWD_SIZES.format(**sizes()))
    words = morphology.KEPT
    loaded, whole = memory(words)
    print(messages.CROWD_MEMORY.format(loaded=loaded, whole=whole, words=words))
    print(messages.CROWD_HEAD.format(**messages.CROWD_COLUMNS))
    with pages.hello() as (own, _pid):
        reference = waited(own, ["/"] * ASKED * 2, HOST)[ASKED:]
    _row(REFERENCE, reference, reference)
    for name, asked in questions(texts).items():
        start = "/poisk/podskazki/" if name == "begun" else "/poisk/"
        paths = [f"{start}?q={quote(each)}" for each in asked]
        waited(port, paths[:20])  # every process fills what it keeps
        _row(name, waited(port, paths), reference)
    print(messages.CROWD_TARGETS)


def _row(name: str, times: Sequence[float], reference: Sequence[float]) -> None:
    most = quantiles(times, n=20)[-1]
    figures = {
        "name": messages.CROWD_CASES[name],
        "number": len(times),
        "middle": f"{median(times):.1f}",
        "most": f"{most:.1f}",
        "ratio": f"× {most / quantiles(reference, n=20)[-1]:.0f}",
    }
    print(messages.CROWD_HEAD.format(**figures))


if __name__ == "__main__":
    sys.exit(main())
