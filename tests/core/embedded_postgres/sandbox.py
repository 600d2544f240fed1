"""A cluster of its own for one test, used from real processes and removed afterwards."""

import os
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parents[3]
GRACE = "0.3"
UP = "from core.embedded_postgres import ensure_running; ensure_running(); print('up', flush=True)"
HOLD = f"{UP}; input()"
ASK = """
import psycopg
from core.embedded_postgres import database_settings, ensure_running
ensure_running()
place = database_settings()
link = psycopg.connect(host=place["HOST"], port=place["PORT"], user=place["USER"], dbname={base!r})
print(link.execute({query!r}).fetchone()[0])
"""


def wait_for(condition, timeout=20.0):
    """Return whether the condition came true in time."""
    end = time.monotonic() + timeout
    while time.monotonic() < end:
        if condition():
            return True
        time.sleep(0.02)
    return bool(condition())


class Sandbox:
    """State folder, environment and the processes started in it."""

    def __init__(self, state: Path, **environment: str) -> None:
        self.state = state
        self.environment = {
            **{k: v for k, v in os.environ.items() if k != "DATABASE_URL"},
            "PYTHONPATH": str(ROOT),
            "PORTAL_PG_DIR": str(state),
            "PORTAL_PG_GRACE": GRACE,
            **environment,
        }
        self.processes: list[subprocess.Popen] = []

    def run(self, code: str, **environment: str) -> subprocess.CompletedProcess:
        """Run Python to its end."""
        return subprocess.run(
            [sys.executable, "-c", code],
            env={**self.environment, **environment},
            cwd="/",
            capture_output=True,
            text=True,
            timeout=60,
            check=False,
        )

    def hold(self, code: str = HOLD) -> subprocess.Popen:
        """Start a process that says «up» and then uses the server until its input ends."""
        process = self.start(code)
        assert process.stdout.readline().strip() == "up"
        return process

    def start(self, code: str) -> subprocess.Popen:
        process = subprocess.Popen(
            [sys.executable, "-c", code],
            env=self.environment,
            cwd="/",
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )
        self.processes.append(process)
        return process

    def ask(self, query: str, base: str = "portal", **environment: str) -> str:
        """Return the first value that a new process gets from the server."""
        done = self.run(ASK.format(query=query, base=base), **environment)
        assert done.returncode == 0, done.stderr
        return done.stdout.strip()

    def copy_from(self, state: Path) -> None:
        """Become a copy, owners of the files kept."""
        subprocess.run(["cp", "-a", state, self.state], check=True)

    @property
    def data(self) -> Path:
        return next(self.state.glob("data-[0-9][0-9]"))

    @property
    def postmaster(self) -> int | None:
        """Return the number of the living server process."""
        for file in self.state.glob("data-[0-9][0-9]/postmaster.pid"):
            try:
                pid = int(file.read_text().split("\n")[0])
                if (Path("/proc") / str(pid) / "cwd").samefile(file.parent):
                    return pid
            except (OSError, ValueError):
                continue
        return None

    def watchdogs(self) -> list[int]:
        found = []
        for line in Path("/proc").glob("[0-9]*/cmdline"):
            try:
                text = line.read_bytes().decode(errors="replace")
            except OSError:
                continue
            if "watchdog.py" in text and f'"{self.state}/lock"' in text:
                found.append(int(line.parent.name))
        return found

    def stopped(self, timeout: float = 20.0) -> bool:
        return wait_for(lambda: self.postmaster is None and not self.watchdogs(), timeout)

    def close(self) -> None:
        for process in self.processes:
            process.kill()
            process.wait()
            process.stdin.close()
            process.stdout.close()
        if not self.stopped():
            for pid in filter(None, [self.postmaster, *self.watchdogs()]):
                os.kill(pid, signal.SIGKILL)
        shutil.rmtree(self.state, ignore_errors=True)


def open_folder() -> Path:
    """Return a new folder that any account may enter (pytest's own are private to root)."""
    folder = Path(tempfile.mkdtemp(prefix="moc-pg-", dir="/tmp"))
    folder.chmod(0o755)
    return folder
