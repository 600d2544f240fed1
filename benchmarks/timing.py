"""Tells the benchmark how many queries a request cost; stands in no other settings."""

from collections.abc import Callable
from typing import Any

from django.db import connection
from django.http import HttpRequest
from django.http.response import HttpResponseBase

Handler = Callable[[HttpRequest], HttpResponseBase]


def query_count_middleware(get_response: Handler) -> Handler:
    """Add `Server-Timing: queries;desc="7"` to every answer."""

    def middleware(request: HttpRequest) -> HttpResponseBase:
        count = 0

        def counted(execute: Any, *args: Any) -> Any:
            nonlocal count
            count += 1
            return execute(*args)

        with connection.execute_wrapper(counted):
            response = get_response(request)
        response.headers["Server-Timing"] = f'queries;desc="{count}"'
        return response

    return middleware
