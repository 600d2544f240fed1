"""The parent's side: start a child, wait no longer than agreed, believe only a whole answer."""

import json
import shutil
import signal
import subprocess
import sys
import tempfile
from typing import IO, Any

from django.conf import settings

from media_library.extraction.limits import Limits
from media_library.extraction.problems import ProblemError

CHILD = "media_library.extraction"
GRACE = 2  # seconds in which the child's own alarm should have ended it
OUT_OF_TIME = {signal.SIGXCPU, signal.SIGALRM, signal.SIGKILL}


def ask(action: str, file: IO[bytes], limits: Limits) -> Any:
    """Return what a child found in a file.

    Raises ProblemError: «time», «memory», «output», «crash», or what the parser said of the file.
    """
    with tempfile.TemporaryFile() as copy, tempfile.TemporaryFile() as output:
        file.seek(0)
        shutil.copyfileobj(file, copy)
        file.seek(0)
        copy.seek(0)
        status = _run(action, limits, copy, output)
        output.seek(0)
        return _answer(status, output.read(limits.output))


def _run(action: str, limits: Limits, source: IO[bytes], output: IO[bytes]) -> int:
    numbers = (str(each) for each in (limits.memory, limits.seconds, limits.output))
    child = subprocess.Popen(  # noqa: S603 - our own module, no shell, nothing of the file in it
        # -B: under the limit of output compiled modules would be cut off and stay broken for all
        [sys.executable, "-B", "-P", "-m", CHILD, action, *numbers],
        stdin=source,
        stdout=output,
        stderr=subprocess.DEVNULL,
        # neither keys nor the database's address
        env={"PYTHONPATH": str(settings.BASE_DIR), "LANG": "C.UTF-8"},
        cwd="/",
    )
    try:
        return child.wait(limits.wall + GRACE)
    except subprocess.TimeoutExpired:
        return -signal.SIGKILL
    finally:
        child.kill()
        child.wait()


def _answer(status: int, output: bytes) -> Any:
    if -status in OUT_OF_TIME:
        raise ProblemError("time")
    if -status == signal.SIGXFSZ:
        raise ProblemError("output")
    try:
        said = json.loads(output)
    except ValueError:
        raise ProblemError("crash") from None
    if "problem" in said:
        raise ProblemError(said["problem"])
    return said["answer"]
