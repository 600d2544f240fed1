"""How the tests are shared out among the processes of pytest-xdist: by file, with exceptions."""

import pytest
from xdist.scheduler import LoadScopeScheduling

# real servers, process families and stopwatches: one after another, and first of all;
# what needs no database of the tests begins: another process is migrating it meanwhile
ALONE = (
    "tests/bin/",
    "tests/core/embedded_postgres/",
    "tests/functional/test_make_run.py",
    "tests/functional/test_deployment.py",
    "tests/core/portal/",
    "tests/core/background/test_worker.py",
    "tests/benchmarks/",
)
# these share what is made once for their folder
TOGETHER = ("tests/home/demo/",)


class ByFile(LoadScopeScheduling):
    """A process takes a file, or several that belong together, and then the next."""

    def _split_scope(self, nodeid):
        return unit_of(nodeid)


def unit_of(nodeid: str) -> str:
    """Return what is run by one process: the name of a file or of a group of them."""
    path = nodeid.partition("::")[0]
    if path.startswith(ALONE):
        return "alone"
    return next((folder for folder in TOGETHER if path.startswith(folder)), path)


@pytest.hookimpl(optionalhook=True)
def pytest_xdist_make_scheduler(config, log):
    """Share out by file whatever `--dist` says."""
    config.option.loadscopereorder = False
    return ByFile(config, log)


@pytest.hookimpl(trylast=True)
def pytest_collection_modifyitems(items):
    """Begin with what takes longest and cannot be split."""
    items.sort(key=lambda item: place_of(item.nodeid))


def place_of(nodeid: str) -> int:
    """Return how early a test is run."""
    places = (place for place, start in enumerate(ALONE) if nodeid.startswith(start))
    return next(places, len(ALONE))
