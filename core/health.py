"""Probes for the machine that runs the portal: is the process alive, may it get visitors.

A middleware before all others rather than views: a probe comes by IP address and without HTTPS, so
it must pass neither the host check nor the redirect to HTTPS, nor open a session. Answers name the
parts and say whether they work, never addresses or errors.
"""

from collections.abc import Callable
from datetime import timedelta

import structlog
from django.conf import settings
from django.db import Error, connection
from django.db.migrations.executor import MigrationExecutor
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.http.response import HttpResponseBase
from django.utils import timezone
from procrastinate.contrib.django.models import ProcrastinateWorker

Handler = Callable[[HttpRequest], HttpResponseBase]

log = structlog.get_logger(__name__)


def health_middleware(get_response: Handler) -> Handler:
    """Answer /healthz/ and /readyz/ (GET, HEAD), pass on everything else."""
    answers = {"/healthz/": healthz, "/readyz/": readyz}

    def middleware(request: HttpRequest) -> HttpResponseBase:
        answer = answers.get(request.path_info)
        if answer is None or request.method not in ("GET", "HEAD"):
            return get_response(request)
        return answer()

    return middleware


def healthz() -> HttpResponse:
    """The process answers; nothing else is asked."""
    return _json({"status": "ok"})


def readyz() -> HttpResponse:
    """Database, migrations and the worker's heartbeat; 503 while one of them is wanting."""
    checks = {"database": _database, "migrations": _migrated, "worker": _worker_alive}
    parts = {name: "ok" if _passes(name, check) else "fail" for name, check in checks.items()}
    good = set(parts.values()) == {"ok"}
    return _json({"status": "ok" if good else "fail", "parts": parts}, 200 if good else 503)


def _json(data: dict, status: int = 200) -> HttpResponse:
    return JsonResponse(data, status=status, headers={"Cache-Control": "no-store"})


def _passes(name: str, check: Callable[[], bool]) -> bool:
    try:
        return check()
    except Error:
        log.exception("readiness_check_failed", part=name)
        connection.close()
        return False


def _database() -> bool:
    with connection.cursor() as cursor:
        cursor.execute("SELECT 1")
    return True


_all_applied = False


def _migrated() -> bool:
    """Look until everything is applied; the running code gets no new migrations after that."""
    global _all_applied  # one answer for the life of the process
    if not _all_applied:
        executor = MigrationExecutor(connection)
        _all_applied = not executor.migration_plan(executor.loader.graph.leaf_nodes())
    return _all_applied


def _worker_alive() -> bool:
    since = timezone.now() - timedelta(seconds=settings.WORKER_STALLED_AFTER)
    return ProcrastinateWorker.objects.filter(last_heartbeat__gte=since).exists()
