"""Fixtures that every area uses."""

import gc
import shutil
from collections.abc import Iterator
from datetime import timedelta
from typing import NamedTuple

import hypothesis
import pytest
from django.conf import settings
from django.core.management import call_command
from django.utils import timezone, translation

from core.caching import stamp
from tests.factories.centres import (
    HOSTS,
    Centre,
    find_centre,
    make_full_centre,
    remove_centres,
)
from tests.kept import forget
from tests.words import forget_words

# the same examples in every run, so that a red one can be repeated; a busy machine is no failure
hypothesis.settings.register_profile("portal", deadline=None, derandomize=True)
hypothesis.settings.load_profile("portal")

pytest_plugins = [
    "tests.database",
    "tests.scheduling",
    "tests.search_nodes",
    "tests.standing",
    "tests.browser",
]


class TwoCentres(NamedTuple):
    """The centre under test and a foreign one on the same installation."""

    own: Centre
    other: Centre


def pytest_sessionstart(session) -> None:
    """Compile the Russian catalogue and build the style sheets: tests assert what people see.

    Before the processes that share the tests start: they find both ready.
    """
    if not hasattr(session.config, "workerinput"):
        call_command("compile_catalogue", verbosity=0)
        forget_words()
        call_command("build_css")


def pytest_collection_finish(session) -> None:
    """Spare the collector of garbage what lives till the end of the run."""
    gc.collect()
    gc.freeze()
    gc.set_threshold(20_000, 20, 20)


@pytest.fixture
def two_centres(db) -> TwoCentres:
    """Two complete centres without sections; the first answers at localhost."""
    return TwoCentres(*(find_centre(host) for host in HOSTS))


@pytest.fixture
def no_centres(db) -> None:
    """The portal as the migrations leave it: Wagtail's own site with its welcome page."""
    remove_centres()


@pytest.fixture(scope="module")
def _only_centre(standing) -> None:
    """Stand under all tests of a file that ask for `only_centre`."""
    remove_centres()
    make_full_centre("localhost", HOSTS["localhost"])
    stamp.bump(None)


@pytest.fixture
def only_centre(_only_centre, db) -> Centre:
    """The only centre of the portal, with all sections, as the service makes real ones."""
    return find_centre("localhost")


@pytest.fixture(scope="session", autouse=True)
def _no_files_of_earlier_runs() -> Iterator[None]:
    """Begin without uploads and leave none: each process has a folder of its own."""
    shutil.rmtree(settings.TEST_FILES, ignore_errors=True)
    yield
    shutil.rmtree(settings.TEST_FILES, ignore_errors=True)


@pytest.fixture(autouse=True)
def nothing_kept() -> None:
    """Let no test be told what an earlier one kept."""
    forget()


@pytest.fixture(autouse=True)
def russian_again() -> Iterator[None]:
    """Speak Russian after a test that asked for an English page: a thread keeps its language."""
    yield
    translation.deactivate()


@pytest.fixture
def travel(monkeypatch):
    """Move the clock: `travel(days=10)`."""
    real = timezone.now

    def move(**shift):
        monkeypatch.setattr(timezone, "now", lambda: real() + timedelta(**shift))

    return move
