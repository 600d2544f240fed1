"""`make bench-pages`: what uncached pages cost on the portal that bench-serve serves."""

import argparse
import os
import re
import socket
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from itertools import cycle, islice

from benchmarks import messages, proc, scratch
from benchmarks.client import HOST, Answer, get
from benchmarks.weight import weigh

SITE = "localhost"
WARM_UP, REQUESTS = 40, 200
ROUNDS = 8  # every kind is asked in each, so that a slower minute of the machine falls on all
REFERENCE = "hello"
REFERENCE_TIMES = 4  # it is so short that the clock's tick would be seen
LISTS = 50
TARGETS = {"home": 15, "list": 18, "article": 15}  # milliseconds
QUERIES = 12
START_TIMEOUT = 30.0  # seconds
ROW = re.compile(r'<h3><a id="news-\d+" href="([^"]+)"')


@dataclass(frozen=True)
class Case:
    """A kind of request: addresses asked in turn, and what they must answer."""

    name: str
    port: int
    paths: list[str]
    headers: dict[str, str]
    status: int = 200


@dataclass(frozen=True)
class Groups:
    """Processes measured together, by their first one."""

    web: int
    database: int | None = None
    others: tuple[int, ...] = ()

    def seconds(self) -> tuple[float, float, float]:
        """Return the CPU time of web, database and other processes so far."""
        return (
            proc.cpu_seconds([self.web]),
            proc.cpu_seconds([self.database]) if self.database else 0.0,
            proc.cpu_seconds(self.others),
        )


@dataclass(frozen=True)
class Cost:
    """What one request costs on average: milliseconds of CPU, the most queries."""

    web: float
    database: float
    other: float
    queries: int | None

    @property
    def total(self) -> float:
        """Milliseconds of all processes."""
        return self.web + self.database + self.other


def main(line: list[str] | None = None) -> int:
    """Measure and print; 1 when a target is missed."""
    options = _options(line)
    if not proc.PROC.joinpath("self", "stat").exists():
        raise SystemExit(messages.NOT_LINUX)
    served = scratch.serving(options.port)
    if served is None:
        raise SystemExit(messages.NOT_SERVED.format(port=options.port))
    if served["database"] is None:
        print(messages.FAR_DATABASE)
    groups = Groups(served["web"], served["database"], tuple(options.also))
    with hello() as (port, pid):
        reference = Meter(Case(REFERENCE, port, ["/"], {}), Groups(pid))
        costs = measure(
            [reference, *(Meter(each, groups) for each in cases(options.port))], options.requests
        )
    report(costs, served["news"], options)
    return 1 if missed(costs) else 0


