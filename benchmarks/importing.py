"""`make bench-import`: what a register of 10,000 rows costs, in a scratch portal.

Parsing and preview of all rows, writing of some of them by the ordinary save (validation, version,
log, outbox) in one transaction; CPU time of this process and of PostgreSQL, and the most memory.
"""

import argparse
import os
import sys
import time
from collections.abc import Callable
from typing import Any, NamedTuple

from benchmarks import messages, proc, registers, serve
from benchmarks.publishing import measured_reference

ROWS, WRITTEN = 10_000, 300
SECONDS, MEGABYTES, MILLISECONDS = 60.0, 300.0, 60.0
QUIET = 0.7  # milliseconds of the reference where nobody else works
HOST = "localhost"


class Spent(NamedTuple):
    """CPU seconds of this process and of PostgreSQL, seconds by the clock."""

    own: float
    database: float
    clock: float

    @property
    def total(self) -> float:
        """Both together."""
        return self.own + self.database


def main(line: list[str] | None = None) -> int:
    """Measure and print; 1 when a goal is missed."""
    options = _options(line)
    with serve.scratch_portal(options.port):
        figures = {"hello": measured_reference().total}
        figures |= measure_all(options.register, options.rows, options.written)
    return report(figures, options)


def _options(line: list[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--port", type=int, default=8000)
    parser.add_argument("--register", choices=registers.TABLES, default="organisations")
    parser.add_argument("--rows", type=int, default=ROWS)
    parser.add_argument("--written", type=int, default=WRITTEN)
    return parser.parse_args(line)


def measure_all(register: str, rows: int, written: int) -> dict[str, Any]:
    """Return the figures: preview of all rows, writing of some, the same file once more."""
    from exchange.models import RowKind, State
    from exchange.running.checking import check
    from exchange.running.writing import write

    site, editor = _centre()
    if register == "programmes":
        registers.houses(site)
    large, small = (_upload(site, editor, register, each) for each in (rows, written))
    before = proc.most_memory()
    figures: dict[str, Any] = {"check": spent(lambda: check(large, editor))}
    figures["memory"], figures["grown"] = proc.most_memory(), proc.most_memory() - before
    check(small, editor)
    figures["write"] = spent(lambda: write(small, editor))
    if large.count(RowKind.NEW) != rows or small.state != State.DONE:
        raise RuntimeError(f"{large.counts} {small.state} {small.remark}")
    check(small, editor)
    figures["again"] = small.count(RowKind.UNCHANGED)
    return figures


def spent(act: Callable[[], Any]) -> Spent:
    """Do something and return what it cost."""
    postmaster = serve.postmaster()
    database = proc.cpu_seconds([postmaster]) if postmaster else 0.0
    own, clock = time.process_time(), time.monotonic()
    act()
    took = time.process_time() - own, time.monotonic() - clock
    after = proc.cpu_seconds([postmaster]) if postmaster else 0.0
    return Spent(took[0], after - database, took[1])


def _centre() -> tuple[Any, Any]:
    from home.centres import create_centre
    from home.demo import config
    from users.models import CentreRole, Role, User

    site = create_centre(HOST, **config.centre(config.CENTRES[0]).settings).site
    editor = User.objects.create_user(email="bench@example.test", password=None)
    editor.groups.add(CentreRole.objects.get(site=site, role=Role.EDITOR).group)
    return site, editor


def _upload(site: Any, editor: Any, register: str, rows: int) -> Any:
    from django.core.files import File

    from exchange.models import ImportRun
    from exchange.running.reading import understand

    run = ImportRun.objects.create(
        site=site,
        target=register,
        file=File(registers.table(register, rows), "register.xlsx"),
        file_name="register.xlsx",
        created_by=editor,
        publish=True,
    )
    understand(run)
    run.save()
    return run


def report(figures: dict[str, Any], options: argparse.Namespace) -> int:
    """Print figures and goals; return 1 when one is missed."""
    rows, written = options.rows, options.written
    each = figures["write"].total * 1000 / written
    name = messages.REGISTERS[options.register]
    print(
        messages.IMPORTED.format(name=name, rows=rows, written=written), f"CPU: {os.cpu_count()}."
    )
    print(messages.IMPORT_CHECK.format(limit=SECONDS, **figures["check"]._asdict()))
    print(messages.IMPORT_MEMORY.format(limit=MEGABYTES, **figures))
    print(messages.IMPORT_WRITE.format(limit=MILLISECONDS, each=each, **figures["write"]._asdict()))
    print(
        messages.IMPORT_QUIET.format(
            quiet=QUIET,
            hello=figures["hello"],
            each=each * QUIET / figures["hello"],
            check=figures["check"].total * QUIET / figures["hello"],
        )
    )
    print(messages.IMPORT_AGAIN.format(again=figures["again"], written=written))
    missed = [
        name
        for name, is_missed in (
            (messages.IMPORT_GOALS["check"], figures["check"].total > SECONDS),
            (messages.IMPORT_GOALS["memory"], figures["memory"] > MEGABYTES),
            (messages.IMPORT_GOALS["write"], each > MILLISECONDS),
            (messages.IMPORT_GOALS["again"], figures["again"] != written),
        )
        if is_missed
    ]
    print(messages.ABOVE.format(cases=", ".join(missed)) if missed else messages.BELOW)
    return 1 if missed else 0


if __name__ == "__main__":
    sys.exit(main())
