"""Scanners, started once for a module: Debian's takes a second."""

import shutil
import tempfile
from pathlib import Path

import pytest

from tests.core.antivirus.servers import KINDS, SERVERS


@pytest.fixture(scope="package", params=KINDS)
def server(request):
    """Run every test against each scanner that is here."""
    folder = Path(tempfile.mkdtemp(prefix="clam-", dir="/tmp"))  # a socket's path must be short
    running = SERVERS[request.param](folder)
    yield running
    running.stop()
    shutil.rmtree(folder)


@pytest.fixture
def scanner(server, settings):
    """Name the scanner in the settings."""
    settings.CLAMAV_URL = f"unix://{server.path}"
    return server
