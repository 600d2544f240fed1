"""Entry point of the web server."""

import os

from django.core.handlers.wsgi import WSGIHandler
from django.core.wsgi import get_wsgi_application


def _started() -> WSGIHandler:
    """Return the application once everything that must hold does."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings.production")
    ready = get_wsgi_application()
    from core import startup

    startup.ensure()
    return ready


application = _started()
