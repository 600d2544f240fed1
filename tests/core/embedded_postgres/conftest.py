"""A folder and a cluster for each test."""

import shutil

import pytest

from .sandbox import Sandbox, open_folder


@pytest.fixture
def folder():
    """A folder that any account may enter."""
    made = open_folder()
    yield made
    shutil.rmtree(made, ignore_errors=True)


@pytest.fixture(scope="session")
def ready_made():
    """A stopped cluster to copy: making one takes longer than most tests."""
    made = open_folder()
    original = Sandbox(made / "pg")
    assert original.ask("SELECT 1") == "1"
    assert original.stopped()
    yield original.state
    shutil.rmtree(made, ignore_errors=True)


@pytest.fixture
def sandbox(folder, ready_made):
    """A stopped cluster of one test."""
    made = Sandbox(folder / "pg")
    made.copy_from(ready_made)
    yield made
    made.close()


@pytest.fixture
def bare(folder):
    """Nothing yet: the first connection makes the cluster."""
    made = Sandbox(folder / "pg")
    yield made
    made.close()
