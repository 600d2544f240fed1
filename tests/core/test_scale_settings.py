"""Past one machine by settings alone: what the variables turn into."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
SHOW = """
import json
from django.conf import settings
print(json.dumps({name: getattr(settings, name) for name in
    ("CACHES", "STORAGES", "WAGTAILFRONTENDCACHE")}, default=str))
"""


def run(**variables):
    """Load the settings in a process of its own."""
    environment = {
        **os.environ,
        "DJANGO_SETTINGS_MODULE": "config.settings.dev",
        "DATABASE_URL": "postgres://nobody@localhost/none",
        "PYTHONPATH": os.pathsep.join([str(ROOT), str(ROOT / "site")]),
        **variables,
    }
    command = [sys.executable, "-c", SHOW]
    return subprocess.run(command, env=environment, capture_output=True, text=True, check=False)


def load(**variables):
    return json.loads(run(**variables).stdout)


def test_every_variable_moves_its_part_out_of_the_process():
    found = load(
        CACHE_URL="rediss://cache.example:6380/1",
        STORAGE_URL="s3://KEY:se%2Fcret@s3.example:9000/portal",
        FRONTEND_CACHE_URL="http://varnish:6081",
    )

    assert found["CACHES"]["default"]["BACKEND"].endswith("RedisCache")
    storage = found["STORAGES"]["default"]["OPTIONS"]
    assert storage["secret_key"] == "se/cret"
    assert storage["endpoint_url"] == "https://s3.example:9000"
    assert storage["bucket_name"] == "portal"
    assert found["WAGTAILFRONTENDCACHE"]["proxy"]["LOCATION"] == "http://varnish:6081"


def test_one_machine_needs_none_of_them():
    found = load(CACHE_URL="", STORAGE_URL="", FRONTEND_CACHE_URL="")

    assert found["CACHES"]["default"]["BACKEND"].endswith("LocMemCache")
    assert found["WAGTAILFRONTENDCACHE"] == {}


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("CACHE_URL", "memcached://cache"),
        ("STORAGE_URL", "s3://KEY:SECRET@s3.example"),
        ("FRONTEND_CACHE_URL", "varnish:6081"),
        ("WORKER_CONCURRENCY", "0"),
        ("LOG_LEVEL", "loud"),
    ],
)
def test_a_wrong_value_is_one_russian_sentence(name, value):
    result = run(**{name: value})

    assert result.returncode != 0
    assert result.stderr.startswith("Настройки портала: ")
    assert name in result.stderr
    assert "Traceback" not in result.stderr
