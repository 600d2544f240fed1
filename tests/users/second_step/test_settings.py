"""What the environment may change about the second step, and what it may not."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[3]
NAMES = (
    "SECOND_STEP_DEMANDED",
    "MFA_TRUST_ENABLED",
    "MFA_TRUST_COOKIE_AGE",
    "SECRET_KEY_FALLBACKS",
)
SHOW = f"""
import json
from django.conf import settings
print(json.dumps({{name: getattr(settings, name) for name in {NAMES}}}))
"""


def load(mode, **variables):
    """Load the settings in a process of its own."""
    environment = {
        **os.environ,
        "DJANGO_SETTINGS_MODULE": f"config.settings.{mode}",
        "DATABASE_URL": "postgres://nobody@localhost/none",
        "SECRET_KEY": "k" * 50,
        "ALLOWED_HOSTS": "moc.example.ru",
        "PYTHONPATH": os.pathsep.join([str(ROOT), str(ROOT / "site")]),
        **variables,
    }
    command = [sys.executable, "-c", SHOW]
    done = subprocess.run(command, env=environment, capture_output=True, text=True, check=True)
    return json.loads(done.stdout)


@pytest.mark.parametrize("wish", ["", "false"])
def test_production_demands_the_step_whatever_the_environment_says(wish):
    assert load("production", SECOND_STEP_DEMANDED=wish)["SECOND_STEP_DEMANDED"] is True


@pytest.mark.parametrize(("wish", "demanded"), [("", False), ("true", True)])
def test_development_may_switch_it_on(wish, demanded):
    assert load("dev", SECOND_STEP_DEMANDED=wish)["SECOND_STEP_DEMANDED"] is demanded


def test_known_devices_may_be_switched_off():
    assert load("production", TRUSTED_DEVICE_DAYS="0")["MFA_TRUST_ENABLED"] is False
    assert load("production")["MFA_TRUST_COOKIE_AGE"] == 14 * 24 * 60 * 60


def test_former_key_is_named_while_the_key_is_changed():
    assert load("production")["SECRET_KEY_FALLBACKS"] == []
    former = "f" * 50
    assert load("production", SECRET_KEY_FALLBACK=former)["SECRET_KEY_FALLBACKS"] == [former]
