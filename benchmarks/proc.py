"""CPU time of processes and their children, and memory, read from /proc (Linux)."""

import os
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

PROC = Path("/proc")
TICK = 1 / os.sysconf("SC_CLK_TCK")  # seconds


@dataclass(frozen=True)
class Process:
    """A line of /proc/PID/stat; times in seconds, those of children that ended included."""

    pid: int
    parent: int
    cpu: float


def parse(stat: str) -> Process:
    """Return the process that a line describes; its name may hold spaces and brackets."""
    pid, _bracket, rest = stat.partition(" (")
    fields = rest.rpartition(") ")[2].split()
    # state ppid … utime stime cutime cstime are the fields 3, 4, 14–17 of proc_pid_stat(5)
    return Process(int(pid), int(fields[1]), sum(map(int, fields[11:15])) * TICK)


def processes() -> dict[int, Process]:
    """Return all processes of the machine."""
    found = (_read(folder / "stat") for folder in PROC.iterdir() if folder.name.isdigit())
    return {each.pid: each for each in found if each}


def tree(root: int, alive: dict[int, Process]) -> set[int]:
    """Return a process with everything below it, as it is now."""
    below: dict[int, list[int]] = {}
    for each in alive.values():
        below.setdefault(each.parent, []).append(each.pid)
    found, waiting = set(), [root] if root in alive else []
    while waiting:
        pid = waiting.pop()
        found.add(pid)
        waiting += below.get(pid, [])
    return found


def cpu_seconds(roots: Iterable[int]) -> float:
    """Return the CPU time used so far by process trees.

    Children begun meanwhile count; one that ended is in the figures of the parent that waited.
    """
    alive = processes()
    pids = set().union(*(tree(root, alive) for root in roots))
    return sum(alive[pid].cpu for pid in pids)


def most_memory() -> float:
    """Return the most memory that this process has had, in megabytes.

    Not `ru_maxrss`: that begins with what the parent had when it started us.
    """
    lines = (PROC / "self" / "status").read_text().splitlines()
    kilobytes = next(line.split()[1] for line in lines if line.startswith("VmHWM:"))
    return int(kilobytes) / 1024


def parent_of(pid: int) -> int | None:
    """Return the parent of a process, None where there is no such process here."""
    process = _read(PROC / str(pid) / "stat")
    return process.parent if process else None


def name_of(pid: int) -> str:
    """Return the name of a program, empty where there is no such process."""
    try:
        return (PROC / str(pid) / "comm").read_text().strip()
    except OSError:
        return ""


def _read(path: Path) -> Process | None:
    try:
        return parse(path.read_text())
    except OSError:  # it has ended
        return None
