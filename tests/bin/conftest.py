"""bin/ is not a package: its modules are importable by their folder, as when the script runs."""

import sys
from pathlib import Path

import pytest

BIN = Path(__file__).resolve().parents[2] / "bin"


@pytest.fixture(autouse=True)
def _bin_on_path(monkeypatch):
    before = set(sys.modules)
    monkeypatch.syspath_prepend(str(BIN))
    yield
    for name in set(sys.modules) - before:
        if (BIN / f"{name}.py").exists():
            del sys.modules[name]


@pytest.fixture
def module():
    """Import a module of bin/ by its name."""
    from importlib import import_module

    return import_module
