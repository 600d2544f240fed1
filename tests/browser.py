"""A real browser against a real server, both inside the transaction of the test."""

import os
import shutil
from collections.abc import Callable, Iterator
from datetime import datetime
from zoneinfo import ZoneInfo

import pytest
import time_machine
from axe_playwright_python.sync_playwright import Axe
from django.core.servers.basehttp import ThreadedWSGIServer
from django.core.signals import request_finished
from django.db import connections
from django.test.testcases import LiveServerThread
from playwright.sync_api import ConsoleMessage, Page, expect

from tests.turns import TURN

# Playwright's synchronous API keeps an event loop in the thread of the test
os.environ.setdefault("DJANGO_ALLOW_ASYNC_UNSAFE", "true")

expect.set_options(timeout=20_000)  # milliseconds: machines of tests are busy

# the light one does the work; pictures of the guide show the buttons of the whole one, in Russian
BROWSERS = ["chromium-headless-shell", "chromium"]
AXE_TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
MORNING = datetime(2026, 11, 16, 10, 0, tzinfo=ZoneInfo("Europe/Moscow"))
# nothing but this machine can be reached: a foreign address is a failed request
ONLY_HERE = "MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost, EXCLUDE *.localhost"


@pytest.fixture(scope="session")
def browser_type_launch_args() -> dict:
    """Debian's Chromium by its path: browsers cannot be downloaded everywhere."""
    names = BROWSERS[::-1] if "GUIDE_PICTURES" in os.environ else BROWSERS
    found = [os.environ.get("CHROME_PATH"), *map(shutil.which, names)]
    return {
        "executable_path": next(filter(None, found)),
        "env": {**os.environ, "LANGUAGE": "ru"},  # its own buttons, where its package of words is
        "args": ["--no-sandbox", "--disable-gpu", f"--host-resolver-rules={ONLY_HERE}"],
    }


@pytest.fixture(scope="session")
def browser_context_args(browser_context_args: dict) -> dict:
    """A Russian reader on a desktop."""
    return {**browser_context_args, "locale": "ru-RU"}


# a page that is left while it asks something, and an answer of the server, such as 403 to Wagtail's
# «who else edits this» once the session has ended: no fault of a script
NO_FAULT = (
    *("Failed to load resource", "Failed to fetch", "AbortError"),
    "HTTPError: HTTP error! Status: 403",
)


@pytest.fixture
def page(page: Page) -> Iterator[Page]:
    """A page whose scripts work: what they complain of in the console fails the test."""
    complaints: list[str] = []

    def complain(text: str) -> None:
        if not any(each in text for each in NO_FAULT):
            complaints.append(text)

    def listen(message: ConsoleMessage) -> None:
        if message.type == "error":
            complain(message.text)

    page.context.on("console", listen)
    page.context.on("weberror", lambda error: complain(str(error.error)))
    yield page
    assert not complaints, complaints


class SharedServer(ThreadedWSGIServer):
    """Threads use the connection of the test and never close it."""

    def _close_connections(self) -> None:
        pass


class SharedThread(LiveServerThread):
    server_class = SharedServer


class OneAtATime:
    """Lets one request in: the transaction of the test cannot be shared by two at once."""

    def __init__(self) -> None:
        self.is_open = True

    def __call__(self, app: Callable) -> Callable:
        def serve(environ: dict, start_response: Callable) -> list[bytes]:
            with TURN:
                if not self.is_open:
                    start_response("503 Service Unavailable", [])
                    return []
                answer = app(environ, start_response)
                try:
                    return [b"".join(answer)]
                finally:
                    answer.close()

        return serve

    def close(self) -> None:
        """Wait for the last request: after the test the database is out of reach."""
        with TURN:
            self.is_open = False


def run_on_commit(**_signal: object) -> None:
    """Run what a commit would run: the transaction of the test never commits."""
    connection = connections["default"]
    with TURN:
        waiting, connection.run_on_commit = connection.run_on_commit, []
        for _savepoints, function, _robust in waiting:
            function()


@pytest.fixture
def server(db, monkeypatch) -> Callable[..., str]:
    """Serve what the test has made; `server("/path/", "tver.localhost")` is an address."""
    connection = connections["default"]
    monkeypatch.setattr(connection, "close", lambda: None)
    connection.inc_thread_sharing()
    door = OneAtATime()
    thread = SharedThread("127.0.0.1", door, {"default": connection})
    thread.daemon = True
    thread.start()
    thread.is_ready.wait()
    assert thread.error is None
    request_finished.connect(run_on_commit)
    yield lambda path="/", host="localhost": f"http://{host}:{thread.port}{path}"
    door.close()
    request_finished.disconnect(run_on_commit)
    thread.terminate()
    connection.dec_thread_sharing()


@pytest.fixture
def portal(two_centres, server) -> Callable[..., str]:
    """Serve two centres; `portal("/path/")` is an address of the first one."""
    return server


@pytest.fixture
def clock() -> Iterator[time_machine.Traveller]:
    """Stop the clock on a Monday morning; `clock.shift(60)` lets a minute pass."""
    with time_machine.travel(MORNING, tick=False) as hands:
        yield hands


# what fades in has too little contrast on its way; what moves for ever is not waited for
AT_REST = """Promise.allSettled(
    document.getAnimations()
        .filter((each) => each.effect.getComputedTiming().endTime !== Infinity)
        .map((each) => each.finished)
).then(() => null)"""


@pytest.fixture
def broken_rules(page) -> Callable[[], list[str]]:
    """Return the accessibility rules that the page in the browser breaks (axe, WCAG 2.2 AA)."""

    def run() -> list[str]:
        page.wait_for_load_state()  # without its sheet of styles a field is too small
        page.evaluate(AT_REST)
        options = {"runOnly": AXE_TAGS, "resultTypes": ["violations"]}
        found = Axe().run(page, options=options).response["violations"]
        return [f"{rule['id']}: {rule['nodes'][0]['html'][:200]}" for rule in found]

    return run
