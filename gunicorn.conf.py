"""Web server: two processes of four threads; every figure may be set by the environment."""

import os
import sys
from pathlib import Path
from types import ModuleType


def _environment() -> ModuleType:
    """Return the reader of variables: it refuses a wrong one with one sentence."""
    sys.path.insert(1, str(Path(__file__).resolve().parent / "site"))
    from config.settings import environment

    return environment


_read = _environment()

wsgi_app = "config.wsgi:application"
pythonpath = "site"
bind = _read.matching(
    "WEB_BIND",
    f"127.0.0.1:{_read.integer('PORT', 8000, low=1, high=65535)}",
    r"unix:/.+|fd://\d+|([a-zA-Z0-9.-]+|\[[0-9a-fA-F:]+\]):\d{1,5}",
    "адрес:порт или unix:/путь",
)

worker_class = "gthread"
workers = _read.integer("WEB_WORKERS", 2, low=1, high=256)
threads = _read.integer("WEB_THREADS", 4, low=1, high=256)
timeout = 60
graceful_timeout = 10
keepalive = 5

# memory that a long life gathers is given back, not by both workers at once
max_requests = 5000
max_requests_jitter = 500

# heartbeats on a disk would block a worker when the disk is busy
worker_tmp_dir = "/dev/shm" if os.path.isdir("/dev/shm") else None  # noqa: S108 - the file has no name
control_socket_disable = True

# requests are logged by the application, structured and without personal data
accesslog = None
errorlog = "-"
loglevel = _read.choice("WEB_LOG_LEVEL", "warning", "debug", "info", "warning", "error", "critical")
forwarded_allow_ips = _read.networks("FORWARDED_ALLOW_IPS", "127.0.0.1")
