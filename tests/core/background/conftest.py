"""A real worker process on the test database."""

import os
import subprocess
import sys
import time
from pathlib import Path
from urllib.parse import quote

import pytest
from django.db import connection

ROOT = Path(__file__).resolve().parents[3]


def environment():
    """Return the environment of a worker that works on the test database."""
    params = connection.get_connection_params()
    password = f":{quote(params['password'], safe='')}" if params.get("password") else ""
    host = quote(params.get("host") or "", safe="")
    port = f":{params['port']}" if params.get("port") else ""
    url = f"postgres://{params.get('user') or ''}{password}@{host}{port}/{params['dbname']}"
    return {
        **os.environ,
        "DATABASE_URL": url,
        "DJANGO_SETTINGS_MODULE": "config.settings.test",
        "PYTHONPATH": os.pathsep.join([str(ROOT), str(ROOT / "site")]),
        "WORKER_HEARTBEAT": "1",
        "WORKER_STALLED_AFTER": "3",
        "LOG_LEVEL": "INFO",
    }


@pytest.fixture
def start_worker(committed, tmp_path):
    """Start worker processes; what is left of them dies with the test."""
    started = []

    def start(**extra):
        log = (tmp_path / f"worker{len(started)}.log").open("w")
        process = subprocess.Popen(
            [sys.executable, "-m", "tests.core.background.worker_process"],
            cwd=ROOT,
            env=environment() | extra,
            stdout=log,
            stderr=subprocess.STDOUT,
        )
        process.log = Path(log.name)
        started.append(process)
        return process

    yield start
    for process in started:
        process.kill()
        process.wait()


@pytest.fixture
def wait_for():
    """Wait until a condition holds, at most so many seconds."""

    def wait(condition, seconds=180):
        deadline = time.monotonic() + seconds
        while time.monotonic() < deadline:
            if result := condition():
                return result
            time.sleep(0.1)
        raise AssertionError("не дождались")

    return wait
