"""A copy of the working tree that a stranger could have cloned, and `make run` in it."""

import http.client
import os
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import threading
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
MARK = "MAKE_RUN_TEST_MARK"
OURS = ("DATABASE_URL", "DJANGO_", "PORTAL_", "PYTEST_", "VIRTUAL_ENV", "PYTHON", "VENV", "MAKE")
CLOSED = "http://127.0.0.1:9/simple"  # the port «discard»: nobody listens


def free_port():
    """Return a port that nobody uses now."""
    with socket.create_server(("127.0.0.1", 0)) as probe:
        return probe.getsockname()[1]


class Checkout:
    """Files of the project in a folder with a space and Cyrillic in its name."""

    def __init__(self):
        self.outside = Path(tempfile.mkdtemp(prefix="moc-run-", dir="/tmp"))
        self.outside.chmod(0o755)
        self.folder = self.outside / "Портал МОЦ"
        self.mark = f"{time.monotonic_ns()}"
        listed = subprocess.run(
            ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"],
            cwd=ROOT,
            capture_output=True,
            check=True,
        ).stdout
        for name in {os.fsdecode(raw) for raw in listed.split(b"\0") if raw}:
            if (ROOT / name).is_file():
                (self.folder / name).parent.mkdir(parents=True, exist_ok=True)
                shutil.copy2(ROOT / name, self.folder / name)

    def environment(self, **changes):
        """Return the surroundings of a person: nothing of this test run."""
        kept = {k: v for k, v in os.environ.items() if not k.startswith(OURS)}
        python = Path(sys.base_prefix) / "bin" / f"python3.{sys.version_info.minor}"
        own = {"PYTHON": str(python), "PORTAL_PG_GRACE": "1", MARK: self.mark}
        return {**kept, **own, **changes}

    def make(self, *arguments, **changes):
        """Run a command to its end."""
        return subprocess.run(
            ["make", *arguments],
            cwd=self.folder,
            env=self.environment(**changes),
            stdin=subprocess.DEVNULL,
            capture_output=True,
            text=True,
            timeout=120,
            check=False,
        )

    def family(self):
        """Return the living processes that inherited our mark, and the database by its folder."""
        found = []
        for process in Path("/proc").glob("[0-9]*"):
            try:
                ours = f"{MARK}={self.mark}".encode() in (process / "environ").read_bytes()
                ours = ours or os.readlink(process / "cwd").startswith(str(self.outside))
            except OSError:
                continue
            if ours:
                found.append(int(process.name))
        return found

    def nobody_left(self, timeout=30.0):
        """Wait until all of them are gone."""
        end = time.monotonic() + timeout
        while self.family() and time.monotonic() < end:
            time.sleep(0.1)
        return not self.family()

    def remove(self):
        """Leave the machine as it was."""
        for pid in self.family():
            os.kill(pid, signal.SIGKILL)
        shutil.rmtree(self.outside, ignore_errors=True)


class Running:
    """`make run` as a terminal starts it: a process group of its own."""

    def __init__(self, checkout, **changes):
        self.port = free_port()
        self.lines = []
        self.process = subprocess.Popen(
            ["make", "run"],
            cwd=checkout.folder,
            env=checkout.environment(PORT=str(self.port), **changes),
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            start_new_session=True,
        )
        self._reader = threading.Thread(target=self._read, daemon=True)
        self._reader.start()

    def _read(self):
        for line in self.process.stdout:
            self.lines.append(line.rstrip())

    @property
    def output(self):
        """Return what was printed so far."""
        return "\n".join(self.lines)

    def until_ready(self, timeout):
        """Wait for the last line of the greeting."""
        end = time.monotonic() + timeout
        while time.monotonic() < end and self.process.poll() is None:
            if "Ctrl-C" in self.output:
                return self
            time.sleep(0.1)
        raise AssertionError(f"not ready after {timeout} s:\n{self.output}")

    def get(self, path, host="localhost"):
        """Ask as a browser would: names under localhost lead to this machine."""
        link = http.client.HTTPConnection("127.0.0.1", self.port, timeout=60)
        try:
            link.request("GET", path, headers={"Host": f"{host}:{self.port}"})
            answer = link.getresponse()
            return answer.status, answer.read().decode(errors="replace")
        finally:
            link.close()

    def press_ctrl_c(self):
        """Do what a terminal does: the whole foreground group gets SIGINT."""
        os.killpg(self.process.pid, signal.SIGINT)

    def finish(self, timeout=40):
        """Wait for the end and for the last words."""
        self.process.wait(timeout)
        self._reader.join(timeout)
        return self.output
