"""Fixtures that every area uses."""

from datetime import timedelta
from typing import NamedTuple

import pytest
from django.core.management import call_command
from django.utils import timezone
from django.utils.translation import trans_real

from core.caching import kept, reading
from tests.factories.centres import Centre, make_centre


class TwoCentres(NamedTuple):
    """The centre under test and a foreign one on the same installation."""

    own: Centre
    other: Centre


@pytest.fixture
def two_centres(db) -> TwoCentres:
    """Two complete centres; the first answers at localhost."""
    return TwoCentres(
        make_centre("localhost", "Центр Пример", default=True),
        make_centre("tver.localhost", "Центр Соседний"),
    )


@pytest.fixture(scope="session", autouse=True)
def compiled_catalogue() -> None:
    """Compile the Russian catalogue: the tests assert what people read."""
    call_command("compile_catalogue")
    trans_real._translations.clear()


@pytest.fixture(scope="session", autouse=True)
def built_css() -> None:
    """Build the style sheets once: templates and the browser need them."""
    call_command("build_css")


@pytest.fixture(autouse=True)
def nothing_kept() -> None:
    """Forget what earlier tests kept: rolled back, their centres had the same keys and stamps."""
    kept._values.clear()
    reading._sites.clear()


@pytest.fixture
def travel(monkeypatch):
    """Move the clock: `travel(days=10)`."""
    real = timezone.now

    def move(**shift):
        monkeypatch.setattr(timezone, "now", lambda: real() + timedelta(**shift))

    return move
