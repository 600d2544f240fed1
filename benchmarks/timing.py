"""Tells the benchmark how many queries a request cost; stands in no other settings."""

from collections.abc import Callable
from typing import Any

from django.db import connection
from django.http import HttpRequest
from django.http.response import HttpResponseBase

Handler = Callable[[HttpRequest], HttpResponseBase]


class Counter:
    """Counts queries as a wrapper of the connection; a debug cursor would cost time itself."""

    count = 0

    def __call__(self, execute: Any, *args: Any) -> Any:
        """Count and do."""
        self.count += 1
        return execute(*args)


def query_count_middleware(get_response: Handler) -> Handler:
    """Add `Server-Timing: queries;desc="7"` to every answer."""

    def middleware(request: HttpRequest) -> HttpResponseBase:
        counter = Counter()
        with connection.execute_wrapper(counter):
            response = get_response(request)
        response.headers["Server-Timing"] = f'queries;desc="{counter.count}"'
        return response

    return middleware
