"""Web server's configuration, image and compose file: what can be held without an engine."""

import os
import re
import runpy
import subprocess
import sys
from pathlib import Path

import pytest

from tools.search_node import KINDS
from tools.search_node.configuration import AUTO_CREATE
from tools.search_node.releases import RELEASES

ROOT = Path(__file__).resolve().parents[2]
CONFIGURATION = ROOT / "gunicorn.conf.py"
VARIABLES = ("WEB_BIND", "WEB_WORKERS", "WEB_THREADS", "PORT")


@pytest.fixture
def configured(monkeypatch):
    """Return the web server's settings under given variables."""

    def load(**environment):
        for name in VARIABLES:
            monkeypatch.delenv(name, raising=False)
        for name, value in environment.items():
            monkeypatch.setenv(name, value)
        return runpy.run_path(str(CONFIGURATION))

    return load


def test_two_processes_of_four_threads(configured):
    settings = configured()
    assert (settings["workers"], settings["threads"], settings["worker_class"]) == (2, 4, "gthread")
    assert settings["bind"] == "127.0.0.1:8000"


def test_figures_follow_the_environment(configured):
    settings = configured(WEB_WORKERS="6", WEB_THREADS="8", PORT="8123")
    assert (settings["workers"], settings["threads"]) == (6, 8)
    assert settings["bind"] == "127.0.0.1:8123"
    assert configured(WEB_BIND="0.0.0.0:80", PORT="1")["bind"] == "0.0.0.0:80"


def test_no_addresses_of_visitors_are_logged_and_no_control_socket_is_made(configured):
    settings = configured()
    assert settings["accesslog"] is None
    assert settings["control_socket_disable"] is True


def test_gunicorn_accepts_the_configuration():
    command = [sys.executable, "-m", "gunicorn", "-c", str(CONFIGURATION), "--print-config"]
    # printing loads the application before gunicorn's own pythonpath is set
    environment = {**os.environ, "PYTHONPATH": "site"}
    done = subprocess.run(
        command, cwd=ROOT, env=environment, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
    assert re.search(r"^wsgi_app\s+= config\.wsgi:application$", done.stdout, re.MULTILINE)


def test_image_runs_unprivileged_and_holds_no_secret():
    text = (ROOT / "Dockerfile").read_text()
    stages = text.split("\nFROM ")
    assert len(stages) == 3
    assert re.search(r"^USER portal$", stages[-1], re.MULTILINE)
    assert not re.search(r"^(ENV|ARG).*(SECRET|PASSWORD)", text, re.MULTILINE)
    assert "SECRET_KEY" not in stages[-1]
    assert "--require-hashes" in text
    assert "config.settings.production" in stages[-1]


def test_compose_runs_worker_database_and_cache_beside_the_web_server():
    import yaml

    composed = yaml.safe_load((ROOT / "compose.yaml").read_text())
    services = composed["services"]
    assert {"web", "worker", "migrate", "postgres", "valkey"} <= set(services)
    assert services["worker"]["command"] == "python manage.py worker"
    environment = services["web"]["environment"]
    for required in ("SECRET_KEY", "ALLOWED_HOSTS"):
        assert environment[required] == f"${{{required}:?}}"
    assert "C.UTF-8" in services["postgres"]["environment"]["POSTGRES_INITDB_ARGS"]


def test_compose_gives_the_portal_every_variable_of_the_readme():
    import yaml

    services = yaml.safe_load((ROOT / "compose.yaml").read_text())["services"]
    ours = {"SECRET_KEY", "ALLOWED_HOSTS", "DATABASE_URL", "CACHE_URL"}
    for name in ("web", "worker", "migrate"):
        assert services[name]["env_file"] == ".env"
        assert set(services[name]["environment"]) == ours  # nothing else hides a line of .env


@pytest.mark.parametrize("kind", KINDS)
def test_compose_has_each_search_engine_for_who_wants_it(kind):
    import yaml

    composed = yaml.safe_load((ROOT / "compose.yaml").read_text())
    engine, web = composed["services"][kind], composed["services"]["web"]

    assert engine["profiles"] == [kind]
    assert "ports" not in engine
    assert engine["networks"] == ["search"]
    assert composed["networks"]["search"] == {"internal": True}
    assert {"default", "search"} <= set(web["networks"])
    assert engine["volumes"][0].partition(":")[0] in composed["volumes"]
    assert "wait_for_status=yellow" in engine["healthcheck"]["test"][-1]


@pytest.mark.parametrize("kind", KINDS)
def test_an_engine_of_compose_is_as_the_one_of_the_tests(kind):
    import yaml

    engine = yaml.safe_load((ROOT / "compose.yaml").read_text())["services"][kind]
    environment = engine["environment"]
    (heap,) = {
        re.search(r"-Xms(\d+)g -Xmx\1g", str(v))[1] for v in environment.values() if "-Xm" in str(v)
    }

    assert engine["image"].rpartition(":")[2] == next(
        each.version for each in RELEASES if each.kind == kind
    )
    assert engine["mem_limit"] == f"{2 * int(heap)}g"
    told = environment["action.auto_create_index"].replace("${SEARCH_PREFIX:-portal}", "portal")
    assert told == AUTO_CREATE


def test_image_gets_every_application():
    allowed = (ROOT / ".dockerignore").read_text()
    for app in ROOT.glob("*/apps.py"):
        assert f"!{app.parent.name}/\n" in allowed
