"""A real supervisor over toy programs, with everything it started found by a mark."""

import contextlib
import json
import os
import signal
import socket
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from core.portal import supervisor

MARK = "PORTAL_TEST_MARK"
WORDS = {
    "starting": "starting",
    "died": "died {name} {status} {pause}",
    "gave_up": "gave up {name} {count}",
    "silent": "silent {seconds}",
    "stopping": "stopping",
    "stopped": "stopped",
}
SLEEPER = "import time\nwhile True: time.sleep(60)"
STUBBORN = "import signal\nsignal.signal(signal.SIGTERM, signal.SIG_IGN)\n" + SLEEPER
PARENT = "import subprocess, sys\nsubprocess.Popen([sys.executable, '-c', {child!r}])\n" + SLEEPER
SERVER = """
import http.server, os
class Answer(http.server.BaseHTTPRequestHandler):
    def do_GET(self):
        self.send_response(200 if self.path == "/healthz/" else 404)
        self.end_headers()
    def log_message(self, *a): pass
http.server.ThreadingHTTPServer(("127.0.0.1", int(os.environ["PORT"])), Answer).serve_forever()
"""


def free_port():
    with socket.create_server(("127.0.0.1", 0)) as probe:
        return probe.getsockname()[1]


class Troupe:
    """The supervisor process and its family."""

    def __init__(self, *programs, parent=None, settings=""):
        self.port = free_port()
        self.mark = f"{time.monotonic_ns()}"
        plan = {
            "children": [
                {"name": f"child{n}", "command": [sys.executable, "-c", code]}
                for n, code in enumerate(programs)
            ],
            "folder": "/",
            "environment": {"PORT": str(self.port)},
            "health": {"host": "127.0.0.1", "port": self.port, "path": "/healthz/"},
            "greeting": ["ready", "welcome"],
            "parent": parent,
            "words": WORDS,
        }
        self.process = self._start(plan, settings)

    def _start(self, plan, settings):
        folder = str(Path(supervisor.__file__).parent)
        code = f"import sys; sys.path.insert(0, {folder!r}); import supervisor as s; {settings}\n"
        code += "sys.exit(s.main())"
        with tempfile.TemporaryFile("w+") as file:
            json.dump(plan, file)
            file.seek(0)
            return subprocess.Popen(
                [sys.executable, "-c", code, str(file.fileno())],
                env={**os.environ, MARK: self.mark},
                pass_fds=[file.fileno()],
                stdout=subprocess.PIPE,
                text=True,
                start_new_session=True,
            )

    def until(self, word):
        """Read what is printed up to a line with the word."""
        lines = []
        for line in self.process.stdout:
            lines.append(line.strip())
            if word in line:
                return lines
        raise AssertionError(f"never said {word!r}: {lines}")

    def family(self):
        """Return the numbers of all living processes with our mark."""
        found = []
        for environment in Path("/proc").glob("[0-9]*/environ"):
            try:
                marked = f"{MARK}={self.mark}".encode() in environment.read_bytes().split(b"\0")
            except OSError:
                continue
            if marked:
                found.append(int(environment.parent.name))
        return found

    def reaper(self):
        """Return the number of the living reaper, None between two of them."""
        for pid in self.family():
            with contextlib.suppress(OSError):
                if b"reaper.py" in Path(f"/proc/{pid}/cmdline").read_bytes():
                    return pid
        return None

    def soon(self, condition, timeout=30.0):
        """Return whether the condition came true in time."""
        end = time.monotonic() + timeout
        while not condition() and time.monotonic() < end:
            time.sleep(0.05)
        return bool(condition())

    def nobody_left(self):
        return self.soon(lambda: not self.family())

    def grown_to(self, size):
        return self.soon(lambda: len(self.family()) == size)

    def close(self):
        self.process.kill()
        self.process.wait()
        self.process.stdout.close()
        if not self.nobody_left():
            for pid in self.family():
                os.kill(pid, signal.SIGKILL)
