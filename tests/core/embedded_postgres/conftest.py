"""A folder and a cluster for each test."""

import shutil

import pytest

from .sandbox import Sandbox, open_folder


@pytest.fixture
def folder():
    made = open_folder()
    yield made
    shutil.rmtree(made, ignore_errors=True)


@pytest.fixture
def sandbox(folder):
    made = Sandbox(folder / "pg")
    yield made
    made.close()
