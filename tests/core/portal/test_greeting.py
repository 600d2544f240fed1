"""What is printed and how the local sites follow the port."""

import pytest
from django.utils import translation
from wagtail.models import Page, Site

from core.portal import greeting, plan, preparation


@pytest.fixture
def sites(db):
    Site.objects.all().delete()
    root = Page.objects.first()
    return [
        Site.objects.create(
            hostname=host, port=80, site_name=name, root_page=root, is_default_site=not index
        )
        for index, (host, name) in enumerate(
            [("localhost", "Электросталь"), ("tver.localhost", "Тверь"), ("moc.example", "Город")]
        )
    ]


def test_local_sites_follow_the_port_others_do_not(sites):
    greeting.follow_port(8123)
    ports = dict(Site.objects.values_list("hostname", "port"))
    assert ports == {"localhost": 8123, "tver.localhost": 8123, "moc.example": 80}


def test_addresses_are_those_of_the_database(sites):
    greeting.follow_port(8123)
    text = "\n".join(greeting.lines(8123))
    assert "http://localhost:8123/  Электросталь" in text
    assert "http://tver.localhost:8123/  Тверь" in text
    assert "http://localhost:8123/admin/" in text


def test_admin_host_of_the_settings_is_printed(sites, settings):
    settings.ADMIN_HOST = "desk.localhost"
    assert "  http://desk.localhost:8123/admin/" in greeting.lines(8123)


def test_demo_logins_are_printed_where_the_demo_exists(sites, monkeypatch):
    monkeypatch.setattr(greeting, "exists", lambda command: command == "demo")
    monkeypatch.setattr(greeting, "import_string", lambda path: lambda: ["a@b / password"])
    assert "a@b / password" in greeting.lines(8000)


def test_without_the_demo_nothing_is_said_of_it(sites, monkeypatch):
    monkeypatch.setattr(greeting, "exists", lambda command: False)
    monkeypatch.setattr(greeting, "import_string", None)
    assert greeting.lines(8000)


def test_plan_runs_web_server_and_worker_on_the_port(monkeypatch):
    monkeypatch.delenv("ADMIN_BASE_URL", raising=False)
    monkeypatch.setattr(plan, "exists", lambda command: command == "worker")
    made = plan.make(8123, ["hello"], 42)
    web, worker = (child["command"] for child in made["children"])
    assert web[1:3] == ["-m", "gunicorn"]
    assert worker[-1] == "worker"
    assert made["environment"]["WEB_BIND"] == "127.0.0.1:8123"
    assert made["environment"]["ADMIN_BASE_URL"] == "http://localhost:8123"
    assert made["health"] == {"host": "127.0.0.1", "port": 8123, "path": "/healthz/"}
    assert (made["greeting"], made["parent"]) == (["hello"], 42)


def test_sentences_of_the_plan_take_their_details():
    with translation.override("en"):
        words = plan.words()
    assert "web" in words["died"].format(name="web", status=1, pause=2)
    assert "5" in words["gave_up"].format(name="web", count=5)
    assert "120" in words["silent"].format(seconds=120)


def test_only_one_start_prepares_at_a_time(db):
    from django.db import connection

    query = "SELECT count(*) FROM pg_locks WHERE locktype = 'advisory' AND objid = %s"

    def held():
        with connection.cursor() as cursor:
            cursor.execute(query, [preparation.ONE_AT_A_TIME])
            return cursor.fetchone()[0]

    before = held()
    with preparation.alone():
        assert held() == before + 1
    assert held() == before
