"""Found by procrastinate like every app's tasks.py."""

from practices_bank.review import tasks as review

__all__ = ["review"]
