"""Probes: the process and its readiness."""

import pytest
from django.db import DatabaseError
from procrastinate.contrib.django.models import ProcrastinateWorker

from core import health

pytestmark = pytest.mark.django_db


@pytest.fixture
def worker(settings):
    """A worker whose heart beats."""
    from django.db import connection

    with connection.cursor() as cursor:
        cursor.execute("INSERT INTO procrastinate_workers DEFAULT VALUES")
    return ProcrastinateWorker.objects.get()


@pytest.fixture
def ready(client):
    return lambda: client.get("/readyz/")


def test_healthz_asks_no_database(client, django_assert_num_queries):
    with django_assert_num_queries(0):
        response = client.get("/healthz/")

    assert response.json() == {"status": "ok"}
    assert response["Cache-Control"] == "no-store"


def test_probes_pass_by_ip_address_and_without_https(client, settings, worker):
    settings.SECURE_SSL_REDIRECT = True
    settings.ALLOWED_HOSTS = ["moc.example"]

    for address in ("/healthz/", "/readyz/"):
        assert client.get(address, headers={"host": "10.0.0.7"}).status_code == 200


def test_probes_set_no_cookie(client, worker):
    assert not client.get("/readyz/").cookies


def test_ready_when_all_parts_work(ready, worker):
    response = ready()

    assert response.status_code == 200
    parts = {"database": "ok", "migrations": "ok", "worker": "ok"}
    assert response.json() == {"status": "ok", "parts": parts}


def test_not_ready_without_a_worker(ready):
    response = ready()

    assert response.status_code == 503
    assert response.json()["parts"]["worker"] == "fail"


def test_not_ready_when_the_heartbeat_is_old(ready, worker):
    from django.db import connection

    with connection.cursor() as cursor:
        cursor.execute(
            "UPDATE procrastinate_workers SET last_heartbeat = now() - interval '5 minutes'"
        )

    assert ready().json()["parts"]["worker"] == "fail"


def test_not_ready_with_unapplied_migrations(ready, worker, monkeypatch):
    monkeypatch.setattr(health, "_all_applied", False)
    monkeypatch.setattr(
        health.MigrationExecutor, "migration_plan", lambda *args: [("core", "0009")]
    )

    response = ready()

    assert response.status_code == 503
    assert response.json()["parts"]["migrations"] == "fail"


def test_a_dead_database_is_said_without_its_address(ready, monkeypatch):
    def broken():
        raise DatabaseError("connection to server at 10.1.1.1 failed, password=secret")

    monkeypatch.setattr(health, "_database", broken)
    monkeypatch.setattr(health, "_migrated", broken)
    monkeypatch.setattr(health, "_worker_alive", broken)
    monkeypatch.setattr(health.connection, "close", lambda: None)

    response = ready()

    assert response.status_code == 503
    assert set(response.json()["parts"].values()) == {"fail"}
    assert "secret" not in response.content.decode()
    assert "10.1.1.1" not in response.content.decode()


def test_other_methods_are_not_answered_by_the_probe(client):
    assert client.post("/healthz/").status_code != 200
