"""How far a step of the worker is, for the script of its page."""

from typing import Any

from django.http import JsonResponse


def told(run: Any) -> JsonResponse:
    """Return the figures of anything with `is_working`, `done`, `total` and `percent`."""
    figures = {name: getattr(run, name) for name in ("done", "total", "percent")}
    return JsonResponse({"working": run.is_working, **figures})