def _options(line: list[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--port", type=int, default=8000)
    parser.add_argument("--requests", type=int, default=REQUESTS)
    parser.add_argument(
        "--also", type=int, action="append", default=[], metavar="PID", help="a search node"
    )
    return parser.parse_args(line)


def cases(port: int) -> Iterator[Case]:
    """Return what is measured; articles and pages of the list differ from request to request."""
    lists = [f"/novosti/?page={number}" for number in range(2, LISTS + 2)]
    found = [path for each in lists for path in ROW.findall(get(port, each, SITE).text)]
    yield Case("home", port, ["/"], {})
    yield Case("list", port, ["/novosti/"], {})
    yield Case("pages", port, lists, {})
    yield Case("article", port, found[:REQUESTS], {})
    for name, path in (("not_modified", "/"), ("not_modified_list", "/novosti/")):
        known = {"If-None-Match": get(port, path, SITE).headers["etag"]}
        yield Case(name, port, [path], known, 304)


@dataclass
class Meter:
    """A kind of request with what it has used so far."""

    case: Case
    groups: Groups
    asked: int = 0
    spent: tuple[float, ...] = (0.0, 0.0, 0.0)
    queries: int | None = None

    def run(self, count: int) -> None:
        """Ask a part of the requests and add up their time."""
        paths = islice(cycle(self.case.paths), self.asked, self.asked + count)
        before = self.groups.seconds()
        told = [_answer(self.case, path).queries for path in paths]
        used = zip(self.groups.seconds(), before, self.spent, strict=True)
        self.spent = tuple(now - then + sofar for now, then, sofar in used)
        self.asked += count
        known = [each for each in told if each is not None]
        self.queries = max([self.queries or 0, *known]) if known else None

    def cost(self) -> Cost:
        """Return the average of the requests so far."""
        return Cost(*(each * 1000 / self.asked for each in self.spent), self.queries)


def measure(meters: list[Meter], requests: int) -> dict[str, Cost]:
    """Ask in rounds, after a warm-up that fills what every process keeps for itself."""
    for meter in meters:
        for path in islice(cycle(meter.case.paths), WARM_UP):
            _answer(meter.case, path)
    for _round in range(ROUNDS):
        for meter in meters:
            times = REFERENCE_TIMES if meter.case.name == REFERENCE else 1
            meter.run(max(1, requests * times // ROUNDS))
    return {meter.case.name: meter.cost() for meter in meters}


def _answer(case: Case, path: str) -> Answer:
    host = HOST if case.name == REFERENCE else SITE
    answer = get(case.port, path, host, case.headers)
    if answer.status != case.status:
        text = messages.WRONG_ANSWER
        raise SystemExit(text.format(url=path, status=answer.status, expected=case.status))
    return answer


@contextmanager
def hello() -> Iterator[tuple[int, int]]:
    """Serve the reference page under the portal's gunicorn settings; give its port and process."""
    from core.portal.supervisor import Child, Lifeline

    with socket.socket() as probe:
        probe.bind((HOST, 0))
        port = probe.getsockname()[1]
    config = str(scratch.ROOT / "gunicorn.conf.py")
    command = [sys.executable, "-m", "gunicorn", "-c", config, "benchmarks.hello:application"]
    web, lifeline = Child("hello", command), Lifeline()
    web.start(str(scratch.ROOT), {"WEB_BIND": f"{HOST}:{port}"}, lifeline)
    assert web.process is not None
    try:
        _wait(lambda: get(port, "/").status == 200)
        yield port, web.process.pid
    finally:
        web.signal(15)
        web.process.wait(timeout=30)
        lifeline.close()


def _wait(answers: Callable[[], bool]) -> None:
    deadline = time.monotonic() + START_TIMEOUT
    while True:
        try:
            if answers():
                return
        except OSError:
            if time.monotonic() > deadline:
                raise
        time.sleep(0.2)


def missed(costs: dict[str, Cost]) -> list[str]:
    """Return the cases above their target."""
    return [
        name
        for name, limit in TARGETS.items()
        if costs[name].total > limit or (costs[name].queries or 0) > QUERIES
    ]


def report(costs: dict[str, Cost], news: int, options: argparse.Namespace) -> None:
    """Print the table, the targets and the weight of the front page."""
    print(messages.REQUESTS.format(count=options.requests), f"CPU: {os.cpu_count()}.")
    print(messages.TABLE_HEAD.format(**messages.COLUMNS))
    for name, cost in costs.items():
        figures = {
            "name": messages.CASES[name].format(news=news),
            "total": f"{cost.total:.1f}",
            "ratio": f"× {cost.total / costs[REFERENCE].total:.1f}",
            **{each: f"{getattr(cost, each):.1f}" for each in ("web", "database", "other")},
            "queries": "–" if cost.queries is None else str(cost.queries),
        }
        print(messages.TABLE_HEAD.format(**figures))
    print(messages.TARGET.format(targets="/".join(map(str, TARGETS.values())), queries=QUERIES))
    names = ", ".join(messages.CASES[each].format(news=news) for each in missed(costs))
    print(messages.ABOVE.format(cases=names) if names else messages.BELOW)
    weight = weigh(options.port, "/", SITE)
    kinds = {name: size / 1024 for name, size in weight.kinds.items()}
    css, js = kinds.get("css", 0), kinds.get("js", 0)
    print(messages.WEIGHT.format(total=weight.total / 1024, files=weight.files, css=css, js=js))
    print("  " + ", ".join(f"{name} {size:.1f}" for name, size in sorted(kinds.items())))


if __name__ == "__main__":
    sys.exit(main())
