"""What the child process may spend."""

import contextlib
import resource
import signal
from dataclasses import dataclass


@dataclass(frozen=True)
class Limits:
    """Bytes of memory, seconds of processor time (twice as many by the clock), bytes of answer."""

    memory: int
    seconds: int
    output: int

    @property
    def wall(self) -> int:
        """Seconds by the clock, for a file that makes its parser wait instead of work."""
        return self.seconds * 2

    def apply(self) -> None:
        """Bind this very process; the kernel then kills it, however badly it is stuck."""
        bounds = (
            (resource.RLIMIT_AS, self.memory, self.memory),
            (resource.RLIMIT_CPU, self.seconds, self.seconds + 1),
            (resource.RLIMIT_FSIZE, self.output, self.output),
            (resource.RLIMIT_CORE, 0, 0),
        )
        for kind, soft, hard in bounds:
            with contextlib.suppress(ValueError, OSError):  # not every system knows them all
                resource.setrlimit(kind, (soft, hard))
        signal.signal(signal.SIGXFSZ, signal.SIG_DFL)  # Python would ignore it
        signal.alarm(self.wall)
