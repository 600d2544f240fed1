"""`python -m tools.search_node KIND start|stop|status|run|fetch`: a node from the command line."""

import argparse
import os
import signal
import subprocess
import sys
from pathlib import Path

from . import configuration, distribution, errors, java
from .errors import SearchNodeError
from .node import Node, Running
from .releases import KINDS

FOLDER = Path(__file__).resolve().parents[2] / "var" / "search-node"
NOT_RUNNING = 3


def main(line: list[str] | None = None) -> int:
    """Do what the command line says; the status of `run` is that of its command."""
    options = _options(line)
    node = Node(options.kind, FOLDER / options.kind, options.heap)
    try:
        return int(ACTIONS[options.action](node, options) or 0)
    except SearchNodeError as error:
        print(error, file=sys.stderr)
        return 1


def _options(line: list[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="tools.search_node", description=__doc__)
    parser.add_argument("kind", choices=KINDS)
    parser.add_argument("action", choices=ACTIONS)
    parser.add_argument("--heap", default=configuration.HEAP)
    parser.add_argument("command", nargs=argparse.REMAINDER)
    return parser.parse_args(line)


def _fetch(node: Node, options: argparse.Namespace) -> None:
    release, jdk = java.choose(node.kind, java.found(java.places()))
    print(distribution.fetch(release, jdk, distribution.cache()))


def _start(node: Node, options: argparse.Namespace) -> None:
    _tell(node.start())


def _stop(node: Node, options: argparse.Namespace) -> None:
    node.stop()


def _status(node: Node, options: argparse.Namespace) -> int:
    running = node.running()
    if running is None:
        return NOT_RUNNING
    _tell(running)
    return 0


def _run(node: Node, options: argparse.Namespace) -> int:
    """Run a command with SEARCH_URL set, on a node of its own."""
    before = node.running()
    if before:
        raise SearchNodeError(errors.RUNS_ALREADY, name=before.name, url=before.url)
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(128 + signal.SIGTERM))
    try:
        running = node.use()
        _tell(running)
        told = {**os.environ, "SEARCH_URL": f"{running.kind}+{running.url}"}
        command = options.command[1:] if options.command[:1] == ["--"] else options.command
        return subprocess.run(command, env=told, check=False).returncode
    finally:
        node.stop()


def _tell(running: Running) -> None:
    print(f"{running.name}, Java {running.java}: {running.kind}+{running.url}", flush=True)


ACTIONS = {"fetch": _fetch, "start": _start, "stop": _stop, "status": _status, "run": _run}

if __name__ == "__main__":
    sys.exit(main())
