"""`make bench-serve`: a scratch portal with the news of a file, served until stopped."""

import argparse
import json
import os
import signal
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from benchmarks import articles, messages, proc, scratch

HOST = "127.0.0.1"
START_TIMEOUT = 120.0  # seconds
TICK = 0.2  # seconds


class Stopped(SystemExit):
    """Somebody asked us to end: the clean-up runs, the exit status is 0."""


def main(line: list[str] | None = None) -> int:
    """Load, serve, remove everything; also what a killed run has left."""
    options = _options(line)
    if not options.articles:
        raise articles.ArticlesError(messages.NO_ARTICLES)
    loaded = articles.read(Path(options.articles))
    for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
        signal.signal(number, _stop)
    folder, _lock = scratch.make()
    try:
        configure(folder, options.port)
        remove_leftovers(folder)
        _load(folder, loaded)
        return _serve(folder, options.port, len(loaded))
    finally:
        finish(folder)


def _options(line: list[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("articles", nargs="?", default="")
    parser.add_argument("--port", type=int, default=8000)
    return parser.parse_args(line)


def _stop(number: int, frame: Any) -> None:
    raise Stopped(0)


def _say(text: str, **values: Any) -> None:
    print(text.format(**values), flush=True)


def configure(folder: Path, port: int) -> None:
    """Have Django use the folder and the settings of the benchmark."""
    os.environ |= {
        "DJANGO_SETTINGS_MODULE": "benchmarks.settings",
        "BENCH_FOLDER": str(folder),
        "PORT": str(port),
        "WEB_BIND": f"{HOST}:{port}",
        "LOG_LEVEL": "WARNING",  # of the loading; the web server logs as in production
    }
    sys.path.insert(1, str(scratch.ROOT / "site"))
    import django

    django.setup(set_prefix=False)


def remove_leftovers(ours: Path) -> None:
    """Remove what killed runs have left."""
    for folder in scratch.leftovers():
        if folder != ours:
            _say(messages.LEFTOVER, name=folder.name)
            scratch.remove(folder)


def _load(folder: Path, loaded: list[articles.Article]) -> None:
    """Make the database and everything in it."""
    from django.db import connections

    make_database(folder)
    _fill(loaded)
    collect_static()
    connections.close_all()


def collect_static(*, of_desk: bool = False) -> None:
    """Put the files of public pages where their addresses with marks of content are made of."""
    from django.core.management import call_command

    _say(messages.STATIC)
    call_command("build_css", verbosity=0)
    # the admin's files are many and no public page asks for them
    ignored = [] if of_desk else ["wagtail*", "allauth*", "django_filters*"]
    call_command("collectstatic", interactive=False, verbosity=0, ignore_patterns=ignored)


def make_database(folder: Path) -> None:
    """Make an empty portal of this version."""
    from django.core.management import call_command
    from django.db import Error

    from core.catalogue.compiling import reload_translations
    from core.portal.refusal import told_in_one_sentence

    call_command("compile_catalogue", verbosity=0)
    reload_translations()
    _say(messages.DATABASE, name=scratch.database_of(folder))
    with told_in_one_sentence():
        try:
            scratch.create_database(scratch.database_of(folder))
        except Error as error:
            reason = str(error).strip().splitlines()[-1]
            raise SystemExit(messages.NO_DATABASE.format(reason=reason)) from error
        call_command("migrate", interactive=False, verbosity=0)


def _fill(loaded: list[articles.Article]) -> None:
    from benchmarks import centre, loader
    from search.rebuilding import rebuild

    _say(messages.LOADING, count=len(loaded))
    began = time.monotonic()
    made = centre.fill(loaded)
    rebuild()
    loader.vacuum()
    _say(messages.LOADED, seconds=time.monotonic() - began, **vars(made))


def _serve(folder: Path, port: int, count: int) -> int:
    """Run gunicorn until a signal; 1 when it cannot start or dies."""
    with served(folder, port, news=count) as web:
        if not answers(web, port):
            return 1
        _say(messages.READY, port=port)
        while web.alive:
            time.sleep(TICK)
        _say(messages.DIED)
        return 1


@contextmanager
def served(folder: Path, port: int, level: str = "INFO", **told: int) -> Iterator[Any]:
    """Run gunicorn, end it whatever happens; `told` is written for who measures."""
    from core.portal.supervisor import Child, Lifeline

    command = [sys.executable, "-m", "gunicorn", "-c", str(scratch.ROOT / "gunicorn.conf.py")]
    web, lifeline = Child("web", command), Lifeline()
    try:
        web.start(str(scratch.ROOT), {"LOG_LEVEL": level}, lifeline)
        assert web.process is not None
        written = {"port": port, "web": web.process.pid, "database": postmaster(), **told}
        (folder / scratch.SERVING).write_text(json.dumps(written))
        yield web
    finally:
        for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
            signal.signal(number, signal.SIG_IGN)  # the rest is quick and must be done
        _say(messages.REMOVING)
        end(web)
        lifeline.close()


def answers(web: Any, port: int) -> bool:
    """Wait until the server answers; False when it does not."""
    from core.portal.supervisor import healthy

    deadline = time.monotonic() + START_TIMEOUT
    while not healthy(HOST, port, "/"):
        if not web.alive or time.monotonic() > deadline:
            text = messages.SILENT if web.alive else messages.DIED
            _say(text, seconds=int(START_TIMEOUT))
            return False
        time.sleep(TICK)
    return True


def end(child: Any) -> None:
    """End a process of the portal, by force where it does not listen."""
    child.signal(signal.SIGTERM)
    deadline = time.monotonic() + 15
    while child.alive and time.monotonic() < deadline:
        time.sleep(TICK)
    child.signal(signal.SIGKILL)


def postmaster() -> int | None:
    """Return the first process of PostgreSQL, None where it runs on another machine."""
    from django.db import connection

    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_backend_pid()")
        backend = cursor.fetchone()[0]
    here = proc.name_of(backend).startswith("postgres")
    parent = proc.parent_of(backend) if here else None
    connection.close()
    return parent


@contextmanager
def scratch_portal(port: int) -> Iterator[Path]:
    """Give an empty portal of this version in a database of its own; remove it in the end."""
    if not proc.PROC.joinpath("self", "stat").exists():
        raise SystemExit(messages.NOT_LINUX)
    folder, _lock = scratch.make()
    try:
        configure(folder, port)
        remove_leftovers(folder)
        make_database(folder)
        yield folder
    finally:
        finish(folder)


def finish(folder: Path) -> None:
    """Remove the database and the files of this run."""
    from django.db import connections

    connections.close_all()
    scratch.remove(folder)
    _say(messages.REMOVED)


if __name__ == "__main__":
    sys.exit(main())
