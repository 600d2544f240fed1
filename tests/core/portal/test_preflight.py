"""Before anything slow: the port and the database."""

import socket

import pytest
from django.db import connection
from django.utils import translation

from core import embedded_postgres
from core.portal import preflight
from core.portal.refusal import Refusal, told_in_one_sentence


@pytest.fixture(autouse=True)
def _source_language():
    with translation.override("en"):
        yield


def test_free_port_is_returned_as_a_number():
    with socket.create_server(("127.0.0.1", 0)) as probe:
        port = probe.getsockname()[1]
    assert preflight.free_port(str(port)) == port


def test_taken_port_shows_the_way_out():
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        with pytest.raises(Refusal, match=rf"{port} is taken.*PORT=\d+ make run"):
            preflight.free_port(str(port))


@pytest.mark.parametrize("text", ["", "eight", "0", "99999"])
def test_wrong_port_is_refused(text):
    with pytest.raises(Refusal, match="1 to 65535"):
        preflight.free_port(text)


def test_forbidden_port_is_told_apart():
    assert "administrators" in preflight._why_not(80, PermissionError(13, "no"))


class TestDatabase:
    def settings(self, monkeypatch, **changes):
        options = {"OPTIONS": {}, **changes}
        connection.close()
        for name, value in options.items():
            monkeypatch.setitem(connection.settings_dict, name, value)

    @pytest.mark.usefixtures("committed")
    def test_server_that_does_not_answer_is_named_without_its_password(self, monkeypatch):
        with socket.create_server(("127.0.0.1", 0)) as probe:
            port = probe.getsockname()[1]
        silent = {"HOST": "127.0.0.1", "PORT": port, "PASSWORD": "top-secret"}
        with monkeypatch.context() as changed:
            self.settings(changed, ENGINE="django.db.backends.postgresql", **silent)
            with pytest.raises(Refusal) as refused:
                preflight.answering_database()
        sentence = refused.value.code
        assert f"127.0.0.1:{port} of DATABASE_URL does not answer" in sentence
        assert "top-secret" not in sentence
        assert "\n" not in sentence

    @pytest.mark.usefixtures("committed")
    def test_server_that_answers_passes(self):
        assert preflight.answering_database() is None

    def test_embedded_server_is_started_and_kept(self, monkeypatch):
        called = []
        self.settings(monkeypatch, ENGINE="core.embedded_postgres")
        monkeypatch.setattr(embedded_postgres, "ensure_running", lambda: called.append("run"))
        monkeypatch.setattr(embedded_postgres, "keep_through_exec", lambda: called.append("keep"))
        preflight.answering_database()
        assert called == ["run", "keep"]

    def test_full_disk_of_the_embedded_server_is_one_sentence(self, monkeypatch):
        def fail():
            raise embedded_postgres.DiskFullError(path="/var/pg", free=3)

        self.settings(monkeypatch, ENGINE="core.embedded_postgres")
        monkeypatch.setattr(embedded_postgres, "ensure_running", fail)
        with pytest.raises(Refusal, match="no disk space for the database in /var/pg"):
            preflight.answering_database()


class TestOneSentence:
    def test_other_failures_keep_their_traceback(self):
        from django.db.utils import OperationalError

        with pytest.raises(OperationalError), told_in_one_sentence():
            raise OperationalError("deadlock")

    def test_disk_that_fills_during_migrations(self):
        import psycopg
        from django.db.utils import OperationalError

        with pytest.raises(Refusal, match="disk of the database is full"), told_in_one_sentence():
            raise OperationalError("x") from psycopg.errors.DiskFull("x")
