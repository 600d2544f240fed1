"""Reports of the desk that know the bounds of a centre."""

from .logins import LoginsReport
from .published import PublishedPagesReport

__all__ = ["LoginsReport", "PublishedPagesReport"]
