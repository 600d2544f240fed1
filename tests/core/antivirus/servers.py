"""Scanners for the tests: one made here, and Debian's clamd where it is installed."""

import shutil
import socket
import struct
import subprocess
import tempfile
import threading
import time
from contextlib import contextmanager
from pathlib import Path

EICAR = rb"X5O!P%@AP[4\PZX54(P^)7CC)7}$EICAR-" + rb"STANDARD-ANTIVIRUS-TEST-FILE!$H+H*"
LIMIT = 1024 * 1024
KINDS = ["fake", *(["clamd"] if shutil.which("clamd") else [])]


class FakeClamd:
    """Speaks INSTREAM as clamd does; knows one virus."""

    def __init__(self, folder: Path):
        self.path = folder / "fake.ctl"
        self.listener = socket.socket(socket.AF_UNIX)
        self.listener.bind(str(self.path))
        self.listener.listen()
        threading.Thread(target=self._serve, daemon=True).start()

    def _serve(self):
        while True:
            try:
                link, _address = self.listener.accept()
            except OSError:
                return
            with link:
                link.sendall(self._verdict(link.makefile("rb")) + b"\0")

    def _verdict(self, stream):
        if stream.read(10) != b"zINSTREAM\0":
            return b"UNKNOWN COMMAND"
        content = b""
        while length := struct.unpack("!I", stream.read(4))[0]:
            content += stream.read(length)
            if len(content) > LIMIT:
                return b"INSTREAM size limit exceeded. ERROR"
        return b"stream: Eicar-Test-Signature FOUND" if EICAR in content else b"stream: OK"

    def stop(self):
        """Close the door."""
        self.listener.close()


class RealClamd:
    """Debian's daemon with a database of one signature: its own cannot be fetched everywhere."""

    def __init__(self, folder: Path):
        self.path = folder / "clamd.ctl"
        database = folder / "database"
        database.mkdir()
        (database / "local.ndb").write_text(f"Eicar-Test-Signature:0:*:{EICAR.hex()}\n")
        configuration = folder / "clamd.conf"
        configuration.write_text(
            f"DatabaseDirectory {database}\nLocalSocket {self.path}\nForeground true\n"
            f"StreamMaxLength {LIMIT}\nTemporaryDirectory {folder}\n"
        )
        self.process = subprocess.Popen(
            ["clamd", "-c", str(configuration)],
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        end = time.monotonic() + 60
        while not self.path.exists() and time.monotonic() < end:
            time.sleep(0.05)

    def stop(self):
        """End the daemon."""
        self.process.kill()
        self.process.wait()


@contextmanager
def fake_clamd():
    """Start a scanner made here and give its address."""
    folder = Path(tempfile.mkdtemp(prefix="clam-", dir="/tmp"))  # a socket's path must be short
    running = FakeClamd(folder)
    try:
        yield f"unix://{running.path}"
    finally:
        running.stop()
        shutil.rmtree(folder)


SERVERS = {"fake": FakeClamd, "clamd": RealClamd}
