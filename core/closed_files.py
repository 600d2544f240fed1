"""Files behind a closed door are sent as downloads that no cache keeps."""

from typing import Any

from django.http import FileResponse, Http404


def closed_file(file: Any, name: str) -> FileResponse:
    """Return a stored file under a name; 404 where there is none, also where it was lost."""
    if not file or not file.storage.exists(file.name):
        raise Http404
    response = FileResponse(file.open("rb"), as_attachment=True, filename=name)
    response["Cache-Control"] = "private, no-store"
    response["X-Content-Type-Options"] = "nosniff"
    return response
