# -*- coding: utf-8 -*-
# fmt: off
# must be read by any Python, however old, to say that it is too old
"""First step of every command: finds Python, makes the environment, hands over; stdlib only."""

import os
import sys

OLDEST = (3, 11)
CANDIDATES = ("python3.13", "python3.12", "python3.11", "python3.14")
TOO_OLD = (
    u"Нужен Python 3.11 или новее, а найден %d.%d: установите его "
    u"и укажите, например, «make %s PYTHON=python3.12».\n"
)


def newer_python():
    for name in CANDIDATES:
        for folder in os.environ.get("PATH", "").split(os.pathsep):
            path = os.path.join(folder, name)
            if os.path.isfile(path) and os.access(path, os.X_OK) and works(path):
                return path
    return None


def works(python):
    """A shim of a version manager may stand on the path and refuse to run."""
    return os.system('"%s" -c "import sys" >/dev/null 2>&1' % python) == 0


def say(text):
    stream = getattr(sys.stderr, "buffer", sys.stderr)
    stream.write(text.encode("utf-8"))
    stream.flush()


def main():
    if sys.version_info < OLDEST:
        better = newer_python()
        if better:
            os.execv(better, [better] + sys.argv)
        goal = os.environ.get("MAKE_GOAL", "run")
        say(TOO_OLD % (sys.version_info[0], sys.version_info[1], goal))
        return 1
    from environment import main as prepare

    return prepare(sys.argv[1:])


if __name__ == "__main__":
    sys.exit(main())
