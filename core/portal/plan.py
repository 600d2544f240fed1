"""Everything the supervisor is told: it knows neither Django nor the catalogue."""

import os
import sys
from pathlib import Path
from typing import Any

from django.conf import settings
from django.utils.translation import gettext as _

from .preflight import HOST
from .preparation import exists

ROOT = Path(__file__).resolve().parents[2]


def make(port: int, greeting: list[str], parent: int | None) -> dict[str, Any]:
    """Return the processes to run, how to know that they work, and the words for each event."""
    web = [sys.executable, "-m", "gunicorn", "-c", str(ROOT / "gunicorn.conf.py")]
    worker = [sys.executable, str(ROOT / "manage.py"), "worker"]
    children = [{"name": _("the web server"), "command": web}]
    if exists("worker"):
        children.append({"name": _("the background worker"), "command": worker})
    return {
        "children": children,
        "folder": str(ROOT),
        "environment": environment(port),
        "health": {"host": HOST, "port": port, "path": "/healthz/"},
        "greeting": greeting,
        "parent": parent,
        "words": words(),
    }


def environment(port: int) -> dict[str, str]:
    """Return what the children must know beyond our own environment."""
    base_url = os.environ.get("ADMIN_BASE_URL", f"http://localhost:{port}")
    return {
        "PORT": str(port),
        "WEB_BIND": f"{HOST}:{port}",
        "ADMIN_BASE_URL": base_url,
        "DJANGO_SETTINGS_MODULE": settings.SETTINGS_MODULE,
    }


def words() -> dict[str, str]:
    """Return the sentences of the supervisor, each with its named places."""
    return {
        "starting": _("Starting the web server and the background worker…"),
        "died": _("Stopped by itself: {name} (status {status}). Starting again in {pause} s."),
        "gave_up": _(
            "Stopped {count} times in a row: {name}. The reason is above; all is stopped."
        ),
        "silent": _("The web server has not answered in {seconds} s. The reason is above."),
        "stopping": _("Stopping…"),
        "stopped": _("Everything is stopped."),
    }
