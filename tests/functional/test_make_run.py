"""`make run` in a clean copy: two living portals, nothing left behind, no registry twice."""

import os
import signal
import socket

import pytest

from .checkout import CLOSED, Checkout, Running

FIRST, LATER = 400, 120  # seconds: the first start installs everything, on a busy machine


@pytest.fixture(scope="module")
def checkout():
    made = Checkout()
    yield made
    made.remove()


@pytest.fixture(scope="module")
def started_once(checkout):
    """The first start: makes the environment and the database, then Ctrl-C."""
    running = Running(checkout)
    try:
        running.until_ready(FIRST)
        pages = {host: running.get("/", host) for host in ("localhost", "tver.localhost")}
        pages["health"] = running.get("/healthz/")
        pages["admin"] = running.get("/admin/")
        pages["family"] = len(checkout.family())
        running.press_ctrl_c()
        running.finish()
    finally:
        running.process.kill()
    return running, pages


def test_first_start_shows_two_living_portals(started_once):
    _running, pages = started_once
    assert pages["health"][0] == 200
    assert pages["localhost"][0] == 200
    assert pages["tver.localhost"][0] == 200
    assert pages["localhost"][1] != pages["tver.localhost"][1]
    assert pages["admin"][0] in (200, 302)


def test_first_start_prints_addresses_and_the_desk(started_once):
    running, _pages = started_once
    for address in ("localhost", "tver.localhost"):
        assert f"  http://{address}:{running.port}/ " in running.output
    assert f"http://localhost:{running.port}/admin/" in running.output
    assert "Электросталь" in running.output
    assert "Тверь" in running.output


def test_first_start_prints_the_demo_logins(started_once):
    running, _pages = started_once
    assert "@" in running.output.split("/admin/")[1]


def test_everything_is_said_in_russian(started_once):
    running, _pages = started_once
    assert "Портал готов" in running.output
    assert "Traceback" not in running.output


def test_ctrl_c_stops_everything(started_once, checkout):
    running, pages = started_once
    assert pages["family"] >= 8  # make, supervisor, reaper, gunicorn × 3, worker, PostgreSQL
    assert checkout.nobody_left()
    assert "Всё остановлено." in running.output


@pytest.mark.usefixtures("started_once")
class TestLaterStarts:
    def test_no_registry_is_asked_and_kill_9_of_make_leaves_nobody(self, checkout, tmp_path):
        closed = {
            "PIP_INDEX_URL": CLOSED,
            "UV_DEFAULT_INDEX": CLOSED,
            "UV_CACHE_DIR": str(tmp_path / "uv"),
            "PIP_CACHE_DIR": str(tmp_path / "pip"),
            "HTTPS_PROXY": CLOSED,
            "HTTP_PROXY": CLOSED,
        }
        running = Running(checkout, **closed).until_ready(LATER)
        assert running.get("/")[0] == 200
        assert "Готовлю окружение" not in running.output
        assert not list(tmp_path.iterdir())
        os.kill(running.process.pid, signal.SIGKILL)
        assert checkout.nobody_left()

    def test_kill_9_of_the_whole_group_leaves_nobody(self, checkout):
        running = Running(checkout).until_ready(LATER)
        os.killpg(running.process.pid, signal.SIGKILL)
        assert checkout.nobody_left()

    def test_taken_port_is_one_sentence(self, checkout):
        with socket.create_server(("127.0.0.1", 0)) as taken:
            port = taken.getsockname()[1]
            done = checkout.make("run", PORT=str(port))
        assert done.returncode
        told = [line for line in done.stderr.splitlines() if not line.startswith("make")]
        assert len(told) == 1
        assert told[0].startswith(f"Порт {port} уже занят: запустите на другом, например «PORT=")

    def test_foreign_database_that_does_not_answer_is_one_sentence(self, checkout):
        address = "postgres://portal:secret@127.0.0.1:9/portal"
        done = checkout.make("run", PORT="18999", DATABASE_URL=address)
        assert done.returncode
        told = done.stderr.splitlines()
        sentence = next(line for line in told if "127.0.0.1:9" in line)
        assert "DATABASE_URL" in sentence
        assert "не отвечает" in sentence
        assert "secret" not in done.stdout + done.stderr
        assert "Traceback" not in done.stderr

    def test_no_space_for_the_database_is_one_sentence(self, checkout, full_disk):
        place = checkout.outside / "pg"
        surroundings = {"PYTHONPATH": str(full_disk), "PORTAL_PG_DIR": str(place)}
        done = checkout.make("run", PORT="18999", **surroundings)
        assert done.returncode
        assert f"Нет места на диске для базы данных в {place} (свободно 3 МБ)" in done.stderr
        assert "Traceback" not in done.stderr


@pytest.fixture
def full_disk(tmp_path):
    """A module that every Python loads first: any disk has 3 MB left."""
    source = (
        "import shutil\nshutil.disk_usage = lambda path: shutil._ntuple_diskusage(9, 9, 3 << 20)\n"
    )
    (tmp_path / "sitecustomize.py").write_text(source)
    return tmp_path


def test_no_space_for_the_environment_is_one_sentence(full_disk):
    other = Checkout()
    try:
        done = other.make("run", PORT="18999", PYTHONPATH=str(full_disk))
        assert not (other.folder / ".venv").exists()
    finally:
        other.remove()
    told = [line for line in done.stderr.splitlines() if not line.startswith("make")]
    assert len(told) == 1
    assert told[0].startswith("Мало места на диске: в ")
    assert "свободно 3 МБ" in told[0]


def test_unreachable_registry_is_one_sentence(tmp_path):
    other = Checkout()
    try:
        empty = {
            "PIP_INDEX_URL": CLOSED,
            "PIP_CACHE_DIR": str(tmp_path),
            "PIP_NO_FIND_LINKS": "1",
            "PIP_RETRIES": "0",
        }
        surroundings = {**empty, "PIP_FIND_LINKS": str(tmp_path)}
        done = other.make("run", PORT="18999", **surroundings)
    finally:
        other.remove()
    assert done.returncode
    assert "Не удалось установить пакеты из dev.lock: проверьте соединение" in done.stderr
    assert "Traceback" not in done.stderr
