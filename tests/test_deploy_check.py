"""Django's own check of a deployment has nothing to say about the production settings."""

import os
import subprocess
import sys

import pytest

from tests.test_docs import ROOT

PRODUCTION = {
    "DJANGO_SETTINGS_MODULE": "config.settings.production",
    "SECRET_KEY": "a key of the test that guards nothing but is long enough, 0123456789",
    "ALLOWED_HOSTS": "moc.example.ru",
    "DATABASE_URL": "postgres://portal@localhost/portal",
}


def check(**changes):
    """Run the check as the guide says, with nothing but what the table calls necessary."""
    return subprocess.run(
        [sys.executable, "manage.py", "check", "--deploy", "--fail-level", "WARNING"],
        cwd=ROOT,
        env={"PATH": os.environ["PATH"], **PRODUCTION, **changes},
        capture_output=True,
        text=True,
        check=False,
    )


def test_the_production_settings_are_clean():
    done = check()

    assert done.returncode == 0, done.stderr
    assert "no issues (0 silenced)" in done.stdout


@pytest.mark.parametrize("name", ["SECRET_KEY", "ALLOWED_HOSTS", "DATABASE_URL"])
def test_what_is_necessary_is_asked_for_by_name(name):
    done = check(**{name: ""})

    assert done.returncode == 1
    assert done.stderr.startswith(f"Настройки портала: не задана переменная {name}: ")
    assert "Traceback" not in done.stderr


def test_the_embedded_database_is_not_for_readers():
    done = check(DATABASE_URL="", EMBEDDED_DATABASE="true")

    assert done.returncode == 1
    assert "не задана переменная DATABASE_URL: встроенный PostgreSQL" in done.stderr
    assert "Traceback" not in done.stderr


def test_a_weakened_setting_is_noticed():
    assert "security.W004" in check(SECURE_HSTS_SECONDS="0").stderr
