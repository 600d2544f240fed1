"""What the settings need to know."""

from typing import Any

from .paths import PORT, Paths, state_dir
from .server import DATABASE, USER


def database_settings() -> dict[str, Any]:
    """Return DATABASES["default"] of the embedded server; starts nothing."""
    return {
        "ENGINE": "core.embedded_postgres",
        "NAME": DATABASE,
        "USER": USER,
        "PASSWORD": "",
        "HOST": str(Paths(state_dir()).socket_dir),
        "PORT": str(PORT),
        "CONN_MAX_AGE": 60,
        "CONN_HEALTH_CHECKS": True,
    }
